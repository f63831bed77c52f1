// The outline's start before anything else of the page is there, and what waits until it has been drawn.

import { datasetUrl, PREVIEW_FILE } from './datasetUrl.ts';
import type { Preview } from './preview.ts';

/** Milliseconds after which the whole dataset is asked for instead. */
const TIMEOUT_MS = 5000;

/** The outline of a bundled dataset as it stands now; null where the host has none, or does not answer. */
export async function fetchPreview(root: string, slug: string): Promise<Preview | null> {
  try {
    const answer = await fetch(new URL(PREVIEW_FILE, datasetUrl(root, slug, null)), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // The whole dataset is asked for then, and its host's answer told.
  }
}
