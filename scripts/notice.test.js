import { expect, test } from 'vitest';
import { findProductionDeps } from './productionDeps.mjs';
import { printNotice } from './notice.mjs';

const lock = {
  '': { dependencies: { a: '1' }, devDependencies: { d: '1' } },
  'node_modules/a': {
    version: '1.0.0',
    license: 'MIT',
    dependencies: { b: '2' },
    peerDependencies: { c: '1', e: '1' },
    peerDependenciesMeta: { e: { optional: true } },
  },
  'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
  'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
  'node_modules/c': { version: '1.0.0', license: 'MIT', dependencies: { a: '1' } },
  'node_modules/d': { version: '1.0.0', license: 'MIT' },
  'node_modules/e': { version: '1.0.0', license: 'MIT' },
};

test('the packages in the site are the dependencies, theirs and required peers, each in the folder where Node finds it', () => {
  expect(findProductionDeps(lock).map(({ name, version, folder }) => `${name} ${version} ${folder}`)).toEqual([
    'a 1.0.0 node_modules/a',
    'b 2.0.0 node_modules/a/node_modules/b',
    'c 1.0.0 node_modules/c',
  ]);
});

test('a build tool whose code is in the output is listed without its dependencies', () => {
  const names = findProductionDeps({ ...lock, 'node_modules/d': { dependencies: { e: '1' } } }, ['d']).map(
    ({ name }) => name,
  );
  expect(names).toEqual(['a', 'b', 'c', 'd']);
});

test('the notice names each package, and prints a licence that several share once', () => {
  const text = printNotice(findProductionDeps(lock), ({ name }) => [name === 'b' ? 'the text of b' : 'one text']);
  expect(text).toContain('b 2.0.0: ISC');
  expect(text.match(/one text/g)).toHaveLength(1);
  expect(text).toContain('a 1.0.0, c 1.0.0\n\none text');
});

test('a licence that is not allowed is refused, with the package’s name', () => {
  expect(() => printNotice([{ name: 'g', version: '1', license: 'GPL-3.0', folder: '' }], () => [])).toThrow(
    /g \(GPL-3\.0\)/,
  );
});
