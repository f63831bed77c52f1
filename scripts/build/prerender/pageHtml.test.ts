import { expect, test } from 'vitest';
import type { Mode } from '../../../src/state/pageSettings.ts';
import { basePathOf, leadPage, toPage, withContent, withStyle } from './pageHtml.ts';

const own = { slug: 'mars', path: '' };

test.each([
  ['', './'],
  ['embed/', '../'],
  ['event/jay-report-2014/', '../../'],
])('the base path of %j is %j', (path, root) => {
  expect(basePathOf(path)).toBe(root);
});

test('a page has its mode, its base path and correct addresses of the template’s files', () => {
  const template =
    '<html lang="en" data-mode="explore" data-root="./"><link href="./icon.svg"><script src="./assets/a.js"></script>' +
    '<style>@font-face { src: url(./assets/b.woff2) }</style>';
  expect(toPage(template, { path: 'embed/', mode: 'embed', record: own })).toBe(
    '<html lang="en" data-mode="embed" data-root="../" data-record="mars"><link href="../icon.svg"><script src="../assets/a.js"></script>' +
      '<style>@font-face { src: url(../assets/b.woff2) }</style>',
  );
});

test('a page of another record names the site’s root and the record’s page', () => {
  const page = {
    path: 'r/venus/event/landing/',
    mode: 'explore',
    record: { slug: 'venus', path: 'r/venus/' },
  } as const;
  const template = '<html lang="en" data-mode="explore" data-root="./"><script src="./assets/a.js"></script>';
  expect(toPage(template, page, [own, page.record])).toBe(
    '<html lang="en" data-mode="explore" data-root="../../../../" data-home="../../" data-record="venus" data-records="mars venus"><script src="../../../../assets/a.js"></script>',
  );
});

test('a page that leads to another one needs no script, and says where it leads', () => {
  const template = '<head><script async type="module" crossorigin src="./assets/a.js"></script></head>';
  const page = leadPage(template, 'r/mars/embed/', 'embed/', 'https://news.example/embed/', 'A & "B"');
  expect(page).toContain('data-lead="../../../embed/" data-root="../../../"');
  expect(page).toContain('<noscript><meta http-equiv="refresh" content="0; url=../../../embed/" /></noscript>');
  expect(page).toContain('<script async type="module" crossorigin src="../../../assets/a.js"></script>');
  expect(page).toContain('<link rel="canonical" href="https://news.example/embed/" />');
  expect(page).toContain('<a href="../../../embed/">A &amp; &quot;B&quot;</a>');
});

test('only the kiosk waits for its typeface', () => {
  const template = '<style>@font-face{font-display:optional;src:url(./assets/b.woff2)}</style>';
  const displayIn = (mode: Mode): string | undefined =>
    /font-display:\w+/.exec(toPage(template, { path: `${mode}/`, mode, record: own }))?.[0];
  expect(displayIn('embed')).toBe('font-display:optional');
  expect(displayIn('kiosk')).toBe('font-display:swap');
});

test('a stylesheet is inlined, and the addresses in it are corrected', () => {
  const style = (file: string) => (file === 'assets/a.css' ? 'a{src:url(./b.woff2)}' : undefined);
  expect(withStyle('<link rel="stylesheet" crossorigin href="./assets/a.css">', style)).toBe(
    '<style>a{src:url(./assets/b.woff2)}</style><link rel="stylesheet" disabled crossorigin href="./assets/a.css">',
  );
});

test('title and description are escaped, and the style of the content goes to the head', () => {
  const page = withContent(
    '<html data-mode="explore"><title>T</title><meta name="description" content="D" /><style></style></head><div id="root"></div></body>',
    {
      prerendered: true,
      version: '0123456789ab',
      event: 'an-event',
      title: '</title> & $& "',
      description: '"><b>$1',
      body: '<p>$&</p><style>a{}</style>',
      late: '<p>late</p>',
      notice: 'N',
      foot: 'F',
      head: '<meta name="$&">',
      tail: '<i>$1</i>',
    },
  );
  expect(page).toBe(
    '<html data-prerendered data-version="0123456789ab" data-event="an-event" data-mode="explore"><title>&lt;/title> &amp; $&amp; &quot;</title>' +
      '<meta name="description" content="&quot;>&lt;b>$1" /><meta name="$&">\n    <style></style><style>a{}</style></head>' +
      '<noscript>N</noscript><div id="root"><p>$&</p></div><noscript>F</noscript><i>$1</i></body>',
  );
});
