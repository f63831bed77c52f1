// Uncertain dates in French: articles and elisions follow the date's own form ("du 26 août 2014", "d’avril 2002").

import { type DateMessages, type DateForms, sameWords as same } from '../dateMessages.ts';

const seasons: Readonly<Record<number, readonly [string, string]>> = {
  21: ['printemps', 'le printemps'],
  22: ['été', 'l’été'],
  23: ['automne', 'l’automne'],
  24: ['hiver', 'l’hiver'],
};

const de = (words: string): string => {
  if (words.startsWith('le ')) return `du ${words.slice(3)}`;
  if (words.startsWith('les ')) return `des ${words.slice(4)}`;
  return /^[aeiouyéàâêîôû]/i.test(words) ? `d’${words}` : `de ${words}`;
};
const to = (words: string): string => {
  if (words.startsWith('le ')) return `au ${words.slice(3)}`;
  if (words.startsWith('les ')) return `aux ${words.slice(4)}`;
  return `à ${words}`;
};
const withArticle = (words: string, article = 'le '): DateForms => ({ alone: words, after: `${article}${words}` });

export const frDates: DateMessages = {
  // French writes the first of a month as an ordinal; `Intl` does not.
  written: (words) => words.replace(/(?<!\d)1(?= \p{L})/gu, '1er'),
  forms: (words, { precision }) => (precision === 'day' || precision === 'time' ? withArticle(words) : same(words)),
  decade: (first) => withArticle(`années ${first}`, 'les '),
  century: (first) => withArticle(`années ${first} à ${first + 99}`, 'les '),
  season: (season, year) => {
    const [alone, after] = seasons[season] ?? ['', ''];
    return { alone: `${alone} ${year}`, after: `${after} ${year}` };
  },
  beforeChrist: (year) => `${year} av. J.-C.`,
  someDay: (month) => same(`un jour ${de(month.after)}`),
  someMonth: (year) => same(`un mois ${de(year.after)}`),
  // After a preposition the uncertainty comes last: "du 26 août 2014 environ", "entre 2004 environ et 2006".
  around: ({ after }) => ({ alone: `vers ${after}`, after: `${after} environ` }),
  possibly: ({ alone, after }) => ({ alone: `peut-être ${alone}`, after: `${after} (date incertaine)` }),
  possiblyAround: ({ after }) => ({ alone: `peut-être vers ${after}`, after: `${after} environ (date incertaine)` }),
  interval: (from, until) => `${de(from.after)} ${to(until.after)}`,
  between: (from, until) => `entre ${from.after} et ${until.after}`,
  since: ({ after }) => `depuis ${after}`,
  unknownEnd: ({ after }) => `à partir ${de(after)}`,
  unknownStart: ({ after }) => `jusqu’${/^(?:les? |l’|un )/.test(after) ? to(after) : `en ${after}`}`,
  orEarlier: ({ alone }) => `${alone} ou avant`,
  orLater: ({ alone }) => `${alone} ou après`,
};
