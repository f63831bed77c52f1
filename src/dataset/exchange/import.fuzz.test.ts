// Fuzzes importFile: a file is rejected with a message, or every row is either an event or returned as rejected.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzing } from '../../testing/fuzzing.ts';
import { PROTOTYPE_NAMES, HOSTILE, UNPRINTABLE } from '../../testing/hostileDataset.ts';
import { applyChange, arbitraryChange } from '../../testing/mutations.ts';
import { buildDataset } from '../format/buildDataset.ts';
import { importText } from './importFile.ts';
import { printTable } from './csvTable.ts';
import { keptOf } from './timelineJson.ts';

const columns = fc.uniqueArray(
  fc.constantFrom(
    'id',
    'date',
    'title',
    'summary',
    'status',
    'kind',
    'actors',
    'source',
    'url',
    'tags',
    'json',
    'end',
    'Year',
    'Headline',
    'Type',
    ...PROTOTYPE_NAMES,
  ),
  { minLength: 1, maxLength: 7 },
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '2014',
    '2014-08-26',
    '26/08/2014',
    'stated',
    'A thing',
    'era',
    'title',
    'https://example.org/',
    'javascript:alert(1)',
    '{"__proto__":{"polluted":true}}',
  ),
  fc.constantFrom(...HOSTILE, ...UNPRINTABLE),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
/** The bytes, and the number of rows in them; null if unknown. */
interface Given {
  readonly file: Uint8Array;
  readonly rows: number | null;
}
const encoded = (text: string, rows: number | null = null): Given => ({ file: new TextEncoder().encode(text), rows });
const table = columns.chain((header) =>
  fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 5 }).map((rows) => {
    const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
    return encoded([...printTable(header, rows)].join(''), filled.length);
  }),
);
/** Valid rows, with one among them whose quotation mark is unbalanced. */
const torn = fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('\n', '\r\n', '\r')).map(([before, after, newline]) => {
  const rows = (count: number): readonly string[] => Array.from({ length: count }, () => '2001,"A, b",2');
  const lines = ['Year,Headline,Text', ...rows(before), '2001,"A torn, one,2', ...rows(after)];
  return encoded(lines.join(newline), before + 1 + after);
});
const timeline = fc.array(arbitraryChange, { maxLength: 4 }).map((changes) => {
  const raw = {
    title: { text: { headline: 'A timeline' } },
    events: [
      {
        start_date: { year: '2001', month: '3' },
        text: { headline: 'A thing', text: '<b>words</b>' },
        media: { url: 'https://example.org/' },
      },
    ],
  };
  for (const one of changes) applyChange(raw, one);
  return encoded(JSON.stringify(raw));
});
const given = fc.oneof(
  { weight: 6, arbitrary: table },
  { weight: 1, arbitrary: torn },
  { weight: 3, arbitrary: timeline },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((file): Given => ({ file, rows: null })) },
);

const { numRuns, seed, timeout } = fuzzing('table');

test(
  `${numRuns} random files (FUZZ_SEED=${seed})`,
  () => {
    let read = 0;
    let sheets = 0;
    fc.assert(
      fc.property(given, ({ file, rows }) => {
        const answer = importText(file, { name: 'a file', today: '2026-11-24' });
        if (!answer.ok) {
          expect(answer.error.length).toBeGreaterThan(5);
          return;
        }
        read += 1;
        const { raw, rejected, format } = answer.value;
        const events = Array.isArray(raw.events) ? raw.events.length : 0;
        if (rows !== null) {
          sheets += Number(format === 'timelinejs-csv');
          // Title and era rows of a sheet.
          const others = keptOf(raw)?.rows;
          expect(events + (rejected?.count ?? 0) + (Array.isArray(others) ? others.length : 0)).toBe(rows);
        }
        const built = buildDataset(raw);
        for (const { message } of built.ok ? built.value.issues : built.error) expect(message).not.toBe('');
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      { numRuns, seed },
    );
    expect(read).toBeGreaterThan(numRuns / 3);
    expect(sheets).toBeGreaterThan(numRuns / 50);
  },
  timeout,
);
