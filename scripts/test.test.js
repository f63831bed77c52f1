import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from './cliUtils.mjs';
import { chooseSteps } from './test.mjs';

test('each step that a document has `npm test` run is one', () => {
  const texts = ['README.md', 'docs/SECURITY.md', 'docs/ARCHITECTURE.md'].map((name) =>
    readFileSync(join(home, name), 'utf8'),
  );
  const named = [...texts.join('\n').matchAll(/npm test -- --(only|from)\s+([^\s`]+)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, option = '', step = ''] of named) expect(chooseSteps({ [option]: step })[0]?.name).toBe(step);
});

test('a step that is not there is refused', () => {
  expect(() => chooseSteps({ only: 'check:unit' })).toThrow(/no step "check:unit"/);
});
