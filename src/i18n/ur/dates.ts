// Uncertain dates in Urdu: postpositions follow the date, and nouns before one are in the oblique form.

import { type DateMessages, sameWords as same } from '../dateMessages.ts';

const seasons: Readonly<Record<number, string>> = { 21: 'بہار', 22: 'گرما', 23: 'خزاں', 24: 'سرما' };

export const urDates: DateMessages = {
  written: (words) => words,
  forms: (words) => same(words),
  decade: (first) => same(`${first} کی دہائی`),
  century: (first) => same(`${first} سے ${first + 99} تک کے سال`),
  season: (season, year) => {
    const name = `موسمِ ${seasons[season] ?? ''}`;
    return { alone: `${year} کا ${name}`, after: `${year} کے ${name}` };
  },
  beforeChrist: (year) => `${year} قبل مسیح`,
  someDay: ({ after }) => ({ alone: `${after} کا کوئی دن`, after: `${after} کے کسی دن` }),
  someMonth: ({ after }) => ({ alone: `${after} کا کوئی مہینہ`, after: `${after} کے کسی مہینے` }),
  around: ({ after }) => same(`${after} کے لگ بھگ`),
  possibly: ({ alone, after }) => ({ alone: `ممکنہ طور پر ${alone}`, after: `ممکنہ طور پر ${after}` }),
  possiblyAround: ({ after }) => same(`ممکنہ طور پر ${after} کے لگ بھگ`),
  interval: (from, to) => `${from.after} سے ${to.after} تک`,
  between: (from, to) => `${from.after} اور ${to.after} کے درمیان`,
  since: ({ after }) => `${after} سے`,
  unknownEnd: ({ after }) => `${after} سے (اختتام معلوم نہیں)`,
  unknownStart: ({ after }) => `${after} تک`,
  orEarlier: ({ alone }) => `${alone} یا اس سے پہلے`,
  orLater: ({ alone }) => `${alone} یا اس کے بعد`,
};
