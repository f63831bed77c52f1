// Builds the parts that every saved page has beside its data (src/dataset/exchange/savedPage.ts), with Vite's mode `page`.

import { build } from 'vite';
import { PAGE_PARTS_FILE } from '../../src/dataset/exchange/savedPage.ts';

/** The text of the file of the parts. */
export async function buildPageParts(): Promise<string> {
  // Vite keeps what is set, and its own runner of commands sets “development”.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const built = await build({ mode: 'page', logLevel: 'error', build: { write: false } }).finally(() => {
    process.env.NODE_ENV = before;
  });
  const [result] = Array.isArray(built) ? built : [built];
  const files = result && 'output' in result ? result.output : [];
  const file = files.find(({ fileName }) => fileName === PAGE_PARTS_FILE);
  if (file?.type !== 'asset') throw new Error(`the build of a saved page has no ${PAGE_PARTS_FILE}`);
  return String(file.source);
}
