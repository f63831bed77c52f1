// Copies of files for a start without a network, in Cache Storage (which a page shares with its service worker). Only files
// that passed validation are stored, so a copy is always the last valid version.

export interface CachedFile {
  readonly text: string;
  /** When it was stored, ISO 8601. */
  readonly at: string;
}

export interface OfflineCache {
  readonly find: (url: string) => Promise<CachedFile | null>;
  /** Returns whether it could be stored. */
  readonly store: (url: string, text: string, at: Date) => Promise<boolean>;
  /** When the copy last read or written was stored; null if there was none. */
  readonly cachedAt: (url: string) => string | null;
}

const CACHE = 'on-the-record-kept';
const CACHED_AT_HEADER = 'X-Kept-At';

/** If the browser refuses storage (neither https nor localhost, or a file), nothing is stored and nothing throws. */
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
        return null; // Storage refused: treated as a first start.
      }
    },
    async store(url, text, at) {
      try {
        const headers = { 'Content-Type': 'application/json', [CACHED_AT_HEADER]: at.toISOString() };
        await (await storage().open(CACHE)).put(url, new Response(text, { headers }));
        known.set(url, at.toISOString());
        return true;
      } catch {
        return false; // Storage refused or full: the next start needs the network.
      }
    },
  };
}

/** The text of a file that the single-file build put into the page: `<script type="application/json" data-file="…">`. */
export const findInlinedFile = (document: Document, path: string): string | null =>
  document.querySelector(`script[type="application/json"][data-file="${CSS.escape(path)}"]`)?.textContent ?? null;
