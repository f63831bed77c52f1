// While an editor works with `npm run dev`: saving a file of a dataset prints what is wrong with it in the terminal, and
// gives the open pages the new data, which keep what was being looked at. A Vite plugin; the page's side is app/liveData.ts.

import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { DATA_CHANGED_EVENT } from '../../src/dataset/loading/datasetIndex.ts';
import { printLocatedIssue } from '../../src/dataset/exchange/locateIssues.ts';
import { counted } from '../../src/dataset/format/issue.ts';
import { checkFolder } from '../dataset/check.ts';
import { reasonOf } from '../dataset/readDatasetFolder.ts';

/** Programs save a file in several steps; the last of them is waited for, in milliseconds. */
const QUIET = 60;
/** How many issues are told one by one. */
const MOST_TOLD = 30;

/** What to print of a folder, and whether there is a dataset to show. */
async function reportOn(folder: string): Promise<{ readonly text: string; readonly isReadable: boolean }> {
  try {
    const issues = await checkFolder(folder);
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const lines = issues.slice(0, MOST_TOLD).map(printLocatedIssue);
    if (issues.length > MOST_TOLD) lines.push(`and ${issues.length - MOST_TOLD} more; “check” prints them all`);
    lines.push(`${folder}: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`);
    return { text: lines.join('\n'), isReadable: true };
  } catch (cause) {
    return { text: reasonOf(cause), isReadable: false };
  }
}

/** The folder of the dataset in which a file lies; null for a file that belongs to none. */
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
      const tell = async (slug: string): Promise<void> => {
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
            setTimeout(() => void tell(slug), QUIET),
          );
        });
      }
    },
  };
}
