// The words of written dates in nine languages. Month and weekday names come from `Intl`, which every target has; the
// rest is listed here, without accents, in lower case.

const LANGUAGES = ['en', 'fr', 'pl', 'ur', 'de', 'es', 'it', 'nl', 'pt'] as const;

/** Lower case, without accents, with plain apostrophes and dashes and with the digits 0 to 9. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('\u064a', '\u06cc')
    .replaceAll('\u0643', '\u06a9')
    .replaceAll('ß', 'ss')
    .replaceAll('،', ',')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What a word means in a date: "m08" is August, "s21" spring; the others are named in capitals. */
export type Sign = string;

const WORDS: Readonly<Record<Sign, string>> = {
  s21: 'spring|printemps|wiosna|wiosny|wiosne|fruhling|fruhjahr|primavera|lente|voorjaar|بہار|موسم بہار',
  s22: 'summer|ete|lato|latem|sommer|verano|estate|zomer|verao|گرما|موسم گرما',
  s23: 'autumn|fall|automne|jesien|jesieni|jesienia|herbst|otono|autunno|herfst|najaar|outono|خزاں|موسم خزاں',
  s24: 'winter|hiver|zima|zimy|invierno|inverno|سرما|موسم سرما',
  BC: 'bc|b.c.|b.c|bce|b.c.e.|b.c.e|before christ|av. j.-c.|av. j.c.|av. jc|av j.-c.|av j-c|avant j.-c.|avant j.c.|avant jesus-christ|avant notre ere|av. n. e.|p.n.e.|p.n.e|p. n. e.|pne|przed nasza era|przed chr.|v. chr.|v.chr.|v. chr|v.chr|vor chr.|vor christus|v.u.z.|v. u. z.|a. c.|a.c.|a.c|a. de c.|antes de cristo|a.n.e.|avanti cristo|voor chr.|voor christus|v.c.|ق م|ق.م.|ق.م|قبل مسيح|قبل مسیح',
  AD: 'ad|a.d.|a.d|ce|c.e.|c.e|anno domini|ap. j.-c.|ap. j.c.|apr. j.-c.|apres j.-c.|apres jesus-christ|de notre ere|n.e.|n. e.|naszej ery|po chr.|n. chr.|n.chr.|n. chr|n.chr|nach chr.|nach christus|u.z.|d. c.|d.c.|d.c|d. de c.|despues de cristo|depois de cristo|dopo cristo|na chr.|na christus|عیسوی|ء',
  CIRCA:
    'c.|c|ca.|ca|cca|cca.|circa|approx.|approx|approximately|about|around|roughly|environ|vers|autour de|aux alentours de|okolo|ok.|ok|mniej wiecej|um|etwa|ungefahr|rund|zirka|gegen|hacia|alrededor de|aproximadamente|aprox.|aprox|verso|intorno al|intorno a|omstreeks|rond|ongeveer|por volta de|cerca de|تقریبا|تقریباً|لگ بھگ|قریب',
  MAYBE:
    'probably|possibly|perhaps|maybe|prob.|poss.|probablement|peut-etre|prawdopodobnie|byc moze|wahrscheinlich|vermutlich|vielleicht|probablemente|quizas|quiza|probabilmente|forse|waarschijnlijk|misschien|vermoedelijk|provavelmente|talvez|شاید|غالبا',
  NOW: "present|the present|present day|the present day|ongoing|today|now|current|currently|to date|date|still|heute|jetzt|laufend|andauernd|gegenwart|gegenwartig|aujourd'hui|aujourdhui|maintenant|a ce jour|nos jours|en cours|obecnie|dzis|dzisiaj|teraz|nadal|trwa|do dzis|do dzisiaj|do teraz|do chwili obecnej|hoy|ahora|actualidad|la actualidad|actual|presente|el presente|en curso|oggi|in corso|attuale|ad oggi|heden|vandaag|nu|lopend|hoje|atual|atualmente|agora|em curso|آج|اب|آج تک|اب تک|تاحال|حال|جاری|موجودہ|تا حال",
  TO: 'to|thru|through|until|till|a|au|aux|jusque|do|bis|bis zum|al|hasta|fino al|fino a|tot|t/m|tot en met|ate|ao|تا|سے',
  UNTIL: "until|till|to|up to|by|not after|no later than|up until|jusqu'a|jusqu'en|do|bis|hasta|fino al|tot|ate|تک",
  FROM: 'from|od|von|vom|desde|dal|dalla|van|beginning|starting',
  SINCE: 'since|depuis|seit|sinds|a partir de|a partir du|vanaf|onwards|onward|ab',
  BETWEEN: 'between|entre|miedzy|pomiedzy|zwischen|tra|fra|tussen|درمیان|کے درمیان',
  AND: 'and|et|i|und|y|e|en|a|اور',
  BEFORE: 'before|prior to|pre|avant|przed|vor|antes de|prima del|prima di|voor|antes|سے پہلے|پہلے|قبل',
  AFTER: 'after|post|apres|po|nach|despues de|dopo il|dopo|na|depois de|apos|سے بعد|کے بعد|بعد',
  DECADE: 'annees|lat|lata|anni|anos|jaren|decade|decades|decennie|decada|decennio|دہائی|کی دہائی',
  CENTURY:
    'century|centuries|cent.|c.|siecle|siecles|s.|wiek|wieku|w.|jahrhundert|jahrhunderts|jh.|jh|jhdt.|siglo|siglos|secolo|sec.|eeuw|seculo|seculos|sec|صدی',
  MILLENNIUM: 'millennium|millenaire|tysiaclecie|jahrtausend|milenio|millennio|millenium',
  QUARTER: 'quarter|qtr|trimestre|kwartal|kwartalu|quartal|kwartaal|سہ ماہی',
  HALF: 'half|semestre|polrocze|halbjahr|halfjaar|semester',
  EARLY:
    'early|the early|late|the late|mid|the mid|middle of|middle of the|beginning of|beginning of the|end of|end of the|debut|fin|milieu|poczatek|koniec|polowa|anfang|ende|mitte|fruhe|fruhen|spate|spaten|principios de|finales de|mediados de|inizio|fine|meta|begin|eind|midden|inicio|fim|meados',
  ORD1: 'first|1st|premier|premiere|pierwszy|pierwsza|erstes|ersten|primer|primo|eerste|primeiro|پہلی',
  ORD2: 'second|2nd|deuxieme|drugi|druga|zweites|zweiten|segundo|secondo|tweede|دوسری',
  ORD3: 'third|3rd|troisieme|trzeci|drittes|dritten|tercer|terzo|derde|terceiro|تیسری',
  ORD4: 'fourth|4th|quatrieme|czwarty|viertes|vierten|cuarto|quarto|vierde|چوتھی',
};

/** Words that add nothing to a date. */
const SILENT =
  "the|of|in|on|de|du|del|della|dell'|di|da|do|den|der|des|dem|im|am|le|la|el|les|los|en|w|we|roku|rok|r.|r|year|anno|an|annee|ano|jahr|jahre|jaar|il|lo|o|os|at|um|uhr|kell|alle|ore|om|o godz.|o godzinie|a las|سال|سن|میں|کو|کا|کی|کے";

/** The signs of each phrase, the likeliest first where a phrase has several: "w." is "in" or "century" in Polish. */
const SIGNS: ReadonlyMap<string, readonly Sign[]> = (() => {
  const found = new Map<string, Sign[]>();
  const add = (phrases: string, sign: Sign): void => {
    for (const phrase of phrases.split('|').map(fold)) {
      const signs = found.get(phrase) ?? [];
      if (!signs.includes(sign)) found.set(phrase, [...signs, sign]);
    }
  };
  for (const [sign, phrases] of Object.entries(WORDS)) add(phrases, sign);
  add(SILENT, '');
  return found;
})();

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const PHRASES = new RegExp(
  `(?<![\\p{L}])(?:${[...SIGNS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const isFirst = (before: string): boolean => /^[\s,(]*$/.test(before);

/** Whether a sign makes sense between the text before it and the text after it. */
function fits(sign: Sign, phrase: string, before: string, after: string): boolean {
  switch (sign) {
    case 'TO':
      return /[\d\p{L}.)?~]\s*$/u.test(before) && after.trim() !== '';
    case 'AND':
      return before.includes('BETWEEN');
    case 'CENTURY':
    case 'MILLENNIUM':
      // "XX w.", and "siglo XX" where the word is long enough not to be another.
      return (
        /(?:\d|(?<![\p{L}])[ivx]+e?|ORD\d)\s*$/u.test(before) ||
        (phrase.length > 3 && /^\s*(?:\d{1,2}|[ivx]+)(?![\p{L}\d])/u.test(after))
      );
    case 'CIRCA':
      // After one or two digits "c." is a century: "19th c.".
      if (after.trim() === '') return !/^c\.?$/.test(phrase) || !/(?<!\d)\d{1,2}\s*$/.test(before);
      return isFirst(before) || /(?:TO|[-/]|BETWEEN|FROM)\s*$/.test(before);
    case 'FROM':
    case 'SINCE':
    case 'BETWEEN':
    case 'UNTIL':
    case 'BEFORE':
    case 'AFTER':
      return isFirst(before) || after.trim() === '';
    default:
      return true;
  }
}

/** Folded text with signs in place of the words that are known. Others stay, which makes the date unreadable. */
export function toSigns(folded: string): string {
  let before = '';
  let from = 0;
  for (const match of folded.matchAll(PHRASES)) {
    const [phrase] = match;
    before += folded.slice(from, match.index);
    from = match.index + phrase.length;
    const after = folded.slice(from);
    const sign = SIGNS.get(phrase)?.find((one) => fits(one, phrase, before, after));
    before += sign === undefined ? phrase : ` ${sign} `;
  }
  return before + folded.slice(from);
}

/** The forms of a month's or weekday's name, alone and inside a date. */
function formsOf(language: string, kind: 'month' | 'weekday', date: Date): readonly string[] {
  return (['long', 'short'] as const).flatMap((length) => {
    const inside = new Intl.DateTimeFormat(language, {
      [kind]: length,
      day: 'numeric',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const alone = new Intl.DateTimeFormat(language, { [kind]: length, timeZone: 'UTC' });
    const part = inside.formatToParts(date).find(({ type }) => type === kind)?.value ?? '';
    return [part, alone.format(date)].map((form) => fold(form).replace(/\.$/, ''));
  });
}

const isName = (form: string): boolean => /^\p{L}{2,}/u.test(form);

/** Forms that `Intl` does not give: older data, full genitives, Excel's and typists' habits. */
const MORE_MONTHS: readonly (readonly [string, number])[] = [
  ...(['sept', 'septemb', 'setiembre'] as const).map((name) => [name, 9] as const),
  ...(['mrz', 'maerz', 'marz'] as const).map((name) => [name, 3] as const),
  ...(['jaenner', 'janner'] as const).map((name) => [name, 1] as const),
  ['feber', 2],
  ['juni', 6],
  ['juli', 7],
];

function buildMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>(MORE_MONTHS);
  for (const language of LANGUAGES) {
    for (let month = 1; month <= 12; month++) {
      for (const form of formsOf(language, 'month', new Date(Date.UTC(2001, month - 1, 15)))) {
        if (isName(form) && !found.has(form)) found.set(form, month);
      }
    }
  }
  return found;
}

const MONTHS = buildMonths();
const MIN_PREFIX = 3;

/** Month names by their beginnings of three letters or more; beginnings that two months share are left out. */
const PREFIXES: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  const shared = new Set<string>();
  for (const [name, month] of MONTHS) {
    for (let length = MIN_PREFIX; length < name.length; length++) {
      const prefix = name.slice(0, length);
      if ((found.get(prefix) ?? month) !== month) shared.add(prefix);
      found.set(prefix, month);
    }
  }
  for (const prefix of shared) found.delete(prefix);
  return found;
})();

/** The number of a month by its name or its beginning, in any of the languages; null if it is none. */
export function monthNumber(word: string): number | null {
  const name = fold(word).replace(/\.$/, '');
  return MONTHS.get(name) ?? PREFIXES.get(name) ?? null;
}

const WEEKDAYS = new Set(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: 7 }, (_, day) => formsOf(language, 'weekday', new Date(Date.UTC(2001, 0, 1 + day)))).flat(),
  ).filter((form) => isName(form) && form.length > 1 && !MONTHS.has(form)),
);

/** Folded text with "m08" in place of the name of August, and without weekdays. */
export const monthsToSigns = (folded: string): string =>
  folded.replace(/(?<![\p{L}])\p{L}{2,}(?:-feira)?\.?(?![\p{L}])/gu, (word) => {
    const name = word.replace(/\.$/, '');
    const month = MONTHS.get(name) ?? PREFIXES.get(name);
    if (month !== undefined) return `m${String(month).padStart(2, '0')}`;
    // Two letters are a weekday only with a dot: "do" is also Polish for "until".
    return WEEKDAYS.has(name) && (name.length > 2 || word.endsWith('.')) ? '' : word;
  });
