import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { replaceFiles, replaceOutput } from './replaceOutput.ts';

const listIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

const BEFORE = {
  ...{ 'dist/index.html': 'old', 'dist/assets/old.js': 'old', 'dist/r/mars/index.html': 'old' },
  ...{ 'dist/page': 'a file where a folder is', 'dist/note/text': 'a folder where a file is' },
};
const AFTER = {
  ...{ 'new/index.html': 'new', 'new/assets/new.js': 'new', 'new/page/index.html': 'new', 'new/note': 'new' },
};

test('every file is replaced, what is gone is removed, and empty folders with it', async () => {
  const folder = await temporaryFolder({ ...BEFORE, ...AFTER });
  await replaceFiles(join(folder, 'new'), join(folder, 'dist'), false);
  expect(await listIn(join(folder, 'dist'))).toEqual(['assets/new.js', 'index.html', 'note', 'page/index.html']);
  expect(await readdir(join(folder, 'dist'))).not.toContain('r');
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('an output that is not to be emptied keeps its other files', async () => {
  const folder = await temporaryFolder({ ...BEFORE, ...AFTER });
  await replaceFiles(join(folder, 'new'), join(folder, 'dist'), true);
  expect(await listIn(join(folder, 'dist'))).toEqual(expect.arrayContaining(['assets/old.js', 'r/mars/index.html']));
});

/** Runs the plugin's hooks as Vite does, with a build that writes a file and perhaps fails. */
async function build(root: string, writes: boolean, error?: Error): Promise<void> {
  const { config, writeBundle, closeBundle } = replaceOutput();
  const run = (hook: unknown, ...args: readonly unknown[]): unknown => {
    const handler = typeof hook === 'function' ? hook : Reflect.get(Object(hook), 'handler');
    return Reflect.apply(handler, {}, args);
  };
  const answer = run(config, { root, build: {} }, { command: 'build', mode: 'production' });
  const { outDir } = (answer as { build: { outDir: string } }).build;
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), 'new');
  if (writes) await run(writeBundle);
  await run(closeBundle, error);
}

test.each<[string, boolean, Error | undefined, string]>([
  ['succeeds replaces the output', true, undefined, 'new'],
  ['fails before it has written leaves the output', false, undefined, 'old'],
  ['fails after it has written leaves the output', true, new Error('no'), 'old'],
])('a build that %s', async (_, writes, error, expected) => {
  const folder = await temporaryFolder({ 'dist/index.html': 'old' });
  await build(folder, writes, error);
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe(expected);
  expect(await readdir(folder)).toEqual(['dist']);
});
