// Plain words for exports in tests, so that they need no catalogue.

import type { ExportMessages } from '../dataset/exchange/exportSlide.ts';

export const testMessages: ExportMessages = {
  date: (date) => `«${date.edtf}»`,
  status: (status) => status.toUpperCase(),
  relation: (link) => `${link.type}/${link.direction}`,
  note: (kind) => kind,
  source: 'Source',
  noReply: 'No reply',
};
