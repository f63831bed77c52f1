// The titles of events in one line, each with its status (R3).

import type { Dataset } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';
import { StatusInBrackets } from '../../ui/StatusLabel.tsx';

export interface EventInlineListProps {
  readonly dataset: Dataset;
  readonly events: readonly TimelineEvent[];
}

export function EventInlineList({ dataset, events }: EventInlineListProps) {
  const m = useMessages();
  return events.map((event, index) => (
    <span key={event.id}>
      {index > 0 && '; '}
      <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
      <StatusInBrackets status={event.status} />
    </span>
  ));
}
