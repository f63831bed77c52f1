import { expect, test } from 'vitest';
import { pluralsIn } from './plurals.ts';

const COUNTS = [...Array.from({ length: 1200 }, (_, count) => count), 0.5, 1.5, -1, 12_345, 1e6];

test('English numbers and their forms are those of Intl', () => {
  const { number, counted, megabytes } = pluralsIn('en-GB');
  const sizes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules('en-GB');
  const numbers = new Intl.NumberFormat('en-GB');
  for (const count of COUNTS) {
    expect(number(count)).toBe(numbers.format(count));
    expect(counted(count, { one: 'one #', other: 'other #' })).toBe(`${rules.select(count)} ${numbers.format(count)}`);
    // Halves of a tenth are no exact numbers of a computer, and each way of rounding takes them as it likes.
    const bytes = Math.max(0, count) * 12_347;
    expect(megabytes(bytes)).toBe(sizes.format(bytes / 1e6));
  }
});

test('other languages have their own forms', () => {
  const { counted } = pluralsIn('pl');
  const forms = { one: '# rok', few: '# lata', other: '# lat' };
  expect([1, 3, 5, 22].map((count) => counted(count, forms))).toEqual(['1 rok', '3 lata', '5 lat', '22 lata']);
});
