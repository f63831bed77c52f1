// A reader's own file: read beside what is on the screen, which changes only once it is there. What is not a file that
// can be opened changes nothing and is told.

import { CancelledError, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { datasetQuery } from '../../dataset/loading/datasetQuery.ts';
import { findOwnFile, forgetOwnFile, keepOwnFile } from '../../dataset/loading/localFileCache.ts';
import type { Progress } from '../../dataset/loading/readDataset.ts';
import { isOwnFile } from '../../model/ids.ts';
import { FIELDS } from '../../state/viewFields.ts';
import type { Actions, ViewStore } from '../../state/store.ts';

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: Progress | null; readonly stop: () => void }
  /** `name`: null where it was more than one file. */
  | { readonly kind: 'failed'; readonly name: string | null; readonly message: string };

/** What the page's arrangement can do with a reader's own file. */
export interface OwnFile {
  /** Lets the reader choose a file. */
  readonly choose: () => void;
  /** Goes back to the bundled dataset that was read before. */
  readonly leave: () => void;
}

export interface OwnFileOpener {
  readonly opening: Opening;
  readonly open: (files: readonly File[]) => void;
  readonly leave: () => void;
  readonly dismiss: () => void;
}

export interface OwnFileOptions {
  readonly root: string;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly query: typeof datasetQuery;
}

const IDLE: Opening = { kind: 'idle' };

export function useOwnFile({ root, store, actions, query }: OwnFileOptions): OwnFileOpener {
  const client = useQueryClient();
  const [opening, setOpening] = useState<Opening>(IDLE);
  const stop = useRef<(() => void) | null>(null);
  const cameFrom = useRef(FIELDS.data.fallback);

  const read = useCallback(
    async (file: File): Promise<void> => {
      stop.current?.();
      const name = keepOwnFile(client, file);
      let options = query(root, name);
      const cancel = (): void => void client.cancelQueries({ queryKey: options.queryKey });
      const tell = (progress: Progress | null): void =>
        setOpening({ kind: 'reading', name: file.name, progress, stop: cancel });
      options = query(root, name, null, tell);
      stop.current = cancel;
      tell(null);
      try {
        await client.fetchQuery(options);
        setOpening(IDLE);
        const { data } = store.getState();
        if (!isOwnFile(data)) cameFrom.current = data;
        // The same file again, mended since: every choice stays.
        if (data !== name && findOwnFile(client, data)?.name === file.name) actions.replaceDataset(name);
        else if (data !== name) actions.openDataset(name);
      } catch (cause) {
        forgetOwnFile(client, name);
        if (cause instanceof CancelledError) setOpening(IDLE);
        else
          setOpening({
            kind: 'failed',
            name: file.name,
            message: cause instanceof Error ? cause.message : String(cause),
          });
      }
    },
    [client, query, root, store, actions],
  );

  const open = useCallback(
    ([file, ...others]: readonly File[]): void => {
      if (others.length > 0) setOpening({ kind: 'failed', name: null, message: '' });
      else if (file) void read(file);
    },
    [read],
  );
  const leave = useCallback(() => actions.openDataset(cameFrom.current), [actions]);
  return { opening, open, leave, dismiss: () => setOpening(IDLE) };
}
