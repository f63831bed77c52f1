// Reads a local file while the current dataset stays on screen, and switches only once it has been read. A file that
// cannot be read changes nothing and shows an error.

import { CancelledError, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { datasetQuery } from '../../dataset/loading/datasetQuery.ts';
import { LoadError } from '../../dataset/loading/datasetQuery.ts';
import {
  findLocalFile,
  dropLocalFile,
  cacheLocalFile,
  replaceLocalFile,
  type LocalSource,
} from '../../dataset/loading/localFileCache.ts';
import { openDataset } from '../../dataset/loading/openDataset.ts';
import type { Draft } from '../../dataset/format/draft.ts';
import type { FileChoices } from '../../dataset/format/issue.ts';
import type { Progress } from '../../dataset/loading/readDataset.ts';
import { isLocalFile } from '../../model/ids.ts';
import type { Actions, ViewStore } from '../../state/store.ts';

export type FileOpening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: Progress | null; readonly stop: () => void }
  /** A page of another site has sent a copy of a saved page, which the reader has not accepted yet. */
  | { readonly kind: 'offered'; readonly file: File; readonly title: string }
  /**
   * `name` is null when several files were dropped. `asks`: the file, if the order of its dates must be chosen. `source`:
   * the file, whose author may correct it.
   */
  | {
      readonly kind: 'failed';
      readonly name: string | null;
      readonly message: string;
      readonly asks: LocalSource | null;
      readonly source: LocalSource | null;
    };

/** What a layout can do with local files. */
export interface LocalFile {
  /** Opens the file chooser. */
  readonly choose: () => void;
  /** Opens the file chooser, for a file that is then corrected. */
  readonly chooseToEdit: () => void;
  /** Returns to the dataset that was open before. */
  readonly leave: () => void;
  /** Reads the open file again, with other columns or another order of its dates. */
  readonly reread: (choices: FileChoices) => void;
  /** Opens the open file for corrections. */
  readonly edit: () => void;
  /** Opens a draft that was kept. */
  readonly openDraft: (draft: Draft) => void;
  /** Shows the open file's draft as it is now. Rejects only if aborted. */
  readonly update: (draft: Draft, signal: AbortSignal) => Promise<void>;
  /** The bytes of the open file as it came; null if they are not there. */
  readonly original: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface LocalFileOpener extends Omit<LocalFile, 'choose' | 'chooseToEdit'> {
  readonly opening: FileOpening;
  readonly open: (files: readonly File[], edit?: boolean) => void;
  /** Asks the reader whether to open a copy that another page sent. */
  readonly offer: (file: File, title: string) => void;
  readonly read: (source: LocalSource) => Promise<void>;
  readonly dismiss: () => void;
}

export interface LocalFileOptions {
  readonly root: string;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly query: typeof datasetQuery;
}

/** Later choices on top of earlier ones, column by column. */
function withChoices(before: FileChoices, next: FileChoices): FileChoices {
  const columns = { ...before.columns, ...next.columns };
  return { ...before, ...next, ...(Object.keys(columns).length > 0 ? { columns } : {}) };
}

const IDLE: FileOpening = { kind: 'idle' };

export function useLocalFile({ root, store, actions, query }: LocalFileOptions): LocalFileOpener {
  const client = useQueryClient();
  const [opening, setOpening] = useState<FileOpening>(IDLE);
  const stop = useRef<(() => void) | null>(null);
  const previousDataset = useRef<string | null>(null);

  const read = useCallback(
    async (source: LocalSource): Promise<void> => {
      const { file } = source;
      stop.current?.();
      const name = cacheLocalFile(client, source);
      let options = query(root, name);
      const cancel = (): void => void client.cancelQueries({ queryKey: options.queryKey });
      const showProgress = (progress: Progress | null): void =>
        setOpening({ kind: 'reading', name: file.name, progress, stop: cancel });
      options = query(root, name, null, showProgress);
      stop.current = cancel;
      showProgress(null);
      try {
        await client.fetchQuery(options);
        setOpening(IDLE);
        const { data } = store.getState();
        if (!isLocalFile(data)) previousDataset.current = data;
        // The same file again after an edit: keep every choice.
        if (data !== name && findLocalFile(client, data)?.file.name === file.name) actions.replaceDataset(name);
        else if (data !== name) actions.openDataset(name);
      } catch (cause) {
        dropLocalFile(client, name);
        if (cause instanceof CancelledError) setOpening(IDLE);
        else
          setOpening({
            kind: 'failed',
            name: file.name,
            message: cause instanceof Error ? cause.message : String(cause),
            asks: cause instanceof LoadError && cause.asksOrder ? source : null,
            source,
          });
      }
    },
    [client, query, root, store, actions],
  );

  const reread = useCallback(
    (choices: FileChoices): void => {
      const source = findLocalFile(client, store.getState().data);
      if (source) void read({ file: source.file, choices: withChoices(source.choices, choices) });
    },
    [client, read, store],
  );
  const open = useCallback(
    ([file, ...others]: readonly File[], edit = false): void => {
      if (others.length > 0) setOpening({ kind: 'failed', name: null, message: '', asks: null, source: null });
      else if (file) void read({ file, choices: {}, ...(edit ? { draft: 'open' as const } : {}) });
    },
    [read],
  );
  const edit = useCallback((): void => {
    const source = findLocalFile(client, store.getState().data);
    if (source) void read({ file: source.file, choices: source.choices, draft: 'open' });
  }, [client, read, store]);
  const openDraft = useCallback(
    (draft: Draft): void => void read({ file: new File([], draft.name), choices: {}, draft }),
    [read],
  );
  const update = useCallback(
    async (draft: Draft, signal: AbortSignal): Promise<void> => {
      const name = store.getState().data;
      const source = findLocalFile(client, name);
      if (!source || name === null) return;
      const answer = await openDataset({ ...source, draft }, signal, () => {});
      signal.throwIfAborted();
      if (!answer.ok) throw new LoadError(answer.error);
      replaceLocalFile(client, name, { ...source, draft });
      client.setQueryData(query(root, name).queryKey, answer.value.built);
    },
    [client, query, root, store],
  );
  const original = useCallback(async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    const file = findLocalFile(client, store.getState().data)?.file;
    if (!file || file.size === 0) return null;
    return new Uint8Array(await file.arrayBuffer());
  }, [client, store]);
  const offer = useCallback((file: File, title: string) => setOpening({ kind: 'offered', file, title }), []);
  const leave = useCallback(() => actions.openDataset(previousDataset.current), [actions]);
  const dismiss = (): void => setOpening(IDLE);
  return { opening, open, leave, reread, edit, openDraft, update, original, offer, read, dismiss };
}
