import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishFormatter } from './englishDates.ts';

const instant = fc.integer({ min: Date.UTC(-3000, 0), max: Date.UTC(20_000, 0) });
/** Most ranges of a record are within a month or a year. */
const range = fc
  .tuple(instant, fc.oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 1_000_000 })))
  .map(([from, days]) => [from, from + days * 86_400_000] as const);

test.each([
  ['months', false, {}],
  ['days', true, { day: 'numeric' }],
] as const)('%s in English are those of Intl', (_, hasDay, options) => {
  const fields = { year: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory', ...options } as const;
  const theirs = new Intl.DateTimeFormat('en-GB', fields);
  const ours = englishFormatter(hasDay);
  fc.assert(
    fc.property(range, ([from, to]) => {
      expect(ours.format(from)).toBe(theirs.format(from));
      // Years before 1 have no range: `Intl` adds an era to them, and nothing here writes one.
      if (new Date(from).getUTCFullYear() < 1) return;
      expect(ours.formatRange(from, to)).toBe(theirs.formatRange(from, to).replaceAll(/[\u2009\u202f]/g, ' '));
    }),
    { numRuns: 2000 },
  );
});
