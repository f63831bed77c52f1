// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor } from '../headers.mjs';
import { EXAMPLE_ORIGIN, headersFile, redirectsFile, SAMPLES } from './serverConfigs.ts';

test.each(Object.entries(SAMPLES))('docs/samples/%s is what the table generates', async (name, sample) => {
  await expect(sample).toMatchFileSnapshot(`../../docs/samples/${name}`);
});

const HEADERS_FILE = headersFile({ origin: EXAMPLE_ORIGIN });
const policyOf = (path: string): string =>
  headersFor(path, 'text/html', { origin: EXAMPLE_ORIGIN })['Content-Security-Policy'] ?? '';

test('on every host the embed may be framed, and the other pages may not', () => {
  expect(policyOf('embed/')).not.toContain('frame-ancestors');
  expect(policyOf('embed/')).toContain("script-src 'self' https://news.example;");
  // A build that does not know its address names none.
  expect(headersFile({})).not.toContain('https:');
  expect(headersFile({})).toContain("script-src 'self';");
  for (const config of [...Object.values(SAMPLES), HEADERS_FILE]) {
    expect(config).toContain(policyOf('embed/'));
    expect(config).toContain(policyOf(''));
  }
  for (const path of ['r/mars/embed/', 'r/mars/event/landing/', 'r/mars/']) {
    expect(policyOf(path)).toBe(policyOf(path.replace('r/mars/', '')));
  }
});

/** The policy that Netlify sends: joined from all rules that match, with ":name" for one part of a path and "*" for any. */
const sent = (path: string, origins = {}): readonly string[] =>
  headersFile({ origin: EXAMPLE_ORIGIN, origins })
    .split(/\n(?=\/)/)
    .flatMap((rule) => {
      const [pattern = '', ...headers] = rule.trim().split('\n');
      const matches = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
      return matches ? headers.flatMap((line) => /^ {2}Content-Security-Policy: (.*)$/.exec(line)?.[1] ?? []) : [];
    });

test.each(['/', '/index.html', '/embed/', '/event/x/', '/kiosk/', '/r/mars/', '/r/mars/embed/', '/r/mars/event/x/'])(
  'in _headers one rule has the policy of %s',
  (path) => {
    expect(sent(path)).toEqual([policyOf(path.slice(1))]);
    const origins = { 'frame-src': ['https://player.vimeo.com'] };
    expect(sent(path, origins)).toEqual([
      headersFor(path.slice(1), 'text/html', { origin: EXAMPLE_ORIGIN, origins })['Content-Security-Policy'],
    ]);
    expect(sent(path, origins)[0]).toMatch(/frame-src 'self'(?: \S+)? https:\/\/player\.vimeo\.com;/);
  },
);

const readFunction = (): ((event: object) => object) =>
  new Function(`${readFileSync('docs/samples/cloudfront-function.js', 'utf8')}\nreturn handler;`)();

test.each([
  ['/', {}, { uri: '/index.html' }],
  ['/r/mars/event/landing/', {}, { uri: '/r/mars/event/landing/index.html' }],
  ['/assets/a.js', {}, { uri: '/assets/a.js' }],
  ['/r/mars', {}, { statusCode: 301, headers: { location: { value: '/r/mars/' } } }],
  ['/', { data: { value: 'mars' }, q: { value: 'a%20b' } }, { headers: { location: { value: '/r/mars/?q=a%20b' } } }],
  ['/embed/', { data: { value: 'mars' } }, { statusCode: 302, headers: { location: { value: '/r/mars/embed/' } } }],
  ['/', { data: { value: '../x' } }, { uri: '/index.html' }],
])('the CloudFront function answers %s %j', (uri, querystring, answer) => {
  expect(readFunction()({ request: { uri, querystring } })).toMatchObject(answer);
});

test('old links to a record lead to its page', () => {
  expect(
    redirectsFile([
      { slug: 'mars', path: '' },
      { slug: 'venus', path: 'r/venus/' },
    ]),
  ).toBe('/  data=venus  /r/venus/  302!\n/embed/  data=venus  /r/venus/embed/  302!\n');
});
