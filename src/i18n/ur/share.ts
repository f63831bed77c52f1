// Messages about sharing, in Urdu.

import { pluralsIn } from '../plurals.ts';
import type { ShareMessages } from '../en/share.ts';

const { number, counted } = pluralsIn('ur');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });
const events = (count: number): string => n(count, '# واقعہ', '# واقعات');
/** Isolates text of another direction inside a sentence (U+2068, U+2069). */
const apart = (words: string): string => `\u2068${words}\u2069`;

export const urShare: ShareMessages = {
  shareTabs: { link: 'لنک', embed: 'شامل کریں', cite: 'حوالہ دیں', download: 'ڈاؤن لوڈ', image: 'تصویر' },
  shareTargets: {
    label: 'کیا شیئر کرنا ہے',
    event: 'یہ واقعہ',
    view: 'یہ منظر، اپنے فلٹروں اور مدت کے ساتھ',
    record: 'پورا ریکارڈ',
  },
  shareLocal:
    'یہ صفحہ اسی کمپیوٹر یا اس کے اپنے نیٹ ورک سے آ رہا ہے۔ یہاں بنائے گئے پتے صرف وہیں کام کرتے ہیں: سائٹ شائع کریں اور اس کے عوامی پتے سے شیئر کریں۔',
  shareAddress: 'پتا',
  shareWith: 'اس کے ذریعے شیئر کریں…',

  qr: (address) => `کیو آر کوڈ جو اس پتے پر لے جاتا ہے: ${apart(address)}`,
  qrDownload: 'کیو آر کوڈ ڈاؤن لوڈ کریں (SVG)',
  qrTooLong: 'یہ پتا کیو آر کوڈ کے لیے بہت لمبا ہے۔ کم فلٹر یا ایک واقعہ شیئر کریں۔',

  embedForm: {
    label: 'کوڈ کی صورت',
    iframe: 'سادہ فریم',
    script: 'فریم اور اسکرپٹ',
    element: 'عنصر',
    amp: 'AMP',
    wordpress: 'ورڈپریس شارٹ کوڈ',
  },
  embedFormHint: {
    iframe: 'جہاں بھی فریم کی اجازت ہو وہاں چلتا ہے۔ اس کی اونچائی وہی رہتی ہے جو یہاں مقرر کی جائے۔',
    script: 'اسکرپٹ صرف فریم کی اونچائی مقرر کرتا ہے۔ اسے ہٹا دیا جائے تب بھی فریم چلتا ہے۔',
    element: 'ان سائٹوں کے لیے جو اسکرپٹ کی اجازت دیتی ہیں۔ اسکرپٹ کے بغیر ایک لنک رہ جاتا ہے۔',
    amp: 'AMP صفحات کے لیے، جنھیں amp-iframe ایکسٹینشن لوڈ کرنا ہوتا ہے۔ پتا https سے شروع ہو اور صفحے کی سائٹ سے مختلف سائٹ کا ہو۔',
    wordpress:
      'ان سائٹوں کے لیے جو oEmbed کے ذریعے لنک کیے گئے صفحات 620 پکسل کی اونچائی میں دکھاتی ہیں۔ دوسری جگہوں پر سادہ فریم کو ”Custom HTML“ بلاک میں رکھیں؛ اس کے لیے غیر فلٹر شدہ HTML شائع کرنے کا اختیار چاہیے۔',
  },
  embedWordpressWhole:
    'ورڈپریس خود صفحے سے پوچھتا ہے، اس لیے پورا ریکارڈ اپنی موجودہ حالت میں دکھائی دیتا ہے: فلٹر، ترتیب اور ورژن ساتھ نہیں آتے۔',
  embedTitle: (title) => `ٹائم لائن: ${apart(title)}`,
  embedLink: (title, product) => `${apart(title)} (ٹائم لائن، ${apart(product)})`,
  embedControls: {
    label: 'بٹن اور اختیارات',
    full: 'سب: تلاش، فلٹر، مناظر',
    min: 'چند: زوم اور مناظر',
    none: 'کوئی نہیں',
  },
  embedHeight: {
    label: 'اونچائی',
    fit: 'مقررہ اونچائی',
    auto: 'مواد جتنی اونچی',
    pixels: 'اونچائی پکسل میں',
  },
  embedHeightNeedsScript: 'خودکار اونچائی کے لیے اسکرپٹ درکار ہے۔',
  embedData: {
    label: 'ڈیٹا',
    live: 'تازہ: تصحیحات اور اضافے نظر آتے ہیں',
    pinned: 'مقرر: جیسا آج ہے ویسا ہی رہتا ہے، چاہے بعد میں اس کی تصحیح ہو',
  },
  embedCode: 'چسپاں کرنے کا کوڈ',
  copyCode: 'کوڈ کاپی کریں',
  copyText: 'متن کاپی کریں',
  embedPreview: 'پیش منظر دکھائیں',
  embedPreviewEnd: 'پیش منظر چھپائیں',

  citeForm: { label: 'صورت', text: 'متن (APA جیسا)', ris: 'RIS', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citeEvent: 'واقعے کا صفحہ، اس کی حیثیت کے ساتھ، اور ہر وہ ماخذ جس کا یہ حوالہ دیتا ہے۔',
  citeRecord: 'پورا ریکارڈ۔ کسی واقعے کا حوالہ اس کے مآخذ سمیت دینے کے لیے اسے کھولیں۔',
  citation: 'حوالہ',
  saveAs: (name) => `ڈاؤن لوڈ کریں: ${apart(name)}`,

  downloadFilters: 'فلٹر',
  downloadCsv: 'CSV ڈاؤن لوڈ کریں',
  downloadCsvHint:
    'ہر واقعے کی ایک سطر، پڑھنے اور گننے کے لیے: تاریخ، حیثیت، اقتباسات، مآخذ اور جوابات۔ کسی بھی اسپریڈ شیٹ میں کھلتی ہے؛ جو خانہ فارمولے کے طور پر چل سکتا ہو اس کے شروع میں اپاسٹروفی ہوتا ہے۔',
  downloadJson: 'JSON ڈاؤن لوڈ کریں',
  downloadJsonHint:
    'ایسا ڈیٹا سیٹ جو یہاں بھی اور کہیں اور بھی کھلتا ہے۔ ان واقعات کے جوابات، جوڑے اور مختلف بیانات فلٹر کچھ بھی ہوں ساتھ آتے ہیں۔',
  downloadTooMany: (most) =>
    `یہ ایک فائل کے لیے بہت زیادہ ہیں۔ ایسے فلٹر چنیں جن سے زیادہ سے زیادہ ${events(most)} باقی رہیں۔`,
  downloadBusy: 'تیار کیا جا رہا ہے…',
  downloaded: (name, count, more) =>
    more === 0
      ? `${apart(name)}: ${events(count)}`
      : `${apart(name)}: ${events(count)}، اور ${n(more, '# مزید جسے ان کے ساتھ پڑھنا لازم ہے', '# مزید جنھیں ان کے ساتھ پڑھنا لازم ہے')}`,
  downloadFailed: 'فائل نہیں بن سکی۔',
  extract: (count, filters, address) => `اقتباس: ${count}۔ فلٹر: ${filters}۔ ${address}`,
  csvColumns: {
    id: 'شناخت',
    date: 'تاریخ (EDTF)',
    dateInWords: 'تاریخ',
    concerns: 'زیرِ بحث مدت (EDTF)',
    concernsInWords: 'زیرِ بحث مدت',
    title: 'واقعہ',
    standing: 'حیثیت',
    foundBy: 'نتیجہ کس نے اخذ کیا',
    kind: 'قسم',
    summary: 'خلاصہ',
    actors: 'افراد اور ادارے',
    quotations: 'اقتباسات',
    sources: 'مآخذ',
    readTogether: 'اس کے ساتھ ملا کر پڑھیں',
    accountsDiffer: 'بیانات مختلف ہیں',
    answeredBy: 'اس کا جواب',
    inReplyTo: 'اس کے جواب میں',
    noReply: 'کوئی جواب نہیں',
    later: 'بعد کا نتیجہ',
    discrepancy: 'جہاں مآخذ میں اختلاف ہے',
    address: 'پتا',
  },

  tally: (standing, count) => `${standing} ${number(count)}`,
  imageDownload: 'تصویر ڈاؤن لوڈ کریں (PNG)',
  imageText: 'ان قارئین کے لیے متن جو تصویر نہیں دیکھ سکتے',
  imageFailed: 'یہ براؤزر تصویر نہیں بنا سکا۔',
};
