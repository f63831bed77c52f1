import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CHROMIUM_ARGS } from '../e2e/chromiumArgs.ts';

test('the tests’ Chromium goes without every feature that Playwright turns off', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const source = readFileSync(join(folder, 'lib', 'coreBundle.js'), 'utf8');
  const list = /disabledFeatures = \[([\s\S]*?)\n\s*\]/.exec(source)?.[1] ?? '';
  const features = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);
  // Where this fails after an update of Playwright, copy its list into e2e/chromiumArgs.ts.
  expect(features).toContain('PaintHolding');
  const [, ours = ''] = CHROMIUM_ARGS.at(-1)?.split('=') ?? [];
  expect(ours.split(',')).toEqual(expect.arrayContaining(features));
});
