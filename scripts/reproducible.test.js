import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences, hashesOf } from './reproducible.mjs';

test('differences are listed: other content, an extra file, a missing file', () => {
  const folders = ['a', 'b'].map(() => mkdtempSync(join(tmpdir(), 'hashes-')));
  const [a = '', b = ''] = folders;
  for (const folder of folders) mkdirSync(join(folder, 'in'));
  /** @type {(folder: string, name: string, text: string) => void} */
  const write = (folder, name, text) => writeFileSync(join(folder, name), text);
  for (const folder of folders) write(folder, 'in/same', 'x');
  write(a, 'other', '1');
  write(b, 'other', '2');
  write(a, 'gone', '');
  write(b, 'new', '');
  expect(differences(hashesOf(a), hashesOf(b))).toEqual(['gone', 'new', 'other']);
  expect(differences(hashesOf(a), hashesOf(a))).toEqual([]);
  for (const folder of folders) rmSync(folder, { recursive: true });
});
