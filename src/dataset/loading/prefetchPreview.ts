// Fetches the preview before the page's code has loaded.

import { datasetUrl, PREVIEW_FILE } from './datasetUrl.ts';
import type { Preview } from './preview.ts';

/** After this time the complete dataset is loaded instead. */
const TIMEOUT_MS = 5000;

/** The preview of a bundled dataset; null if the server does not have one or does not answer in time. */
export async function fetchPreview(root: string, slug: string): Promise<Preview | null> {
  try {
    const answer = await fetch(new URL(PREVIEW_FILE, datasetUrl(root, slug, null)), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // The complete dataset is loaded instead, and its failure is reported.
  }
}
