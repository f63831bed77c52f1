// Fixed export messages for tests, independent of i18n.

import type { ExportMessages } from '../dataset/exchange/exportSlide.ts';

export const testMessages: ExportMessages = {
  date: (date) => `«${date.edtf}»`,
  status: (status) => status.toUpperCase(),
  relation: (link) => `${link.type}/${link.direction}`,
  note: (kind) => kind,
  source: 'Source',
  noReply: 'No reply',
};
