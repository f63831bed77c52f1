// What an event must be read together with, in a line: shown wherever the event is met without its pane (R4).

import type { Dataset } from '../dataset/dataset.ts';
import { eventsMet } from '../dataset/pairs.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';

export interface ReadWithProps {
  readonly dataset: Dataset;
  readonly event: EventId;
  /** The open event, where this one is met in its pane: a pair that stands side by side needs no line. */
  readonly beside?: EventId;
}

export function ReadWith({ dataset, event, beside }: ReadWithProps) {
  const m = useMessages();
  const met = eventsMet(dataset, event, ['qualifies']);
  if (met.length === 0 || met.some(({ event: other }) => other.id === beside)) return null;
  return (
    <p className="read-with">
      {m.readTogether}:{' '}
      <span lang={dataset.language}>
        {met.map(({ event: other }) => `${other.title} (${m.statuses[other.status]})`).join('; ')}
      </span>
    </p>
  );
}
