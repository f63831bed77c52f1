// Random files handed over for import: refused in words, or read with no row lost: each is an event or is given back.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzing } from '../../testing/fuzzing.ts';
import { BIRTH_NAMES, HOSTILE, UNPRINTABLE } from '../../testing/hostileDataset.ts';
import { applyChange, arbitraryChange } from '../../testing/mutations.ts';
import { buildDataset } from '../build.ts';
import { importFile } from './importFile.ts';
import { parseTable, printTable } from './table.ts';

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
    ...BIRTH_NAMES,
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
    'https://example.org/',
    'javascript:alert(1)',
    '{"__proto__":{"polluted":true}}',
  ),
  fc.constantFrom(...HOSTILE, ...UNPRINTABLE),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const table = columns.chain((header) =>
  fc
    .array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 5 })
    .map((rows) => [...printTable(header, rows)].join('')),
);
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
  return JSON.stringify(raw);
});
const bytes = fc.oneof(
  { weight: 6, arbitrary: table.map((text) => new TextEncoder().encode(text)) },
  { weight: 3, arbitrary: timeline.map((text) => new TextEncoder().encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

const { numRuns, seed, timeout } = fuzzing('table');

test(
  `${numRuns} random files (FUZZ_SEED=${seed})`,
  () => {
    let read = 0;
    fc.assert(
      fc.property(bytes, (file) => {
        const answer = importFile(file, { name: 'a file', today: '2026-11-24' });
        if (!answer.ok) {
          expect(answer.error.length).toBeGreaterThan(5);
          return;
        }
        read += 1;
        const { raw, rejected, format } = answer.value;
        const events = Array.isArray(raw.events) ? raw.events.length : 0;
        if (format === 'csv') {
          const { rows, header } = parseTable(new TextDecoder().decode(file));
          const heads = rows.filter(
            ({ cells }) => cells[header.findIndex((name) => /^id$/i.test(name))] === '#dataset',
          ).length;
          expect(events + (rejected?.count ?? 0) + heads).toBe(rows.length);
        }
        const built = buildDataset(raw);
        for (const { message } of built.ok ? built.value.problems : built.error) expect(message).not.toBe('');
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      { numRuns, seed },
    );
    expect(read).toBeGreaterThan(numRuns / 3);
  },
  timeout,
);
