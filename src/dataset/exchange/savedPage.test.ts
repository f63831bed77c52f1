import { expect, test } from 'vitest';
import { composePage, isFolderFile, parsePageParts, readSavedPage } from './savedPage.ts';

const PARTS = { policy: "default-src 'none'", script: 'start();', style: 'c3R5bGU=', notice: 'bm90aWNl' };
const HOSTILE = '</script><script>alert(1)</script><!-- <title> & "quoted" \u2028 __proto__';

test('a page carries its files as data, and no text of them is markup', () => {
  const dataset = { title: HOSTILE, description: HOSTILE, language: 'en" onload="x', events: [{ title: HOSTILE }] };
  const page = composePage(PARTS, new Map([['dataset.json', dataset]]));
  expect(page.match(/<script/g)).toHaveLength(4);
  expect(page.match(/<\/script>/g)).toHaveLength(4);
  expect(page).not.toContain('<!--');
  expect(page).not.toContain('onload="');
  expect(readSavedPage(page)?.get('dataset.json')).toEqual(dataset);
});

test('a page does not depend on the order or the formatting of its files', () => {
  const files: readonly (readonly [string, unknown])[] = [
    ['dataset.json', { title: 'A' }],
    ['draft.json', { format: 1 }],
    ['fingerprints/a.json', {}],
  ];
  expect(composePage(PARTS, new Map(files.toReversed()))).toBe(composePage(PARTS, new Map(files)));
});

test('other HTML, and a page that was damaged, is no saved page', () => {
  expect(readSavedPage('<!doctype html><p>Hello')).toBeNull();
  const page = composePage(PARTS, new Map([['dataset.json', { title: 'A' }]]));
  expect(readSavedPage(page.replace('{"title":"A"}', '{"title":"A'))).toBeNull();
});

test('parts that are not whole are refused', () => {
  expect(parsePageParts(PARTS)).toEqual(PARTS);
  expect(() => parsePageParts({ ...PARTS, script: 1 })).toThrow('has no script');
});

test('a folder has no other paths than its own', () => {
  expect(
    [
      ['dataset.json', 1],
      ['fingerprints/a-b.json', 1],
    ].every(isFolderFile),
  ).toBe(true);
  expect([['../x.json', 1], ['fingerprints/../x.json', 1], [1, 2], 'x', null].some(isFolderFile)).toBe(false);
});
