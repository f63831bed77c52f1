// The words of a box in somebody's article, and of data that stay as they were, in English. A part of the catalogue en.ts.

export const enEmbed = {
  openPage: 'Full page',
  newTab: 'opens in a new tab',
  choose: 'Search and filters',
  readList: 'Read the list',
  readEvent: 'Read about this event',
  pinned: (date: string) => `The data as last changed on ${date}. Later corrections and additions are not in them.`,
  current: 'Show the current data',
  failedVersion: (version: string) => `This site does not have version “${version}” of these data.`,
};

export type EmbedMessages = typeof enEmbed;
