import type { Messages } from '../i18n/en/interface.ts';

/** "12 of 79 events", or "79 events" where all match: for cards, files and prints, which show no filters. */
export const countOf = (matching: number, all: number, m: Messages): string =>
  matching === all ? m.events(all) : m.count(matching, all);
