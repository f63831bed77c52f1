// Takes the files of a saved page from the window that opened this one. They may come from anywhere, so they are only offered
// to the reader, and then read like any file that is opened.

import { composePage, DATASET_FILE, isFolderFile } from '../../dataset/exchange/savedPage.ts';
import { isRecord } from '../../model/record.ts';
import { FILES, READY } from './copyMessages.ts';

const NO_PARTS = { policy: '', script: '', style: '', notice: '' };

/** Calls `offer` with the copy as a file, and its title. */
export function receiveCopy(window: Window, offer: (file: File, title: string) => void, signal: AbortSignal): void {
  const opener: Window | null = window.opener;
  window.addEventListener(
    'message',
    ({ data, source }: MessageEvent<unknown>) => {
      if (source !== opener || !isRecord(data) || data.type !== FILES || !Array.isArray(data.files)) return;
      const files = new Map(data.files.filter(isFolderFile));
      const dataset = files.get(DATASET_FILE);
      if (!isRecord(dataset)) return;
      const title = typeof dataset.title === 'string' ? dataset.title : '';
      offer(new File([composePage(NO_PARTS, files)], 'page.html', { type: 'text/html' }), title);
    },
    { signal },
  );
  // It says nothing, so it may go to any page.
  opener?.postMessage({ type: READY }, '*');
}
