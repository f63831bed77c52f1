// What an event must be read together with, in a line: shown wherever the event is met without its pane (R4).

import type { Dataset } from '../dataset/dataset.ts';
import { eventsMet } from '../dataset/pairs.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';

export function ReadWith({ dataset, event }: { readonly dataset: Dataset; readonly event: EventId }) {
  const m = useMessages();
  const met = eventsMet(dataset, event, ['qualifies']);
  if (met.length === 0) return null;
  return (
    <p className="read-with">
      {m.readTogether}:{' '}
      <span lang={dataset.language}>
        {met.map(({ event: other }) => `${other.title} (${m.statuses[other.status]})`).join('; ')}
      </span>
    </p>
  );
}
