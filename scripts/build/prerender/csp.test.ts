import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withFilePolicy, withPolicy } from './csp.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (rest: string): string => `<head>\n    <meta charset="utf-8" />${rest}</head>`;
const policyOf = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

test('a page’s policy comes before all that it applies to', () => {
  expect(withPolicy(page('<script src="a.js"></script>'))).toMatch(
    /^<head>\s*<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*" \/><script/,
  );
});

test('a page may run scripts of its site and no inline script', () => {
  const policy = policyOf(withPolicy(page('<style>a{}</style><script>alert(1)</script>')));
  expect(policy['script-src']).toBe("'self'");
  expect(policy['style-src']).toBe(`'self' ${hash('a{}')}`);
  expect(policy['default-src']).toBe("'none'");
  expect(policy['require-trusted-types-for']).toBe("'script'");
  expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|https?:/);
});

test('a page that others frame names the site’s origin beside “self”, which a sandboxed frame does not have', () => {
  const policy = policyOf(withPolicy(page('<style>a{}</style>'), { origin: 'https://news.example' }));
  const bare = policyOf(withPolicy(page('<style>a{}</style>')));
  for (const [name, sources = ''] of Object.entries(bare))
    expect(policy[name], name).toBe(sources.replace("'self'", "'self' https://news.example"));
  expect(policy['script-src']).toBe("'self' https://news.example");
});

test('a page may show the third parties that a dataset names, for what it names them for, and no others', () => {
  const named = { 'frame-src': ['https://player.vimeo.com'], 'img-src': ['https://example.org'], 'media-src': [] };
  const policy = policyOf(withPolicy(page(''), { origins: named }));
  expect(policy['frame-src']).toBe("'self' https://player.vimeo.com");
  expect(policy['img-src']).toBe("'self' data: blob: https://example.org");
  expect(policy['media-src']).toBe("'self'");
  expect(policyOf(withPolicy(page('')))['frame-src']).toBe("'self'");
});

test('the page that is one file may run the inline scripts of the build only', () => {
  const html = page(
    '<script type="module" crossorigin>run("$&")</script><script type="application/json" data-file="a">{}</script><style rel="x">b{}</style>',
  );
  const policy = policyOf(withFilePolicy(html));
  expect(policy['script-src']).toBe(hash('run("$&")'));
  expect(policy['style-src']).toBe(hash('b{}'));
  expect(policy['connect-src']).toBe("'none'");
});

test('a page without a charset element is refused', () => {
  expect(() => withPolicy('<head></head>')).toThrow(/charset/);
});
