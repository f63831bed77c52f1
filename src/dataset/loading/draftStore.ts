// Drafts that their author keeps on this device, by the names of their files, in IndexedDB. Only with the author's consent,
// and until they discard them. A browser that refuses rejects, and nothing is lost that was there.

import * as v from 'valibot';
import { type Draft, draftSchema } from '../format/draft.ts';

export interface KeptDraft {
  readonly draft: Draft;
  /** When it was kept last, ISO 8601. */
  readonly at: string;
}

const STORE = 'drafts';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser refuses storage')));
  });

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open('on-the-record', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await settled(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('the browser refuses storage')),
      );
    });
    const result = await settled(act(transaction.objectStore(STORE)));
    await done;
    return result;
  } finally {
    database.close();
  }
}

const keptSchema = v.object({ draft: draftSchema, at: v.string() });

/** The drafts on this device, the latest first. Those of another version are left alone. */
export async function keptDrafts(): Promise<readonly KeptDraft[]> {
  const all = await inStore('readonly', (store) => store.getAll());
  const kept = all.flatMap((one: unknown): readonly KeptDraft[] => {
    const parsed = v.safeParse(keptSchema, one);
    return parsed.success ? [parsed.output] : [];
  });
  return kept.toSorted((a, b) => b.at.localeCompare(a.at));
}

export async function keepDraft(draft: Draft, at: Date): Promise<void> {
  await inStore('readwrite', (store) => store.put({ draft, at: at.toISOString() }, draft.name));
}

export async function discardDraft(name: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(name));
}
