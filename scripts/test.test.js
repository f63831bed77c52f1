import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from './cliUtils.mjs';
import { chooseSteps, depth } from './test.mjs';

test('the steps of `npm test` that documents name exist', () => {
  const texts = ['README.md', 'docs/SECURITY.md', 'docs/ARCHITECTURE.md'].map((name) =>
    readFileSync(join(home, name), 'utf8'),
  );
  const named = [...texts.join('\n').matchAll(/npm test -- --(only|from)\s+([^\s`]+)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, option = '', step = ''] of named) expect(chooseSteps({ [option]: step })[0]?.name).toBe(step);
});

test('an unknown step is refused', () => {
  expect(() => chooseSteps({ only: 'check:unit' })).toThrow(/no step "check:unit"/);
});

test('only a deep run tries every random case and every slow test, unless FUZZ gives the number of cases', () => {
  expect(depth(false, {})).toEqual({});
  expect(depth(true, {})).toEqual({ DEEP: '1', FUZZ: '1' });
  expect(depth(true, { FUZZ: '10' })).toEqual({ DEEP: '1', FUZZ: '10' });
});
