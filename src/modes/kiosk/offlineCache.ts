// Copies kept on this computer for a start without a network, in Cache Storage (a page and its service worker share
// it). Only files that passed their checks are kept, so a copy is always the last good one.

export interface CachedFile {
  readonly text: string;
  /** When it was kept, ISO 8601. */
  readonly at: string;
}

export interface OfflineCache {
  readonly find: (url: string) => Promise<CachedFile | null>;
  /** Says whether it could be kept. */
  readonly store: (url: string, text: string, at: Date) => Promise<boolean>;
  /** When the copy last found or kept was kept; null where there was none. */
  readonly cachedAt: (url: string) => string | null;
}

const CACHE = 'on-the-record-kept';
const CACHED_AT_HEADER = 'X-Kept-At';

/** Where the browser refuses (an address that is neither https nor localhost, a file), nothing is kept and nothing breaks. */
export function openOfflineCache(storage: () => CacheStorage): OfflineCache {
  const known = new Map<string, string>();
  return {
    cachedAt: (url) => known.get(url) ?? null,
    async find(url) {
      try {
        const answer = await (await storage().open(CACHE)).match(url);
        if (!answer) return null;
        const at = answer.headers.get(CACHED_AT_HEADER) ?? '';
        known.set(url, at);
        return { text: await answer.text(), at };
      } catch {
        return null; // Refused: as good as a first start.
      }
    },
    async store(url, text, at) {
      try {
        const headers = { 'Content-Type': 'application/json', [CACHED_AT_HEADER]: at.toISOString() };
        await (await storage().open(CACHE)).put(url, new Response(text, { headers }));
        known.set(url, at.toISOString());
        return true;
      } catch {
        return false; // Refused or full: the next start needs the network.
      }
    },
  };
}

/** A file written into the page itself by the single-file build: `<script type="application/json" data-file="…">`. */
export const findInlinedFile = (document: Document, path: string): string | null =>
  document.querySelector(`script[type="application/json"][data-file="${CSS.escape(path)}"]`)?.textContent ?? null;
