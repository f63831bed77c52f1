// The evidence messages in Urdu.

import type { EvidenceMessages } from '../evidenceMessages.ts';

export const urEvidence: EvidenceMessages = {
  kinds: {
    publication: 'اشاعت',
    statement: 'بیان',
    testimony: 'گواہی',
    announcement: 'اعلان',
    investigation: 'تحقیقات',
    decision: 'فیصلہ',
    figure: 'اعداد و شمار',
    finding: 'تحقیقی نتیجہ',
  },
  statuses: {
    recorded: 'ریکارڈ پر',
    found: 'نتیجہ اخذ کیا گیا',
    stated: 'بیان کیا گیا',
    announced: 'اعلان کیا گیا',
    claimed: 'دعویٰ کیا گیا',
    denied: 'تردید کی گئی',
    alleged: 'الزام لگایا گیا',
  },
  statusMeanings: {
    recorded:
      'دستاویزات سے ظاہر ہوتا ہے کہ ایسا ہوا۔ اس سے یہ معلوم نہیں ہوتا کہ اُس موقع پر جو کہا گیا وہ درست تھا یا نہیں۔',
    found: 'جس ادارے کا کام حقیقت معلوم کرنا تھا، وہ اس نتیجے پر پہنچا۔ ادارے کا نام درج ہے۔',
    stated: 'کسی نے اپنے مؤقف یا اپنے کام کے بارے میں اپنے نام سے یہ بات کہی۔ یہ اُس کا اپنا بیان ہے۔',
    announced: 'کسی ادارے نے اسے اپنے فیصلے، منصوبے یا اعداد و شمار کے طور پر ظاہر کیا۔',
    claimed: 'کسی کا کہنا ہے کہ ایسا ہوا۔ یہاں یہ بات طے شدہ نہیں۔',
    denied: 'کسی کا کہنا ہے کہ ایسا نہیں ہوا، یا اس طرح نہیں ہوا۔ یہ اُس کا اپنا بیان ہے۔',
    alleged: 'ایک الزام، جس پر لگائے جانے کے وقت کوئی فیصلہ نہیں ہوا تھا۔ یہ کوئی تحقیقی نتیجہ نہیں۔',
  },
  roles: {
    subject: 'جس سے متعلق ہے',
    author: 'مصنف',
    speaker: 'بیان دہندہ',
    investigator: 'تحقیقات کنندہ',
    recipient: 'وصول کنندہ',
    respondent: 'جواب دہندہ',
    publisher: 'ناشر',
  },
  noteKinds: {
    discrepancy: 'جہاں مآخذ میں اختلاف ہے',
    later: 'بعد کا نتیجہ',
    context: 'پس منظر',
  },
  relations: {
    answers: { out: 'اس کے جواب میں', in: 'اس کا جواب' },
    differs: { out: 'بیانات مختلف ہیں', in: 'بیانات مختلف ہیں' },
    qualifies: { out: 'اس کے ساتھ ملا کر پڑھیں', in: 'اس کے ساتھ ملا کر پڑھیں' },
    compares: { out: 'موازنہ کریں', in: 'موازنہ کریں' },
    updates: { out: 'اس کی تازہ صورت بتاتا ہے', in: 'اس کی تازہ صورت' },
    supports: { out: 'اس کی تائید کرتا ہے', in: 'اس کی تائید' },
    partOf: { out: 'اس کا حصہ ہے', in: 'اس میں شامل' },
  },
};
