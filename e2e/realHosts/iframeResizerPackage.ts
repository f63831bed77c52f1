// The script that host pages load from iframe-resizer 5. Its licence is the GPL 3, so it is no dependency of this project:
// it is downloaded for the check and run in the check's own article only.

import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '5.5.9';
const FOLDER = resolve('.reports/realHosts/iframe-resizer');

/** Downloads it; the second time it is there. It is the build for a `script` element. */
export async function readIframeResizer(): Promise<string> {
  const file = join(FOLDER, 'node_modules/@iframe-resizer/parent/index.umd.js');
  await mkdir(FOLDER, { recursive: true });
  await readFile(file).catch(() =>
    promisify(execFile)(
      'npm',
      ['install', '--prefix', FOLDER, '--no-save', '--ignore-scripts', `@iframe-resizer/parent@${VERSION}`],
      { cwd: FOLDER },
    ),
  );
  return readFile(file, 'utf8');
}
