// A Vite plugin for `npm run dev`: when a file of a dataset is saved, prints its issues in the terminal and sends the new
// data to the open pages, which keep their state. The page's side is src/boot/hotReloadData.ts.

import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { DATA_CHANGED_EVENT } from '../../src/dataset/loading/datasetIndex.ts';
import { printLocatedIssue } from '../../src/dataset/exchange/locateIssues.ts';
import { counted } from '../../src/dataset/format/issue.ts';
import { checkFolder } from '../dataset/check.ts';
import { reasonOf } from '../dataset/readDatasetFolder.ts';

/** Editors save a file in several steps; the check runs after the last one. */
const DEBOUNCE_MS = 60;
/** How many issues are printed one by one. */
const MAX_PRINTED = 30;

/** The text to print for a folder, and whether its dataset can be shown. */
async function reportOn(folder: string): Promise<{ readonly text: string; readonly isReadable: boolean }> {
  try {
    const issues = await checkFolder(folder);
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const lines = issues.slice(0, MAX_PRINTED).map(printLocatedIssue);
    if (issues.length > MAX_PRINTED) lines.push(`and ${issues.length - MAX_PRINTED} more; “check” prints them all`);
    lines.push(`${folder}: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`);
    return { text: lines.join('\n'), isReadable: true };
  } catch (cause) {
    return { text: reasonOf(cause), isReadable: false };
  }
}

/** The folder's name of the dataset that a file belongs to; null for other files. */
function slugOf(root: string, file: string): string | null {
  const [slug = '', ...rest] = relative(resolve(root), resolve(file)).split(sep);
  return rest.length === 0 || slug === '..' || slug === '' ? null : slug;
}

/** `root`: the folder of the bundled datasets. */
export function hotReloadData(root: string): Plugin {
  return {
    name: 'on-the-record:watched-data',
    apply: 'serve',
    configureServer({ watcher, ws, config }) {
      const waiting = new Map<string, NodeJS.Timeout>();
      const update = async (slug: string): Promise<void> => {
        const { text, isReadable } = await reportOn(join(root, slug));
        config.logger.info(`\n${text}`);
        if (isReadable) ws.send({ type: 'custom', event: DATA_CHANGED_EVENT, data: slug });
      };
      watcher.add(resolve(root));
      for (const event of ['change', 'add', 'unlink'] as const) {
        watcher.on(event, (file) => {
          const slug = slugOf(root, file);
          if (slug === null) return;
          clearTimeout(waiting.get(slug));
          waiting.set(
            slug,
            setTimeout(() => void update(slug), DEBOUNCE_MS),
          );
        });
      }
    },
  };
}
