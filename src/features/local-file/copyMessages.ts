// The messages by which a saved page hands its files to the site on which a copy is edited.

/** The site's address has this hash when a saved page opens it. */
export const EDIT_COPY_HASH = '#edit-copy';

/** From the site: it can take the files now. */
export const READY = 'on-the-record:ready';
/** From the saved page, with `files`: [path, JSON] pairs. */
export const FILES = 'on-the-record:files';
