// A copy of the project without its records, for tests that build a site with their own.

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Everything that the build reads, but for the data. */
export function copyProject(folder: string): void {
  for (const name of ['src', 'scripts', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json', 'NOTICE']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  cpSync('public', join(folder, 'public'), {
    recursive: true,
    filter: (path) => !path.startsWith(join('public', 'data')),
  });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Writes a file of the copy: a text, or anything else as JSON. */
export const write = (folder: string, path: string, content: unknown): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
};

/** Builds the copy into its own `dist`. */
export const buildCopy = (folder: string, settings: Readonly<Record<string, string>>) =>
  promisify(execFile)(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: folder,
    env: { ...process.env, ...settings },
    maxBuffer: 50_000_000,
  });
