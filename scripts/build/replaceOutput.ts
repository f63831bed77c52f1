// A Vite plugin: builds into a folder beside the output, and replaces the output file by file once the build has
// succeeded. A failed build leaves the last one as it was, and a running server always has every page.

import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The files in a folder, as paths in it. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Removes what has another type than the new file, or than the folder that it is in. */
async function makeRoom(to: string, file: string): Promise<void> {
  const parts = dirname(file).split(/[\\/]/);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const folder = join(to, ...parts.slice(0, depth));
    const found = await stat(folder).catch(() => null);
    if (found && !found.isDirectory()) await rm(folder);
  }
  await mkdir(dirname(join(to, file)), { recursive: true });
  const found = await stat(join(to, file)).catch(() => null);
  if (found?.isDirectory()) await rm(join(to, file), { recursive: true });
}

async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    await removeEmptyFolders(join(folder, entry.name));
    await rmdir(join(folder, entry.name)).catch(() => {}); // Not empty.
  }
}

/**
 * Moves the files of `from` into `to`, pages last, since they name the others. Each is replaced in one step. Then removes
 * what is not in `from`, unless `keep` is set.
 */
export async function replaceFiles(from: string, to: string, keep: boolean): Promise<void> {
  const files = await filesIn(from);
  const isPage = (file: string): boolean => file.endsWith('.html');
  for (const file of [...files.filter((one) => !isPage(one)), ...files.filter(isPage)]) {
    await makeRoom(to, file);
    await rename(join(from, file), join(to, file));
  }
  await rm(from, { recursive: true, force: true });
  if (keep) return;
  const current = new Set(files);
  for (const file of await filesIn(to)) if (!current.has(file)) await rm(join(to, file));
  await removeEmptyFolders(to);
}

export function replaceOutput(): Plugin {
  let output = '';
  let building = '';
  let keeps = false;
  let written = false;
  return {
    name: 'on-the-record:replace-output',
    apply: (_, { command, isPreview }) => command === 'build' && !isPreview,
    config({ root = '.', build = {} }) {
      output = resolve(root, build.outDir ?? 'dist');
      building = `${output}.building`;
      // As Vite: a folder outside the project is emptied on demand only.
      keeps = !(build.emptyOutDir ?? !relative(resolve(root), output).startsWith('..'));
      return { build: { outDir: building, emptyOutDir: true } };
    },
    writeBundle: {
      order: 'post',
      handler() {
        written = true;
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (written && !error) await replaceFiles(building, output, keeps);
        else await rm(building, { recursive: true, force: true });
      },
    },
  };
}
