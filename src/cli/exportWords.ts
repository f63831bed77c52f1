// The words of exports: the interface's own, in English.

import type { ExportWords } from '../dataset/exchange/toSlide.ts';
import { dateInWords } from '../i18n/dates.ts';
import { en } from '../i18n/en.ts';

export const exportWords: ExportWords = {
  date: (date) => dateInWords(date, en),
  status: (status) => en.statuses[status],
  relation: ({ type, direction }) => en.relations[type][direction],
  note: (kind) => en.noteKinds[kind],
  source: en.groups.source,
  noReply: en.noReply,
};
