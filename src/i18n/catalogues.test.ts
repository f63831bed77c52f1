import { describe, expect, test } from 'vitest';
import { enEditor } from './en/editor.ts';
import { allEnglish } from './allMessages.ts';
import { frEditor } from './fr/editor.ts';
import { fr as frInterface } from './fr/interface.ts';
import { plEditor } from './pl/editor.ts';
import { pl as plInterface } from './pl/interface.ts';
import { urEditor } from './ur/editor.ts';
import { ur as urInterface } from './ur/interface.ts';

// The editor loads its own.
const en = { ...allEnglish, editor: enEditor };
const fr = { ...frInterface, editor: frEditor };
const pl = { ...plInterface, editor: plEditor };
const ur = { ...urInterface, editor: urEditor };

/** Every text of a catalogue by its path; functions are called with 7 for each argument. */
function wordsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (path === 'dates' || path === 'locale') return []; // Covered by dates.test.ts; not text.
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return wordsOf(Reflect.apply(value, undefined, [7, 7, 7]), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, path === '' ? key : `${path}.${key}`));
}
const english = new Map(wordsOf(en));

/** Texts that are rightly the same as in English. */
const ALIKE = {
  fr: [
    'pictureKey.letters',
    'kinds.publication',
    'localFile.columnNames.sources',
    'media.types.video',
    'shareTabs.image',
    'shareTitle',
    'embedForm.amp',
    'citeForm.ris',
    'citeForm.bibtex',
    'citeForm.csl',
    'csvColumns.date',
    'csvColumns.dateInWords',
    'csvColumns.sources',
    'tally',
    'number',
    'comma',
    'product',
    'menu',
    'groups.source',
    'eventName',
    'columns.date',
    'columns.sources',
    'sources',
    'selected',
    'aboutSources',
    'aboutCorrections',
    'aboutLicence',
    'tourPause',
    'keyNames.ArrowLeft',
    'keyNames.ArrowRight',
    'keyNames.ArrowUp',
    'keyNames.ArrowDown',
  ],
  pl: [
    'pictureKey.letters',
    'shareTitle',
    'embedForm.element',
    'embedForm.amp',
    'citeForm.ris',
    'citeForm.bibtex',
    'citeForm.csl',
    'filterLine',
    'tally',
    'number',
    'comma',
    'labelled',
    'product',
    'menu',
    'eventName',
    'selected',
    'keyNames.ArrowLeft',
    'keyNames.ArrowRight',
    'keyNames.ArrowUp',
    'keyNames.ArrowDown',
    'keyNames.Home',
    'keyNames.End',
    'keyNames.Enter',
    'keyNames.Shift',
  ],
  ur: [
    'shareTitle',
    'embedForm.amp',
    'citeForm.ris',
    'citeForm.bibtex',
    'citeForm.csl',
    'filterLine',
    'tally',
    'number',
    'labelled',
    'product',
    'keyNames.ArrowLeft',
    'keyNames.ArrowRight',
    'keyNames.ArrowUp',
    'keyNames.ArrowDown',
    'keyNames.Home',
    'keyNames.End',
    'keyNames.Enter',
    'keyNames.Shift',
  ],
};

describe.each([
  ['fr', fr, ALIKE.fr],
  ['pl', pl, ALIKE.pl],
  ['ur', ur, ALIKE.ur],
] as const)('%s', (code, catalogue, alike) => {
  const words = wordsOf(catalogue);

  test('has every text that English has', () => {
    expect(words.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });
  test('has no text left in English', () => {
    const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '');
    const same = words.filter(([path, text]) => plain(text) === english.get(path)).map(([path]) => path);
    expect(same.sort()).toEqual(alike.toSorted());
  });
  test('leaves no placeholder unfilled', () => {
    expect(words.filter(([, text]) => text === '' || /#|undefined/.test(text))).toEqual([]);
  });
  test('keeps the standings, their meanings and the kinds distinct', () => {
    for (const texts of [catalogue.statuses, catalogue.statusMeanings, catalogue.kinds, catalogue.roles]) {
      expect(new Set(Object.values(texts)).size).toBe(Object.keys(texts).length);
    }
  });
  test('names its own locale', () => {
    expect(catalogue.locale).toBe(code);
    expect(catalogue.dates.written('x')).toBe('x');
  });
});

test.each([
  ['English', en, '“', '”'],
  ['French', fr, '«', '»'],
  ['Polish', pl, '„', '”'],
  ['Urdu', ur, '”', '“'],
] as const)('%s uses its own opening and closing quotation marks', (_name, catalogue, opens, closes) => {
  const wrong = wordsOf(catalogue).filter(([, text]) => {
    const marks = text.match(/["“”„‟«»]/g) ?? [];
    return marks.join('') !== `${opens}${closes}`.repeat(marks.length / 2);
  });
  expect(wrong).toEqual([]);
});

test('no language says how many accounts differ, because there may be more than two', () => {
  expect(en.accountsDifferHint).not.toMatch(/two|neither/i);
  expect(fr.accountsDifferHint).not.toMatch(/deux|l’autre/i);
  expect(pl.accountsDifferHint).not.toMatch(/dwie|obie/i);
  expect(ur.accountsDifferHint).not.toMatch(/^دو /);
});

test('French has no-break spaces beside its double punctuation marks', () => {
  expect(wordsOf(fr).filter(([, text]) => /(?:^| )[:;!?»]|« /.test(text))).toEqual([]);
});

test('Polish has the right plural form for each number', () => {
  expect([1, 2, 5, 12, 22, 25, 102].map((count) => pl.clusterTitle(count))).toEqual([
    '1 wydarzenie w tym miejscu',
    '2 wydarzenia w tym miejscu',
    '5 wydarzeń w tym miejscu',
    '12 wydarzeń w tym miejscu',
    '22 wydarzenia w tym miejscu',
    '25 wydarzeń w tym miejscu',
    '102 wydarzenia w tym miejscu',
  ]);
  expect(pl.count(1, 1)).toBe('1 z 1 wydarzenia');
  expect(pl.count(12, 79)).toBe('12 z 79 wydarzeń');
});

test('French treats zero as singular, and has a form for millions', () => {
  expect([0, 1, 2].map((count) => fr.clusterTitle(count).split(' à ')[0])).toEqual([
    '0 événement',
    '1 événement',
    '2 événements',
  ]);
  expect(fr.clusterTitle(1_000_000)).toMatch(/^1\s000\s000 d’événements/);
});

test('Urdu uses Arabic letters with Latin digits', () => {
  const foreign = wordsOf(ur).filter(([, text]) => /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text));
  expect(foreign.map(([path]) => path)).toEqual([
    'keyNames.PageUp',
    'keyNames.PageDown',
    'keyNames.Home',
    'keyNames.End',
    'keyNames.Enter',
    'keyNames.Escape',
    'keyNames.Shift',
    'embedForm.amp',
    'citeForm.ris',
    'citeForm.bibtex',
    'citeForm.csl',
    'product',
  ]);
  expect(ur.count(12, 79)).toBe('79 واقعات میں سے 12');
});
