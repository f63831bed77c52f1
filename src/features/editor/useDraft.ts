// The draft being edited: its history, and the picture of it, which is read again after each change.

import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Draft } from '../../dataset/format/draft.ts';

interface History {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
  /** What the last change was made to: typing in one field is one step. */
  readonly place: string | null;
}

type Step =
  | { readonly kind: 'change'; readonly draft: Draft; readonly place: string | null }
  | { readonly kind: 'undo' | 'redo' };

/** Steps share what they do not change, so that many cost little. */
const MAX_STEPS = 500;

function move(history: History, step: Step): History {
  const { past, now, future, place } = history;
  if (step.kind === 'change') {
    if (step.draft === now) return history;
    const isSame = step.place !== null && step.place === place;
    return { past: isSame ? past : [...past, now].slice(-MAX_STEPS), now: step.draft, future: [], place: step.place };
  }
  const [to, ...rest] = step.kind === 'undo' ? past.toReversed() : future;
  if (!to) return history;
  return step.kind === 'undo'
    ? { past: rest.toReversed(), now: to, future: [now, ...future], place: null }
    : { past: [...past, now], now: to, future: rest, place: null };
}

/** Milliseconds without a change before the draft is read. */
const PAUSE_MS = 250;

export interface DraftState {
  readonly draft: Draft;
  /** `place`: changes to the same place in a row are one step of the history. */
  readonly change: (draft: Draft, place?: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** True until the picture shows the draft. */
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly isChanged: boolean;
}

/** `update` reads a draft and shows it. */
export function useDraft(first: Draft, update: (draft: Draft, signal: AbortSignal) => Promise<void>): DraftState {
  const [history, step] = useReducer(move, { past: [], now: first, future: [], place: null });
  const { past, now, future } = history;
  const [shown, setShown] = useState(first);
  const [failed, setFailed] = useState<{ readonly draft: Draft; readonly why: string } | null>(null);
  useEffect(() => {
    if (now === shown) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      update(now, abort.signal).then(
        () => setShown(now),
        (cause: unknown) => {
          if (!abort.signal.aborted)
            setFailed({ draft: now, why: cause instanceof Error ? cause.message : String(cause) });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [now, shown, update]);
  const change = useCallback(
    (draft: Draft, place?: string) => step({ kind: 'change', draft, place: place ?? null }),
    [],
  );
  const error = failed?.draft === now ? failed.why : null;
  return {
    draft: now,
    change,
    undo: past.length > 0 ? () => step({ kind: 'undo' }) : null,
    redo: future.length > 0 ? () => step({ kind: 'redo' }) : null,
    isBusy: now !== shown && error === null,
    error,
    isChanged: past.length > 0,
  };
}
