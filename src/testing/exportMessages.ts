// Plain words for exports in tests, so that they need no catalogue.

import type { ExportWords } from '../dataset/exchange/exportSlide.ts';

export const testWords: ExportWords = {
  date: (date) => `«${date.edtf}»`,
  status: (status) => status.toUpperCase(),
  relation: (link) => `${link.type}/${link.direction}`,
  note: (kind) => kind,
  source: 'Source',
  noReply: 'No reply',
};
