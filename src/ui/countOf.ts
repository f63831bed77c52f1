import type { Messages } from '../i18n/en/interface.ts';

/** "12 of 79 events", or "79 events" where all match: for what is read later, when nobody asks what was filtered. */
export const countOf = (matching: number, all: number, m: Messages): string =>
  matching === all ? m.events(all) : m.count(matching, all);
