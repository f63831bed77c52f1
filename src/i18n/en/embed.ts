// Messages of the embed and of pinned data, in English. Part of the catalogue in interface.ts.

export const enEmbed = {
  openPage: 'Full page',
  newTab: 'opens in a new tab',
  choose: 'Search and filters',
  readList: 'Read the list',
  readEvent: 'Read about this event',
  pinned: (date: string) => `This is the data as of ${date}. It does not include later corrections and additions.`,
  current: 'Show the current data',
  failedVersion: (version: string) => `This site has no version “${version}” of this timeline.`,
};

export type EmbedMessages = typeof enEmbed;
