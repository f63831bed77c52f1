import { expect, test } from 'vitest';
import { rootFrom, toPage } from './pages.ts';

test.each([
  ['', './'],
  ['embed/', '../'],
  ['event/jay-report-2014/', '../../'],
])('from %j the way to the root is %j', (path, root) => {
  expect(rootFrom(path)).toBe(root);
});

test('a page knows its mode, its way to the root, and where the template’s files are', () => {
  const template =
    '<html lang="en" data-mode="explore" data-root="./"><link href="./icon.svg"><script src="./assets/a.js"></script>';
  expect(toPage(template, { path: 'embed/', mode: 'embed' })).toBe(
    '<html lang="en" data-mode="embed" data-root="../"><link href="../icon.svg"><script src="../assets/a.js"></script>',
  );
});
