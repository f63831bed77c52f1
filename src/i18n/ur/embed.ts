// Messages of the embed and of pinned data, in Urdu.

import type { EmbedMessages } from '../en/embed.ts';

/** Isolates text of another direction inside a sentence (U+2068, U+2069). */
const apart = (words: string): string => `\u2068${words}\u2069`;

export const urEmbed: EmbedMessages = {
  openPage: 'مکمل صفحہ',
  newTab: 'نئے ٹیب میں کھلتا ہے',
  choose: 'تلاش اور فلٹر',
  readList: 'فہرست پڑھیں',
  readEvent: 'یہ واقعہ پڑھیں',
  pinned: (date) => `یہ ڈیٹا ویسا ہی ہے جیسا آخری تبدیلی پر تھا: ${date}۔ بعد کی تصحیحات اور اضافے اس میں نہیں ہیں۔`,
  current: 'موجودہ ڈیٹا دکھائیں',
  failedVersion: (version) => `اس سائٹ پر اس ٹائم لائن کا ورژن ”${apart(version)}“ موجود نہیں۔`,
};
