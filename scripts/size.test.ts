// @vitest-environment node
import { expect, test } from 'vitest';
import { budgets, staticFiles } from './size.mjs';

test.each(
  budgets.filter(({ isFixed }) => !isFixed).map(({ name, limit, measured }) => [name, limit, measured] as const),
)('the budget “%s” of %d kB leaves 15 %% above the %d kB that were measured', (_, limit, measured) => {
  expect(limit).toBeGreaterThanOrEqual(measured * 1.15);
});

test('a chunk counts with all that it imports statically, each once', () => {
  const manifest = {
    a: { file: 'a.js', imports: ['b', 'c'], css: ['a.css'] },
    b: { file: 'b.js', imports: ['c'] },
    c: { file: 'c.js', imports: ['a'] },
    later: { file: 'later.js', isDynamicEntry: true },
  };
  expect(staticFiles(manifest, 'a')).toEqual(['a.js', 'a.css', 'b.js', 'c.js']);
});
