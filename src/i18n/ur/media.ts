// Media: pictures, films, sounds, documents, maps, and what other sites have of them.

import type { enMedia } from '../en/media.ts';
import { pluralsIn } from '../plurals.ts';

const { number } = pluralsIn('ur');

export const urMedia: typeof enMedia = {
  media: {
    types: { image: 'تصویر', video: 'فلم', audio: 'آواز', document: 'دستاویز', map: 'نقشہ' },
    credit: 'بشکریہ',
    licence: 'اجازت نامہ',
    pageOf: 'صفحہ از',
    origin: 'یہ کہاں سے ہے',
    passageMarked: 'عبارت پر نشان لگا ہے۔',
    enlarge: 'بڑا کریں',
    zoomable: 'بڑی ہو سکنے والی تصویر: جمع اور منفی سے حجم بدلتا ہے، 0 پوری تصویر دکھاتا ہے',
    fit: 'پوری دکھائیں',
    previous: 'پچھلی تصویر',
    next: 'اگلی تصویر',
    transcript: 'تحریری متن',
    captions: 'ذیلی عبارت',
    offline: 'آپ آف لائن ہیں، اور اس کے لیے نیٹ ورک درکار ہے۔',
    zoomedTo: (percent: number) => `تصویر ${number(percent)} فیصد پر`,
    position: (index: number, count: number) => `${number(count)} میں سے ${number(index)}`,
    failed: (what: string) => `${what} لوڈ نہیں ہو سکا۔`,
    beside: (file: string) => `${file} آپ کی کھولی ہوئی فائل کے ساتھ ہے، جہاں سے یہ صفحہ اسے نہیں پڑھ سکتا۔`,
    openFile: (file: string) => `${file} کھولیں`,
    comesFrom: (host: string) => `یہ ${host} سے آتا ہے، جسے معلوم ہو جائے گا کہ آپ نے اسے دیکھا۔`,
    load: (host: string) => `${host} سے لوڈ کریں`,
    remember: (host: string) => `اس دورے میں ${host} کے لیے دوبارہ نہ پوچھیں`,
    openAt: (host: string) => `${host} پر کھولیں`,
    refused: (host: string) => `یہ سائٹ ${host} سے کچھ نہیں دکھاتی، کیونکہ اس کا کوئی ریکارڈ اس کا نام نہیں لیتا۔`,
  },
};
