// The Urdu catalogue: right to left, with the digits that `Intl` writes for Urdu (0 to 9). As in Unicode's locale data,
// ” opens and “ closes a quotation.
// One file, in the order of the English one, although it is long: translators compare the two line by line.

import { pluralsIn } from '../plurals.ts';
import type { AllMessages } from '../allMessages.ts';
import { urAbout } from './about.ts';
import { urDates } from './dates.ts';
import { urEmbed } from './embed.ts';
import { urEvidence } from './evidence.ts';
import { urKiosk } from './kiosk.ts';
import { urLocalFile } from './localFile.ts';
import { urMedia } from './media.ts';
import { urShare } from './share.ts';

const { number, counted, megabytes } = pluralsIn('ur');
const n = (count: number, one: string, other: string): string => counted(count, { one, other });
const events = (count: number): string => n(count, '# واقعہ', '# واقعات');
/** Before “میں سے”, which takes the oblique form. */
const ofEvents = (count: number): string => n(count, '# واقعے', '# واقعات');
/** Isolates text of another direction inside a sentence (U+2068, U+2069). */
const apart = (words: string): string => `\u2068${words}\u2069`;

export const ur: AllMessages = {
  ...urAbout,
  ...urEvidence,
  ...urLocalFile,
  ...urMedia,
  ...urShare,
  locale: 'ur',
  number,
  comma: '، ',
  labelled: (label) => `${label}:`,
  quoted: (words) => `”${apart(words)}“`,

  product: 'On the Record',
  skip: 'واقعات تک جائیں',
  about: 'اس ریکارڈ کے بارے میں',
  support: 'مدد حاصل کریں',
  tour: 'رہنما دورہ',
  theme: 'ظاہری شکل',
  language: 'زبان',
  languageFailed: (name) => `یہ زبان لوڈ نہیں ہو سکی: ${apart(name)}۔ صفحہ موجودہ زبان ہی میں رہے گا۔`,
  translated: 'ترجمہ',
  quoteTranslated: 'ترجمہ، ماخذ کے اپنے الفاظ نہیں',
  themes: { auto: 'اس آلے کے مطابق', light: 'روشن', dark: 'تاریک', host: 'مضمون کے مطابق' },
  menu: 'مینو',
  close: 'بند کریں',
  share: 'شیئر کریں',
  shareEvent: 'یہ واقعہ شیئر کریں',
  shareTitle: (title, standing) => (standing === null ? title : `${apart(title)} (${standing})`),
  noFilters: 'کوئی نہیں',
  filterLine: (group, values) => `${group}: ${values}`,
  filterSearch: 'تلاش',
  updated: (date) => `آخری تبدیلی: ${date}`,

  contentNote: 'پڑھنے سے پہلے',
  contentNoteDismiss: 'جاری رکھیں',

  searchLabel: 'واقعات میں تلاش کریں',
  searchHint: 'تمام الفاظ تلاش کیے جاتے ہیں؛ پورے فقرے کے لیے ”واوین“ لگائیں',
  searchHintLarge: 'عنوانات، خلاصوں اور افراد و اداروں میں تمام الفاظ تلاش کیے جاتے ہیں',
  searchLoading: 'تلاش کے لیے متن لوڈ ہو رہا ہے',
  textFailed: 'واقعات کا کچھ متن لوڈ نہیں ہو سکا۔',
  filters: 'فلٹر',
  clearFilters: 'تمام فلٹر ہٹائیں',
  removeFilter: (name) => `فلٹر ہٹائیں: ${name}`,
  anyOfThese: 'ان میں سے کوئی بھی',
  allOfThese: 'یہ سب ایک ساتھ',
  groups: { actor: 'افراد اور ادارے', kind: 'قسم', status: 'حیثیت', source: 'ماخذ', tag: 'ٹیگ' },
  matchLabel: 'منتخب افراد اور ادارے',
  views: { label: 'منظر', timeline: 'ٹائم لائن', list: 'فہرست', table: 'جدول' },
  lanes: {
    label: 'قطاریں',
    none: 'قطاروں کے بغیر',
    actor: 'افراد اور ادارے',
    kind: 'قسم',
    status: 'حیثیت',
    other: 'دیگر',
  },
  /** Which row of the picture an event is in, for a screen reader. */
  inRow: (name) => `قطار: ${name}`,
  /** After a title on the picture, what must be read together with it. */
  readWithLabel: 'ساتھ پڑھیں:',
  otherActors: (count) => n(count, '# دیگر', '# دیگر'),
  onlyActor: (name) => `صرف ${name} دکھائیں`,
  tourInvitation: (count) => `یہاں سے شروع کریں: کہانی ${n(count, '# قدم', '# قدموں')} میں`,
  stripLabel: 'ایک واقعہ',
  positionOf: (index, count) => `${number(count)} میں سے ${number(index)}`,
  display: 'ظاہری ترتیبات',
  more: 'مزید',
  less: 'کم',
  timeAxes: { label: 'ترتیب کی بنیاد', said: 'بیان کی تاریخ', about: 'متعلقہ مدت' },

  events,
  count: (matching, all) => `${ofEvents(all)} میں سے ${number(matching)}`,
  noMatches: 'کوئی واقعہ ان فلٹروں پر پورا نہیں اترتا۔',
  noMatchesHint: 'کوئی ایک فلٹر ہٹائیں، یا سب ہٹا دیں۔',
  emptyDataset: 'اس ٹائم لائن میں ابھی کوئی واقعہ نہیں۔',

  timeline: 'ٹائم لائن',
  timelineSummary: (count, from, to) => `${from} سے ${to} تک ${events(count)}۔ یہی واقعات فہرست میں بھی ہیں۔`,
  timelineKeys:
    'تیر والی کلیدیں واقعات کو وقت کی ترتیب سے دکھاتی ہیں؛ جمع اور منفی سے پیمانہ بدلتا ہے؛ 0 سے سب کچھ نظر آتا ہے؛ Enter کھولتا ہے؛ Escape بند کرتا ہے۔',
  timelineFailed: 'ٹائم لائن نہیں بنائی جا سکی۔ نیچے کی فہرست میں ہر واقعہ موجود ہے۔',
  componentFailed: 'صفحے کا یہ حصہ لوڈ نہیں ہو سکا۔ رابطہ دیکھیں، صفحہ دوبارہ لوڈ کریں اور پھر کوشش کریں۔',
  componentLoading: 'لوڈ ہو رہا ہے…',
  componentFailedHint:
    'دوبارہ کوشش سے کام نہیں بنا۔ صفحہ دوبارہ لوڈ کریں: ممکن ہے کہ آپ کے کھولنے کے بعد سائٹ اپ ڈیٹ ہو گئی ہو۔',
  timelineLoading: 'ٹائم لائن بنائی جا رہی ہے…',
  gestureHint: (key) => `ٹائم لائن کا پیمانہ بدلنے کے لیے ${key} دبائے رکھ کر اسکرول کریں یا دو انگلیاں استعمال کریں`,
  toolbar: 'پیمانہ اور حرکت',
  zoomIn: 'قریب لائیں',
  zoomOut: 'دور کریں',
  earlier: 'پہلے',
  later: 'بعد میں',
  showAll: 'سب',
  eventsBefore: (count) => `اس سے پہلے ${events(count)}`,
  eventsAfter: (count) => `اس کے بعد ${events(count)}`,
  cluster: (count, period) => `${events(count)}، ${period}`,
  eventName: (title, date, status) => [title, date, status].filter(Boolean).join('، '),
  clusterTitle: (count) => `اس مقام پر ${events(count)}`,
  clusterStatus: (status) => `شامل ہے: ${status}`,
  pictureKey: { bar: 'مدت یا غیر قطعی تاریخ', dot: 'دوسری قطار میں', milestone: 'سنگِ میل', letters: 'ابج' },
  overview: 'مجموعی جائزہ',
  eras: 'ادوار',
  windowStart: 'دکھائی گئی مدت کا آغاز',
  windowEnd: 'دکھائی گئی مدت کا اختتام',

  list: 'واقعات',
  pages: 'فہرست کے صفحات',
  pagesBelow: 'فہرست کے صفحات، نیچے',
  firstPage: 'پہلا صفحہ',
  previousPage: 'پچھلا صفحہ',
  nextPage: 'اگلا صفحہ',
  lastPage: 'آخری صفحہ',
  pageRange: (first, last, count) => `${ofEvents(count)} میں سے ${number(first)} تا ${number(last)}`,
  address: 'پتا',
  printed: 'چھپنے کی تاریخ',
  updatedLabel: 'آخری تبدیلی',
  printedRange: (printed, count) =>
    `یہاں ${ofEvents(count)} میں سے پہلے ${number(printed)} چھپے ہیں۔ باقی چھاپنے کے لیے فلٹر محدود کریں۔`,
  entryNumber: (place) => `نمبر ${number(place)}`,
  openEvent: 'کھولیں',
  tooManyToSort: (most) => `اس کالم سے ترتیب دینے کے لیے انتخاب کو ${number(most)} واقعات تک محدود کریں`,
  columns: {
    date: 'تاریخ',
    title: 'واقعہ',
    status: 'حیثیت',
    kind: 'قسم',
    actors: 'افراد اور ادارے',
    sources: 'مآخذ',
  },

  details: 'واقعے کی تفصیل',
  status: 'حیثیت',
  foundBy: (actor) => `یہ نتیجہ کس نے اخذ کیا: ${actor}`,
  concernsPeriod: (period) => `متعلقہ مدت: ${period}`,
  sources: 'مآخذ',
  sourceText: 'ماخذ کا متن',
  noDate: 'تاریخ درج نہیں',
  noLink: 'کوئی لنک دستیاب نہیں',
  aboutThisSource: 'اس ماخذ کے بارے میں',
  archived: 'محفوظ شدہ نقل',
  dateGiven: (date) => `اس ماخذ میں دی گئی تاریخ: ${date}`,
  quotedFrom: (publisher) => `بحوالہ ${publisher}`,
  citedWithoutQuote: 'حوالے، بغیر اقتباس کے',
  inReply: 'جواب میں',
  noReply: 'کوئی جواب نہیں',
  accountsDiffer: 'بیانات مختلف ہیں',
  accountsDifferHint: 'تاریخ کی ترتیب سے۔ یہاں کسی بیان کو دوسرے سے زیادہ وزن نہیں دیا گیا۔',
  readTogether: 'اس کے ساتھ ملا کر پڑھیں',
  thisEvent: 'یہ واقعہ',
  actors: 'افراد اور ادارے',
  onlyThisActor: (name) => `صرف وہ واقعات دکھائیں جن میں یہ نام ہے: ${name}`,
  formerly: (name, until) => `${name} (سابق نام؛ آخری تاریخ: ${until})`,
  sheetFull: 'پوری اونچائی',
  previous: 'پچھلا واقعہ',
  next: 'اگلا واقعہ',
  position: (index, count) => `${number(count)} میں سے ${number(index)}`,
  notInResults: 'آپ کے فلٹر شدہ نتائج میں نہیں',
  copyLink: 'لنک کاپی کریں',
  copyCitation: 'حوالہ کاپی کریں',
  copied: 'کاپی ہو گیا',
  copyFailed: 'کاپی نہیں ہو سکا؛ متن خود منتخب کریں:',
  copyByHand: 'کاپی نہیں ہو سکا۔ متن منتخب ہے: Ctrl + C یا ⌘ C دبائیں۔',
  citedFor: (event, place) =>
    place === '' ? `${apart(event)} کے لیے حوالہ` : `${apart(event)} کے لیے حوالہ: ${apart(place)}`,
  permalink: 'اس واقعے کا لنک',
  selected: (title, date, status) => `${[title, date, status].filter(Boolean).join('۔ ')}۔`,
  corrected: (date) => `تصحیح، ${date}:`,

  supportHint: 'آپ نے یہاں جو کچھ بھی پڑھا ہو، ان اداروں سے رابطہ کیا جا سکتا ہے۔',

  notStarted:
    'ٹائم لائن، تلاش اور فلٹر شروع نہیں ہوئے: صفحے کا ایک حصہ یہاں لوڈ نہیں ہو سکا، یا یہ براؤزر بہت پرانا ہے۔',
  readBelow: 'ہر واقعہ ان کے بغیر نیچے پڑھا جا سکتا ہے۔',
  withoutScript:
    'زوم، تلاش اور فلٹروں کے لیے جاوا اسکرپٹ درکار ہے، جو یہاں نہیں چل رہا۔ ہر واقعہ اس کے بغیر پڑھا جا سکتا ہے۔',
  allEvents: (count) => n(count, '# واقعہ', 'تمام # واقعات'),
  theData: 'ڈیٹا',

  loading: 'واقعات لوڈ ہو رہے ہیں…',
  loadedBytes: (done, total) => (total === null ? megabytes(done) : `${megabytes(total)} میں سے ${megabytes(done)}`),
  loadedEvents: (done) => n(done, '# واقعہ پڑھا گیا', '# واقعات پڑھے گئے'),
  cancel: 'لوڈ کرنا روکیں',
  stopped: 'لوڈ کرنا روک دیا گیا۔',
  failed: 'واقعات لوڈ نہیں ہو سکے۔',
  failedHint: 'کنکشن دیکھیں اور دوبارہ کوشش کریں۔ آپ کا کوئی انتخاب ضائع نہیں ہوا۔',
  failedMissing: (slug) => `اس سائٹ پر ”${apart(slug)}“ نام کی کوئی ٹائم لائن نہیں۔`,
  failedWebPage: (slug) =>
    `واقعات کی جگہ ایک ویب صفحہ آیا۔ اگر اس نیٹ ورک پر لاگ اِن کا صفحہ ہے تو وہاں لاگ اِن کر کے دوبارہ کوشش کریں۔ ورنہ اس سائٹ پر ”${apart(slug)}“ نام کی کوئی ٹائم لائن نہیں۔`,
  failedBroken: 'ڈیٹا کی فائل خراب ہے۔ دوبارہ کوشش کریں؛ اگر اس سے کام نہ بنے تو سائٹ کے ناشر کو بتائیں۔',
  showDefaultDataset: 'معمول کی ٹائم لائن دکھائیں',
  retry: 'دوبارہ کوشش کریں',
  reload: 'صفحہ دوبارہ لوڈ کریں',
  whatWentWrong: 'کیا خرابی ہوئی',
  crashed: 'اس صفحے نے کام کرنا چھوڑ دیا۔',
  crashedHint: 'دوبارہ لوڈ کرنے سے عموماً ٹھیک ہو جاتا ہے۔ صفحے کے پتے میں اب بھی درج ہے کہ آپ کیا دیکھ رہے تھے۔',
  issues: (count) => `اس ڈیٹا کے بارے میں ${n(count, '# نوٹ', '# نوٹس')}`,
  issuesHint: 'یہاں درج اندراجات میں نقص ہے۔ باقی متاثر نہیں ہوئے۔ تکنیکی تفصیل انگریزی میں ہے۔',
  linkFailed: 'اس لنک کے ایک حصے نے کام نہیں کیا',
  parseErrors: {
    notOneOf: (values) => `– ان میں سے ایک ہونا چاہیے: ${apart(values)}`,
    notAnId: (text) => `– استعمال نہیں ہو سکتا: ”${apart(text)}“ کوئی شناختی نام نہیں`,
    notAValue: (text) => `– استعمال نہیں ہو سکتا: ”${apart(text)}“ انتخاب میں شامل نہیں`,
    notAVersion: (text) => `– استعمال نہیں ہو سکتا: ”${apart(text)}“ کوئی ورژن نہیں`,
    notADate: () => `– یہ تاریخ نہیں؛ یوں لکھیں: ${apart('2006, 2006-05, 2006-05-17')}`,
    openDate: () => '– اس کا اختتام نہیں؛ ایسی تاریخ لکھیں جس کا اختتام ہو',
    tooLong: (most) => `– ${most} حروف سے زیادہ ہے`,
    tooMany: (most) => `– ${most} سے زیادہ قدریں ہیں`,
  },
  invalidValue: (name, text, reason) => `${apart(name)}: ”${apart(text)}“ ${reason}`,
  unknownValue: (what, text) => `${what}: اس ٹائم لائن میں ”${apart(text)}“ نہیں ہے`,
  dismiss: 'ہٹائیں',

  tourStep: (index, count) => `مرحلہ ${index}، کل ${count}`,
  tourNext: 'اگلا مرحلہ',
  tourPrevious: 'پچھلا مرحلہ',
  tourEnd: 'دورہ ختم کریں',
  tourPlay: 'چلائیں',
  tourPause: 'روکیں',

  shortcutsTitle: 'کی بورڈ کے شارٹ کٹ',

  dates: urDates,
  embed: urEmbed,
  kiosk: urKiosk,
};
