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
  type LocalSource,
} from '../../dataset/loading/localFileCache.ts';
import type { FileChoices } from '../../dataset/format/issue.ts';
import type { Progress } from '../../dataset/loading/readDataset.ts';
import { isLocalFile } from '../../model/ids.ts';
import type { Actions, ViewStore } from '../../state/store.ts';

export type FileOpening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: Progress | null; readonly stop: () => void }
  /** `name` is null when several files were dropped. `asks`: the file, if the order of its dates must be chosen. */
  | {
      readonly kind: 'failed';
      readonly name: string | null;
      readonly message: string;
      readonly asks: LocalSource | null;
    };

/** What a layout can do with local files. */
export interface LocalFile {
  /** Opens the file chooser. */
  readonly choose: () => void;
  /** Returns to the dataset that was open before. */
  readonly leave: () => void;
  /** Reads the open file again, with other columns or another order of its dates. */
  readonly reread: (choices: FileChoices) => void;
}

export interface LocalFileOpener {
  readonly opening: FileOpening;
  readonly open: (files: readonly File[]) => void;
  readonly leave: () => void;
  readonly reread: (choices: FileChoices) => void;
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
    ([file, ...others]: readonly File[]): void => {
      if (others.length > 0) setOpening({ kind: 'failed', name: null, message: '', asks: null });
      else if (file) void read({ file, choices: {} });
    },
    [read],
  );
  const leave = useCallback(() => actions.openDataset(previousDataset.current), [actions]);
  return { opening, open, leave, reread, read, dismiss: () => setOpening(IDLE) };
}
