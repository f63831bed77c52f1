import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printHeaders } from './headersDocument.ts';

test('docs/SECURITY.md has the headers of the table, and names only files that are there', async () => {
  const text = readFileSync('docs/SECURITY.md', 'utf8');
  const now = text.replace(/(?<=<!-- headers -->\n).*(?=\n<!-- \/headers -->)/s, () => printHeaders());
  expect(text).toContain('<!-- headers -->');
  await expect(now).toMatchFileSnapshot('../../docs/SECURITY.md');
  const { existsSync } = await import('node:fs');
  for (const [path] of text.matchAll(/(?<=[`(])(?:src|docs|scripts|e2e)\/[\w./-]+(?=[`)])/g)) {
    expect(existsSync(path), path).toBe(true);
  }
});
