// Loading progress: bytes, then events, with a button to stop.

import type { Progress } from '../dataset/loading/readDataset.ts';
import { useMessages } from '../i18n/messages.tsx';

export interface LoadingProps {
  readonly progress: Progress | null;
  /** Null when loading cannot be stopped. */
  readonly onCancel: (() => void) | null;
  /** What is loading; by default the events. */
  readonly label?: string;
}

export function Loading({ progress, onCancel, label }: LoadingProps) {
  const m = useMessages();
  const text = label ?? m.loading;
  return (
    <div className="loading">
      <p role="status">{text}</p>
      <progress aria-label={text} {...(progress?.total ? { max: progress.total, value: progress.done } : {})} />
      {progress && (
        <p>
          {progress.phase === 'bytes' ? m.loadedBytes(progress.done, progress.total) : m.loadedEvents(progress.done)}
        </p>
      )}
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          {m.cancel}
        </button>
      )}
    </div>
  );
}
