// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor } from '../headers.mjs';
import { EXAMPLE_ORIGIN, hostSamples } from './serverConfigs.ts';

test.each(Object.entries(hostSamples))('docs/EMBEDDING.md has the sample for %s', (_, sample) => {
  expect(readFileSync('docs/EMBEDDING.md', 'utf8')).toContain(`\n${sample}\n`);
});

test('in every sample the embed may be framed and the other pages may not', () => {
  const framed = headersFor('embed/', 'text/html', EXAMPLE_ORIGIN)['Content-Security-Policy'];
  expect(framed).not.toContain('frame-ancestors');
  expect(framed).toContain("script-src 'self' https://news.example;");
  for (const sample of Object.values(hostSamples)) {
    expect(sample).toContain(framed);
    expect(sample).toContain(headersFor('', 'text/html')['Content-Security-Policy']);
  }
  // Where a host has rules for paths and none for kinds of files, the root's page has two of them.
  for (const path of ['/', '/index.html']) {
    expect(hostSamples.netlify).toContain(
      `\n${path}\n  Content-Security-Policy: ${headersFor('', 'text/html')['Content-Security-Policy']}`,
    );
  }
});
