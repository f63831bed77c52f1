// A saved page: one HTML file with the whole explorer and the files of a dataset folder inside. The page and the command
// `page` compose it here, so that both make the same file; a page that is opened again is read here.

import { isRecord, type RawRecord } from '../../model/record.ts';

/** What each page contains beside its dataset; the build makes it (scripts/build/savedPageParts.ts). */
export interface PageParts {
  /** The Content-Security-Policy, which names the script by its hash. */
  readonly policy: string;
  readonly script: string;
  /** The stylesheet, as base64 of raw DEFLATE: a page must stay small enough for an e-mail. */
  readonly style: string;
  /** The licences of the code inside, packed likewise. */
  readonly notice: string;
}

/** Parsed JSON files by their paths in the dataset's folder, such as "dataset.json". */
export type FolderFiles = ReadonlyMap<string, unknown>;

/** A path that a folder may have, and what is in it. */
export const isFolderFile = (value: unknown): value is [string, unknown] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  (value[0] === DATASET_FILE || value[0] === DRAFT_FILE || /^fingerprints\/[a-z0-9-]+\.json$/.test(value[0]));

/** The file in the site's root with the parts. */
export const PAGE_PARTS_FILE = 'saved-page.json';
/** The dataset's own file, and beside it what it was made from (draft.ts), and the fingerprints of its sources. */
export const DATASET_FILE = 'dataset.json';
export const DRAFT_FILE = 'draft.json';
export const FINGERPRINTS_FOLDER = 'fingerprints';
export const STYLE_ID = 'otr-style';
export const SCRIPT_ID = 'otr-script';
export const NOTICE_ID = 'otr-notice';

/** The parts in the file of a site. @throws if it has none */
export function parsePageParts(value: unknown): PageParts {
  const text = (name: string): string => {
    const part = isRecord(value) ? value[name] : undefined;
    if (typeof part !== 'string') throw new TypeError(`${PAGE_PARTS_FILE} has no ${name}`);
    return part;
  };
  return { policy: text('policy'), script: text('script'), style: text('style'), notice: text('notice') };
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** "<" could end the element or begin a comment. The JSON is minified, so that no editor's formatting shows in it. */
const printScript = ([path, value]: readonly [string, unknown]): string =>
  `<script type="application/json" data-file="${escapeHtml(path)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/** A text in the head, in one line. */
const line = (value: unknown): string => escapeHtml(typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '');

/** The dataset first, then its other files by name: the order in which a folder lists them must not matter. */
const inOrder = (files: FolderFiles): readonly (readonly [string, unknown])[] =>
  [...files].sort(([a], [b]) => Number(b === DATASET_FILE) - Number(a === DATASET_FILE) || (a < b ? -1 : 1));

/** The whole HTML of a page with these files. */
export function composePage({ policy, style, script, notice }: PageParts, files: FolderFiles): string {
  const given = files.get(DATASET_FILE);
  const head: RawRecord = isRecord(given) ? given : {};
  return `<!doctype html>
<html lang="${line(head.language) || 'en'}" data-mode="explore">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${line(head.title)}</title>
    <meta name="description" content="${line(head.description)}" />
    <meta name="generator" content="On the Record" />
    <meta name="referrer" content="strict-origin-when-cross-origin" />
    <meta name="color-scheme" content="light dark" />
  </head>
  <body>
    <div id="startup-status"></div>
    <div id="root"></div>
    <noscript>
      <h1>${line(head.title)}</h1>
      <p>${line(head.description)}</p>
      <p>This page needs JavaScript to show its timeline.</p>
    </noscript>
    ${inOrder(files).map(printScript).join('\n    ')}
    <script type="text/plain" id="${STYLE_ID}">${style}</script>
    <script type="text/plain" id="${NOTICE_ID}">${notice}</script>
    <script type="module" id="${SCRIPT_ID}">${script}</script>
  </body>
</html>
`;
}

const FILE_ELEMENT = /<script type="application\/json" data-file="(?<path>[^"]*)">(?<json>[^<]*)<\/script>/g;

/** The files in the HTML of a saved page; null for other HTML. No file's text contains "<", so no parser is needed. */
export function readSavedPage(html: string): FolderFiles | null {
  if (!html.includes(`id="${SCRIPT_ID}"`)) return null;
  const files = new Map<string, unknown>();
  for (const { groups } of html.matchAll(FILE_ELEMENT)) {
    try {
      files.set(groups?.path ?? '', JSON.parse(groups?.json ?? ''));
    } catch {
      return null; // The page is damaged; the caller reports HTML that is not a saved page.
    }
  }
  return files.has(DATASET_FILE) ? files : null;
}
