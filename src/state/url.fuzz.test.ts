// Fuzzes query strings: parsing never throws, valid values survive printing, others are reported or kept.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzing } from '../testing/fuzzing.ts';
import { PROTOTYPE_NAMES, HOSTILE, UNPRINTABLE } from '../testing/hostileDataset.ts';
import { FIELD_NAMES } from './viewFields.ts';
import { parseUrl, printUrl, viewFromUrl } from './url.ts';

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FIELD_NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const value = fc.oneof(
  fc.constantFrom(
    'syp',
    'a,b,a',
    'any',
    'all',
    'about',
    'table',
    'denied,found',
    '1',
    '999',
    '1000',
    '-1',
    '2014-08',
    'dark',
    'ur',
  ),
  fc.constantFrom(...HOSTILE, ...UNPRINTABLE, ...PROTOTYPE_NAMES),
  fc.stringMatching(/^[-0-9XY./~?%T:Z,[\]a-z"]{0,24}$/),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
/** Encoded or raw. */
const search = fc
  .array(fc.tuple(name, value, fc.boolean()), { maxLength: 6 })
  .map(
    (pairs) =>
      `?${pairs.map(([key, text, raw]) => (raw ? `${key}=${text}` : new URLSearchParams([[key, text]]))).join('&')}`,
  );

const { numRuns, seed, timeout } = fuzzing('url');

test(
  `${numRuns} random addresses (FUZZ_SEED=${seed})`,
  () => {
    fc.assert(
      fc.property(search, (text) => {
        const { named, issues, unknown } = parseUrl(text);
        const view = viewFromUrl(text);
        expect(Object.keys(named).every((key) => FIELD_NAMES.some((one) => one === key))).toBe(true);
        for (const { error } of issues) expect(error.why).not.toBe('');
        const printed = printUrl(view, { device: FIELD_NAMES, unknown });
        expect(parseUrl(printed).issues).toEqual([]);
        expect(printUrl(viewFromUrl(printed), { device: FIELD_NAMES, unknown: parseUrl(printed).unknown })).toBe(
          printed,
        );
      }),
      { numRuns, seed },
    );
  },
  timeout,
);
