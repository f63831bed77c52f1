// What an author takes away: one page, the dataset's folder, the sheet. The code that makes them is loaded now.

import type { Draft } from '../../dataset/format/draft.ts';
import { printIssue } from '../../dataset/format/issue.ts';
import { saveBlob } from '../../ui/saveFile.ts';

/** A fixed date in the archive: the same draft gives the same file. */
const ARCHIVE_DATE = '1980-01-01T00:00:00';

async function filesOf(draft: Draft, root: string) {
  const [{ filesOfDraft, readDraft }, { buildSteps }] = await Promise.all([
    import('../../dataset/exchange/draft.ts'),
    import('../../dataset/format/buildDataset.ts'),
  ]);
  const imported = readDraft(draft, { today: new Date().toISOString().slice(0, 10) });
  // A page of it could not be opened.
  const steps = buildSteps(imported.raw);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value.ok) throw new Error(step.value.error.map(printIssue).join('\n'));
  return filesOfDraft(draft, imported, root);
}

const nameOf = ({ name }: Draft): string => name.replace(/\.[^.]*$/, '') || 'my-story';

/** Saves the page, and returns its name. `root`: the site's, which has the page's parts. */
export async function savePage(draft: Draft, root: string): Promise<string> {
  const { composePage, PAGE_PARTS_FILE, parsePageParts } = await import('../../dataset/exchange/savedPage.ts');
  const answer = await fetch(new URL(PAGE_PARTS_FILE, root));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  const page = composePage(parsePageParts(await answer.json()), await filesOf(draft, root));
  const name = `${nameOf(draft)}.html`;
  saveBlob(name, new Blob([page], { type: 'text/html;charset=utf-8' }));
  return name;
}

/** Saves the folder as a ZIP archive, and returns its name. */
export async function saveDataset(draft: Draft, root: string): Promise<string> {
  const [{ strToU8, zipSync }, files] = await Promise.all([import('fflate'), filesOf(draft, root)]);
  const folder = nameOf(draft);
  const entries = [...files].map(([path, value]): [string, Uint8Array] => [
    `${folder}/${path}`,
    strToU8(`${JSON.stringify(value, null, 2)}\n`),
  ]);
  const archive = zipSync(Object.fromEntries(entries), { mtime: ARCHIVE_DATE });
  saveBlob(`${folder}.zip`, new Blob([Uint8Array.from(archive)], { type: 'application/zip' }));
  return `${folder}.zip`;
}

/** Saves the sheet, and returns its name. `original`: the file as it came. */
export async function saveSheetOf(draft: Draft, original: Uint8Array<ArrayBuffer> | null): Promise<string> {
  const { saveSheet } = await import('../../dataset/exchange/saveSheet.ts');
  const { extension, parts } = await saveSheet(draft, original);
  const name = `${nameOf(draft)}.${extension}`;
  saveBlob(name, new Blob([...parts]));
  return name;
}
