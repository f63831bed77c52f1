// What a saved page has inside (src/dataset/exchange/savedPage.ts): the files of its dataset, its style, its licences.

import type { FolderFiles } from '../exchange/savedPage.ts';

/** The files in this page; empty on a site. */
export function readPageFiles(document: Document): FolderFiles {
  const elements = document.querySelectorAll<HTMLScriptElement>('script[type="application/json"][data-file]');
  return new Map(
    Array.from(elements, ({ dataset, textContent }): [string, unknown] => [
      dataset.file ?? '',
      JSON.parse(textContent ?? ''),
    ]),
  );
}

/** The text in an element, which is base64 of raw DEFLATE. */
export async function readPackedText(document: Document, id: string): Promise<string> {
  const packed = document.getElementById(id)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
