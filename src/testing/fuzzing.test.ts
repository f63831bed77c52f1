import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASES } from './fuzzing.ts';

test('docs/SECURITY.md has the number of random cases', () => {
  const all = Object.values(CASES).reduce((sum, cases) => sum + cases, 0);
  const [each, deep] = [all / 10, all].map((count) => count.toLocaleString('en'));
  expect(readFileSync('docs/SECURITY.md', 'utf8')).toContain(`${each} in each run, ${deep} in \`npm run test:deep\``);
});
