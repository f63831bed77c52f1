// Recognises a saved page, and a saved folder in a ZIP archive, and reads the files inside.

import { decodeText } from './decodeText.ts';
import { DATASET_FILE, type FolderFiles, readSavedPage } from './savedPage.ts';

/** Whether the bytes begin a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The files of a folder in a ZIP archive, by their paths in it; null if it holds no dataset. */
async function readZippedFolder(bytes: Uint8Array): Promise<FolderFiles | null> {
  const { strFromU8, unzipSync } = await import('fflate');
  try {
    const wanted = /(?:^|\/)(?:dataset\.json|draft\.json|fingerprints\/[^/]+\.json)$/;
    const entries = Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted.test(name) }));
    const root = entries.find(([path]) => path.endsWith(DATASET_FILE))?.[0].slice(0, -DATASET_FILE.length);
    if (root === undefined) return null;
    const inside = entries.filter(([path]) => path.startsWith(root));
    return new Map(inside.map(([path, file]) => [path.slice(root.length), JSON.parse(strFromU8(file))]));
  } catch {
    return null; // A workbook, or damaged: its own reader says what is wrong.
  }
}

/** The files inside a saved page or a saved folder; null for another file. */
export async function readFolderFiles(bytes: Uint8Array): Promise<FolderFiles | null> {
  if (isZip(bytes)) return readZippedFolder(bytes);
  const isHtml = /^\s*<!doctype html/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
  return isHtml ? readSavedPage(decodeText(bytes).text) : null;
}
