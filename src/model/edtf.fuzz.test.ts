// Fuzzes parseEdtf: a random text is rejected with a message, or has a start before its end and can be printed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzing } from '../testing/fuzzing.ts';
import { HOSTILE, UNPRINTABLE } from '../testing/hostileDataset.ts';
import { certainty, parseEdtf } from './edtf.ts';

const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));
const part = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      two(13),
      two(31),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('', '?', '~', '%'),
    )
    .map(
      ([year, month, day, parts, mark]) => [String(year).padStart(4, '0'), month, day].slice(0, parts).join('-') + mark,
    ),
  fc.stringMatching(/^-?[0-9X]{1,4}(-[0-9X]{2}){0,2}[?~%]?$/),
  fc.stringMatching(/^Y-?[0-9]{1,20}$/),
  fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?$/),
  fc.stringMatching(/^[[\]0-9XY./~?%T:Z,-]{0,30}$/),
  fc.constantFrom('..', '', ...HOSTILE, ...UNPRINTABLE, '9'.repeat(400)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const date = fc.oneof(
  part,
  fc.tuple(part, part).map((ends) => ends.join('/')),
  fc.array(part, { maxLength: 4 }).map((set) => `[${set.join(',')}]`),
);

const { numRuns, seed, timeout } = fuzzing('edtf');

test(
  `${numRuns} random dates (FUZZ_SEED=${seed})`,
  () => {
    let read = 0;
    fc.assert(
      fc.property(date, (text) => {
        const answer = parseEdtf(text);
        if (!answer.ok) {
          expect(answer.error.length).toBeGreaterThan(10);
          return;
        }
        read += 1;
        const { start, end } = answer.value.span;
        expect(start).toBeLessThan(end);
        expect(certainty(answer.value)).toMatch(/^(day|coarse|period|doubtful)$/);
      }),
      { numRuns, seed },
    );
    // Most cases are invalid; this checks that enough are valid.
    expect(read).toBeGreaterThan(numRuns / 50);
  },
  timeout,
);
