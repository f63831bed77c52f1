// References for reference managers: CSL-JSON, RIS and BibTeX. Each writes the same CitationRecord with its own
// escaping, so that no title can break the format.

import type { EdtfDate, PartialDate } from '../../model/edtf.ts';
import { oneLine, type CitationRecord } from '../../ui/citationRecord.ts';

/** The calendar date that a date is or starts with, for formats that know no other; null for one of a set. */
function firstDate(date: EdtfDate | null): PartialDate | null {
  if (date?.shape.kind === 'date') return date.shape.date;
  if (date?.shape.kind === 'interval' && typeof date.shape.from === 'object') return date.shape.from;
  return null;
}

/** [2018, 7, 10]; fewer parts for a coarser, masked or seasonal date. */
function partsOf(date: PartialDate): readonly number[] {
  if (date.precision === 'decade' || date.precision === 'century') return [];
  return [date.year, date.month, date.day].filter((part) => part !== undefined);
}

interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: true;
  readonly season?: number;
  readonly literal?: string;
}

/** A CSL date; what date-parts cannot express is given as a literal EDTF string. */
function toCslDate(date: EdtfDate): CslDate {
  const { shape } = date;
  const bounds = shape.kind === 'date' ? [shape.date] : shape.kind === 'interval' ? [shape.from, shape.to] : [];
  const dates = bounds.filter((bound) => typeof bound === 'object');
  const parts = dates.map(partsOf);
  if (dates.length === 0 || dates.length < bounds.length || parts.some((part) => part.length === 0)) {
    return { literal: date.edtf };
  }
  const season = shape.kind === 'date' ? shape.date.season : undefined;
  return {
    'date-parts': parts,
    ...(dates.some(({ qualifier }) => qualifier !== 'none') ? { circa: true } : {}),
    ...(season === undefined ? {} : { season: season - 20 }),
  };
}

/** See https://docs.citationstyles.org/en/stable/specification.html and the csl-data schema. */
const toCslItem = (reference: CitationRecord) => ({
  id: reference.key,
  type: reference.type,
  title: oneLine(reference.title),
  // Names stay literal: whether the last word is a surname is unknown.
  ...(reference.authors.length > 0 ? { author: reference.authors.map((name) => ({ literal: oneLine(name) })) } : {}),
  ...(reference.container === null ? {} : { 'container-title': oneLine(reference.container) }),
  ...(reference.publisher === null ? {} : { publisher: oneLine(reference.publisher) }),
  ...(reference.issued === null ? {} : { issued: toCslDate(reference.issued) }),
  ...(reference.happened === null ? {} : { 'event-date': toCslDate(reference.happened) }),
  ...(reference.url === null ? {} : { URL: reference.url }),
  ...(reference.language === null ? {} : { language: reference.language }),
  ...(reference.notes.length > 0 ? { note: reference.notes.map(oneLine).join('\n') } : {}),
});

/** A CSL-JSON list, as read by Zotero, Pandoc and citeproc. */
export const toCslJson = (references: readonly CitationRecord[]): string =>
  `${JSON.stringify(references.map(toCslItem), null, 2)}\n`;

/** CSL types in RIS and BibTeX; types not listed are "GEN" and "misc". */
const TYPES: Readonly<Record<string, readonly [ris: string, bibtex: string]>> = {
  article: ['JOUR', 'article'],
  'article-journal': ['JOUR', 'article'],
  'article-magazine': ['MGZN', 'article'],
  'article-newspaper': ['NEWS', 'article'],
  bill: ['BILL', 'misc'],
  book: ['BOOK', 'book'],
  broadcast: ['VIDEO', 'misc'],
  chapter: ['CHAP', 'incollection'],
  dataset: ['DATA', 'misc'],
  hearing: ['HEAR', 'misc'],
  legal_case: ['CASE', 'misc'],
  legislation: ['STAT', 'misc'],
  pamphlet: ['PAMP', 'booklet'],
  post: ['ELEC', 'misc'],
  'post-weblog': ['BLOG', 'misc'],
  report: ['RPRT', 'techreport'],
  thesis: ['THES', 'phdthesis'],
  webpage: ['ELEC', 'misc'],
};

const two = (value: number): string => String(value).padStart(2, '0');

/** "2018/07/10/": RIS requires every slash, whatever is known. */
function toRisDate(date: PartialDate): string {
  const [year, month, day] = partsOf(date);
  return year === undefined ? '' : [year, month && two(month), day && two(day), ''].map((part) => part ?? '').join('/');
}

/**
 * RIS: a tag, two spaces, a hyphen, a space and a value per line. Values are folded onto one line, because only a line
 * break could end one. See https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function toRis(references: readonly CitationRecord[]): string {
  const records = references.map((reference) => {
    const date = firstDate(reference.issued);
    const lines: readonly (readonly [string, string | null | undefined])[] = [
      ['TY', TYPES[reference.type]?.[0] ?? 'GEN'],
      ['ID', reference.key],
      ['TI', reference.title],
      ...reference.authors.map((name) => ['AU', name] as const),
      ['T2', reference.container],
      ['PB', reference.publisher],
      ['PY', date && partsOf(date)[0]?.toString()],
      ['DA', date && toRisDate(date)],
      ['LA', reference.language],
      ...reference.notes.map((note) => ['N1', note] as const),
      ['UR', reference.url],
    ];
    const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
    return [...written, 'ER  - '].join('\r\n');
  });
  return `${records.join('\r\n\r\n')}\r\n`;
}

/**
 * TeX's special characters. Braces are named, not escaped: BibTeX counts "\{" too, and an unbalanced one would swallow
 * the file.
 */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const toTex = (text: string): string =>
  oneLine(text).replace(/[\\{}~^%$&#_]/g, (character) => TEX[character] ?? `\\${character}`);

/** A URL stays literal, except that characters which would end or unbalance the field are percent-encoded. */
const toTexUrl = (url: string): string =>
  oneLine(url).replace(/[\\{}\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** BibTeX, with biblatex's `date` and `eventdate` (EDTF) beside `year`. See https://ctan.org/pkg/biblatex */
export function toBibtex(references: readonly CitationRecord[]): string {
  const entries = references.map((reference) => {
    const type = TYPES[reference.type]?.[1] ?? 'misc';
    const date = firstDate(reference.issued);
    const container = type === 'article' ? 'journal' : type === 'incollection' ? 'booktitle' : 'howpublished';
    const publisher = type === 'techreport' ? 'institution' : type === 'phdthesis' ? 'school' : 'publisher';
    const fields: readonly (readonly [string, string | null | undefined])[] = [
      // Double braces keep capitals, and keep an organisation from being parsed as a person's name.
      ['title', `{${toTex(reference.title)}}`],
      ['author', reference.authors.map((name) => `{${toTex(name)}}`).join(' and ')],
      [container, reference.container && toTex(reference.container)],
      [publisher, reference.publisher && toTex(reference.publisher)],
      ['year', date && partsOf(date)[0]?.toString()],
      ['date', reference.issued?.edtf],
      ['eventdate', reference.happened?.edtf],
      ['language', reference.language && toTex(reference.language)],
      ['note', toTex(reference.notes.join(' '))],
      ['url', reference.url && toTexUrl(reference.url)],
    ];
    const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
    return [`@${type}{${reference.key},`, ...written, '}'].join('\n');
  });
  return `${entries.join('\n\n')}\n`;
}
