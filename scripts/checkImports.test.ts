// @vitest-environment node
import { expect, test } from 'vitest';
import { checkImports, importsOf } from './checkImports.mjs';

/** The violations of files given as their code, without the fixes. */
const check = (files: Readonly<Record<string, string>>): readonly string[] =>
  checkImports(Object.entries(files).flatMap(([file, code]) => importsOf(file, code))).map(
    ({ from, line, text }) => `${from}:${line} ${text}`,
  );

test.each([
  ['a type', "import type { A } from '../engine/a.ts';"],
  ['an inline type', "type A = import('../engine/a.ts').A;"],
  ['a dynamic import', "export const load = () => import('../engine/a.ts');"],
  ['a re-export', "export { a } from '../engine/a.ts';"],
])('an import from a higher layer is found with its line: %s', (_, code) => {
  expect(check({ 'src/model/m.ts': `\n${code}` })).toEqual([
    'src/model/m.ts:2 imports src/engine/a.ts: src/model must not import src/engine',
  ]);
});

test.each([
  ['src/features/list/a.ts', '../share/b.ts', 'src/features/list must not import src/features/share'],
  ['src/modes/embed/a.ts', '../explore/b.ts', 'src/modes/embed must not import src/modes/explore'],
  ['src/dataset/format/a.ts', '../loading/b.ts', 'src/dataset/format must not import src/dataset/loading'],
  ['src/i18n/a.ts', '../theme/b.ts', 'src/i18n must not import src/theme'],
  ['scripts/build/a.ts', '../cli/b.ts', 'scripts/build must not import scripts/cli'],
  ['scripts/a.mjs', './build/b.ts', 'scripts must not import scripts/build'],
  ['src/boot/a.ts', '../../scripts/b.mjs', 'src/boot must not import scripts'],
  ['src/ui/a.ts', '../testing/b.ts', 'src/testing is for tests'],
  ['src/boot/a.ts', '../gallery/b.ts', 'src/boot must not import src/gallery'],
  ['e2e/a.spec.ts', '../src/app/b.ts', 'e2e tests the built site'],
])('%s must not import %s', (file, specifier, text) => {
  expect(check({ [file]: `import '${specifier}';` })).toEqual([expect.stringContaining(text)]);
});

test('lower layers, the own folder, packages and what tests import are allowed', () => {
  const allowed = {
    'src/features/list/a.ts': "import '../../model/m.ts'; import './b.css'; import 'react';",
    'src/features/list/a.test.ts': "import '../../testing/t.ts'; import '../share/b.ts';",
    'scripts/cli/commands/c.ts': "import '../../dataset/d.ts'; import '../../../src/boot/b.ts';",
    'src/gallery/a.ts': "import '../testing/t.ts'; import '../app/a.ts';",
    'e2e/a.spec.ts': "import '../src/testing/t.ts'; import './page.ts';",
    'src/modes/kiosk/a.ts': "import pkg from '../../../package.json' with { type: 'json' };",
  };
  expect(check(allowed)).toEqual([]);
});

test('a cycle is printed as the path that leads back, types included', () => {
  const files = {
    'src/ui/a.ts': "\nimport './b.ts';",
    'src/ui/b.ts': "import type { C } from './c.ts';",
    'src/ui/c.ts': "export const b = () => import('./b.ts');",
  };
  expect(check(files)).toEqual(['src/ui/b.ts:1 import cycle: src/ui/b.ts → src/ui/c.ts → src/ui/b.ts']);
});

test('what runs before the installation imports no package, except dynamically', () => {
  const files = {
    'scripts/start.mjs': "import 'node:fs'; import './a.mjs';",
    'scripts/a.mjs': "import 'sirv'; const load = () => import('vite');",
  };
  expect(check(files)).toEqual(['scripts/a.mjs:1 imports sirv: it runs before anything is installed']);
});
