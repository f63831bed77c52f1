// Dates in separate columns for year, month, day and time.

import { nameOf } from './columnNames.ts';

/** The names of year, month, day and time in separate columns, a language a line. "Tag" is a day only beside "Jahr". */
const PART_NAMES: readonly (readonly string[])[] = [
  ['year', 'month', 'day', 'time'],
  ['jahr', 'monat', 'tag', 'uhrzeit'],
  ['annee', 'mois', 'jour', 'heure'],
  ['rok', 'miesiac', 'dzien', 'godzina'],
  ['ano', 'mes', 'dia', 'hora'],
  ['anno', 'mese', 'giorno', 'ora'],
  ['jaar', 'maand', 'dag', 'tijd'],
  ['سال', 'مہینہ', 'دن', 'وقت'],
].map((names) => names.map(nameOf));
const [ENGLISH_PARTS = []] = PART_NAMES;

/** The parts of a date by the table's columns: "year", "end month"; null for other columns. The first of a name counts. */
export function partNames(header: readonly string[]): readonly (string | null)[] {
  const names = header.map(nameOf);
  const language = PART_NAMES.find(
    ([year = '', month = '', day = '']) => names.includes(year) && (names.includes(month) || names.includes(day)),
  );
  return names.map((name, at) => {
    if (language === undefined || names.indexOf(name) !== at) return null;
    const isEnd = name.startsWith('end_');
    const part = ENGLISH_PARTS[language.indexOf(isEnd ? name.slice(4) : name)];
    return part === undefined ? null : `${isEnd ? 'end ' : ''}${part}`;
  });
}

/** The columns of a date's parts, if the table has separate columns for year, month and day. */
export function findDateParts(header: readonly string[], date: number | undefined): readonly number[] {
  const parts = partNames(header);
  return parts[date ?? -1] === 'year' ? parts.flatMap((part, at) => (part === null ? [] : [at])) : [];
}
