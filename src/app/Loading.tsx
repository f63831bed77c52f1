// What is seen while a dataset is on its way: bytes, then events, and a way to stop.

import type { Progress } from '../dataset/read.ts';
import { useMessages } from '../i18n/messages.tsx';

export function Loading({ progress, onCancel }: { readonly progress: Progress | null; readonly onCancel: () => void }) {
  const m = useMessages();
  return (
    <div className="loading">
      <p role="status">{m.loading}</p>
      <progress aria-label={m.loading} {...(progress?.total ? { max: progress.total, value: progress.done } : {})} />
      {progress && (
        <p>
          {progress.phase === 'bytes' ? m.loadedBytes(progress.done, progress.total) : m.loadedEvents(progress.done)}
        </p>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {m.cancel}
      </button>
    </div>
  );
}
