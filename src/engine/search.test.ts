import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEventId } from '../model/ids.ts';
import { arbitraryTimeline } from '../testing/arbitraryTimeline.ts';
import { timelineFromText } from '../testing/timelineFromText.ts';
import { buildColumns } from './columns.ts';
import { normalizeText, toNarrow } from './normalizeText.ts';
import { findHits, narrows, parseSearch, searchRows, searchText } from './search.ts';

describe('normalizeText', () => {
  it.each([
    ['Rotherham', 'rotherham'],
    ['Bílá Øresund’s', "bila oresund's"],
    ['Straße ÆRØ Łódź Œuvre Þór', 'strasse aero lodz oeuvre thor'],
    ['cafe\u0301', 'cafe'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['“so\u00adcalled” – 1997‑2018…', '"socalled" - 1997-2018...'],
    ['İstanbul', 'istanbul'],
    ['a\tb\u00a0c\nd', 'a b c\nd'],
  ])('%s becomes %s', (written, normalized) => expect(normalizeText(written)).toBe(normalized));

  it('is idempotent and distributes over words', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(normalizeText(normalizeText(b))).toBe(normalizeText(b));
        expect(normalizeText(`${a} ${b}`)).toBe(`${normalizeText(a)} ${normalizeText(b)}`);
      }),
    ));
});

describe('parseSearch', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['Jay report', ['report', 'jay']],
    ['"child sexual exploitation" jay', ['child sexual exploitation', 'jay']],
    ['“Child  sexual” jay', ['child sexual', 'jay']],
    ['jay "child sexual', ['child sexual', 'jay']],
    ['""', []],
    ['child children', ['children']],
    ['Müller’s', ["muller's"]],
    ['a"b c"d', ['b c', 'a', 'd']],
  ])('%s', (text, terms) => expect(parseSearch(text).terms).toEqual(terms));

  it('narrows only if each earlier term is part of a later one', () => {
    const narrow = (a: string, b: string): boolean => narrows(parseSearch(a), parseSearch(b));
    expect(narrow('rother', 'rotherham council')).toBe(true);
    expect(narrow('', 'rotherham')).toBe(true);
    expect(narrow('child sexual', '"child sexual"')).toBe(true);
    expect(narrow('rotherham council', 'rotherham')).toBe(false);
    expect(narrow('"a b"', 'a b')).toBe(false);
  });
});

const TIMELINE = `
  jay       2014-08-26  | The Jay report on child sexual exploitation
  casey     2015-02-04  | Casey: the Council’s culture
  muller    2016        | Müller on children
`;
const columns = buildColumns(timelineFromText(TIMELINE));
const found = (text: string) => Array.from(searchRows(columns, parseSearch(text)), (row) => columns.ids[row]);

describe('searching', () => {
  it('finds all words, in any order, inside words, regardless of accents', () => {
    expect(found('report jay')).toEqual(['jay']);
    expect(found('CHILD')).toEqual(['jay', 'muller']);
    expect(found("council's")).toEqual(['casey']);
    expect(found('mueller')).toEqual([]);
    expect(found('muller')).toEqual(['muller']);
    expect(found('"sexual child"')).toEqual([]);
    expect(found('')).toEqual(['jay', 'casey', 'muller']);
  });

  it('does not match across two events', () => expect(found('"exploitation casey"')).toEqual([]));

  const arbitraryText = fc.constantFrom(
    'a',
    'r',
    'ro',
    'rother',
    'rotherham',
    'inquiry rother',
    'ss',
    'ae',
    'u"a',
    '“quoted p',
    'a "',
    "l's r",
  );

  it('equals a naive scan, over many rows and few, in one go or typed letter by letter', () =>
    fc.assert(
      fc.property(arbitraryTimeline, fc.array(arbitraryText, { minLength: 1, maxLength: 4 }), (events, typed) => {
        // Sixty copies, so that both the chunk scan and the row-by-row search run.
        const many = buildColumns(Array.from({ length: 60 }, () => events).flat());
        const normalized = new Map(events.map((event) => [String(event.id), normalizeText(event.text)]));
        const textAt = (row: number): string => normalized.get(many.ids[row] ?? '') ?? '';
        for (const text of typed) {
          const { terms } = parseSearch(text);
          const holds = (row: number): boolean => terms.every((term) => textAt(row).includes(term));
          const rows = [...many.ids.keys()];
          const expected = rows.filter(holds);
          expect([...searchRows(many, parseSearch(text))]).toEqual(expected);
          expect([...(searchText(many, text) ?? [])]).toEqual(expected);
          for (const every of [2, 50]) {
            const among = Uint32Array.from(rows.filter((row) => row % every === 0));
            expect([...searchRows(many, parseSearch(text), among)]).toEqual(
              expected.filter((row) => row % every === 0),
            );
          }
        }
      }),
      { numRuns: 60 },
    ));

  it('toNarrow does not change the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toNarrow(text)).toBe(text);
        expect(toNarrow(normalizeText(`“£5” é \u0085 ${text}`))).toBe(normalizeText(`“£5” é \u0085 ${text}`));
      }),
    ));

  it('searches all chunks', () => {
    const events = timelineFromText('a 2001 | plain\nb 2002 | a Rotherham letter');
    const many = buildColumns(
      Array.from({ length: 20_000 }, (_, index) => {
        const event = events[index % 4999 === 7 ? 1 : 0];
        return event ? { ...event, id: toEventId(`event-${index}`) } : [];
      }).flat(),
    );
    expect(searchRows(many, parseSearch('rotherham')).length).toBe(4);
    expect(searchRows(many, parseSearch('plain')).length).toBe(19_996);
  });
});

describe('hits in the original text', () => {
  const marked = (text: string, search: string): string => {
    const hits = findHits(text, parseSearch(search));
    return [...hits]
      .reverse()
      .reduce((out, { start, end }) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`, text);
  };
  it.each([
    ['Rotherham Council', 'council', 'Rotherham [Council]'],
    ['Müller, Mu\u0308ller', 'muller', '[Müller], [Mu\u0308ller]'],
    ['the Council’s “so-called” plan', `council's "so-called"`, 'the [Council’s] “[so-called]” plan'],
    ['Straße in Ærø', 'sse aero', 'Stra[ße] in [Ærø]'],
    ['Straße', 's', '[S]tra[ß]e'],
    ['children', 'child dren', '[children]'],
    ['aaa', 'a', '[aaa]'],
    ['𝔘nicode 😀 İstanbul', 'istanbul', '𝔘nicode 😀 [İstanbul]'],
    ['nothing', 'else', 'nothing'],
    ['nothing', '', 'nothing'],
  ])('%s for %s', (text, search, out) => expect(marked(text, search)).toBe(out));

  it('normalise to a search term', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.integer({ min: 1, max: 4 }), (text, from, size) => {
        const start = from % (text.length + 1);
        const search = parseSearch(`"${text.slice(start, start + size).replaceAll('"', ' ')}`);
        for (const hit of findHits(text, search)) {
          const normalized = normalizeText(text.slice(hit.start, hit.end));
          expect(search.terms.some((term) => normalized.includes(term))).toBe(true);
        }
      }),
    ));
});
