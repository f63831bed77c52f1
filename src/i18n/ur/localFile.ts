// The words of a reader's own file, in Urdu: a part of the catalogue ur.ts.

import { pluralsIn } from '../plurals.ts';
import type { LocalFileMessages } from '../en/localFile.ts';

const { counted } = pluralsIn('ur');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });
/** Words of another script keep their own direction within a line. */
const apart = (words: string): string => `\u2068${words}\u2069`;

export const urLocalFile: LocalFileMessages = {
  localFile: {
    title: 'آپ کی اپنی فائل',
    hint: 'کوئی JSON یا CSV فائل کھولیں، مثلاً TimelineJS کے لیے بنی اسپریڈ شیٹ، یا اسے اس صفحے پر کہیں بھی چھوڑ دیں: وہ فوراً یہاں دکھائی دے گی۔ وہ اسی کمپیوٹر پر پڑھی جاتی ہے اور کہیں نہیں بھیجی جاتی۔',
    open: 'فائل کھولیں…',
    another: 'دوسری فائل کھولیں…',
    drop: 'کھولنے کے لیے فائل یہاں چھوڑیں',
    dropHint: 'JSON یا CSV۔ وہ اسی کمپیوٹر پر پڑھی جاتی ہے اور کہیں نہیں بھیجی جاتی۔',
    reading: (name) => `فائل کھل رہی ہے: ${apart(name)}…`,
    failed: 'یہ فائل نہیں کھل سکی',
    failedName: (name) => `فائل ${apart(name)} نہیں کھل سکی۔ جو آپ دیکھ رہے تھے وہ ویسا ہی ہے۔`,
    oneAtATime: 'ایک وقت میں ایک ہی فائل کھولیں۔ جو آپ دیکھ رہے تھے وہ ویسا ہی ہے۔',
    opened: (name) => `آپ ${apart(name)} دیکھ رہے ہیں، جو اس کمپیوٹر کی ایک فائل ہے۔`,
    stays:
      'وہ یہیں پڑھی گئی اور کہیں نہیں بھیجی گئی۔ کوئی لنک اس تک نہیں لے جاتا، اور صفحہ دوبارہ لوڈ ہونے پر اسے پھر کھولنا ہو گا۔',
    events: (count) => n(count, '# واقعہ', '# واقعات'),
    issues: (count) => n(count, 'اس فائل پر # نوٹ', 'اس فائل پر # نوٹ'),
    rejected: (count) => n(count, '# سطر نہیں پڑھی جا سکی', '# سطریں نہیں پڑھی جا سکیں'),
    noIssues: 'اس میں کوئی خرابی نہیں ملی۔',
    report: 'رپورٹ پڑھیں',
    reportTitle: 'اس فائل کی رپورٹ',
    reportHint: 'ہر نوٹ اصول، سطر، واقعہ اور حل بتاتا ہے۔ خرابی والا اندراج چھوڑ دیا جاتا ہے؛ باقی دکھائے جاتے ہیں۔',
    more: (count) => n(count, 'اور # مزید، محفوظ کی گئی رپورٹ میں۔', 'اور # مزید، محفوظ کی گئی رپورٹ میں۔'),
    saveReport: 'رپورٹ محفوظ کریں',
    saveRows: 'نہ پڑھی گئی سطریں محفوظ کریں',
    saveRowsHint:
      'ان سطروں کو درست کر کے اپنی فائل میں واپس چسپاں کریں۔ محفوظ کی گئی فائل اکیلی کھولنے پر صرف یہی سطریں دکھائے گی۔',
    back: 'شائع شدہ ریکارڈ پر واپس جائیں',
    lost: 'جو فائل یہاں کھلی تھی وہ اب دستیاب نہیں۔',
    lostHint: 'فائلیں نہ بھیجی جاتی ہیں نہ رکھی جاتی ہیں۔ جہاں آپ تھے وہیں سے آگے بڑھنے کے لیے اسے دوبارہ کھولیں۔',
    noLink:
      'یہ آپ کے اپنے کمپیوٹر کی فائل ہے: کوئی لنک کسی اور کو اس تک نہیں لے جا سکتا۔ شیئر کرنے کے لیے اسے ڈیٹا سیٹ کے طور پر شائع کریں۔ جو دکھایا جا رہا ہے وہ یہاں فائلوں میں محفوظ کیا جا سکتا ہے۔',
    noEventLink: 'آپ کی اپنی فائل کے واقعات کا کوئی لنک نہیں۔',
    printedFrom: (name) => `${apart(name)}، اس کمپیوٹر کی ایک فائل جس سے یہ چھاپا گیا`,
  },
  reportMistake: 'اس واقعے میں غلطی کی اطلاع دیں',
};
