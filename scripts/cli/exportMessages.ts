// The texts in exported files: the interface's, in English.

import type { ExportMessages } from '../../src/dataset/exchange/exportSlide.ts';
import { dateInWords } from '../../src/i18n/dates.ts';
import { en } from '../../src/i18n/en/interface.ts';

export const exportMessages: ExportMessages = {
  date: (date) => dateInWords(date, en),
  status: (status) => en.statuses[status],
  relation: ({ type, direction }) => en.relations[type][direction],
  note: (kind) => en.noteKinds[kind],
  source: en.groups.source,
  noReply: en.noReply,
};
