// What the development server says when a dataset's file was saved: to the pages, with the folder's name.

export const LIVE_DATA = 'on-the-record:data';
