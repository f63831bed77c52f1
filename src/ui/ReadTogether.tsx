// Names what an event must be read together with, wherever the event is shown without its pane (R4).

import { Fragment } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { findRelatedEvents } from '../dataset/format/relatedEvents.ts';
import { titleOf } from '../dataset/format/localizedText.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';
import { LocalizedTextView } from './DatasetText.tsx';
import { StatusInBrackets } from './StatusLabel.tsx';

export interface ReadTogetherProps {
  readonly dataset: Dataset;
  readonly event: EventId;
  /** The open event, if this one is shown in its pane: a pair shown side by side needs no such line. */
  readonly openEvent?: EventId;
}

export function ReadTogetherWith({ dataset, event, openEvent }: ReadTogetherProps) {
  const m = useMessages();
  const related = findRelatedEvents(dataset, event, ['qualifies']);
  if (related.length === 0 || related.some(({ event: other }) => other.id === openEvent)) return null;
  return (
    <p className="read-with">
      {m.labelled(m.readTogether)}{' '}
      {related.map(({ event: other }, index) => (
        <Fragment key={other.id}>
          {index > 0 && m.comma}
          <LocalizedTextView text={titleOf(dataset, other, m.locale)} />
          <StatusInBrackets status={other.status} />
        </Fragment>
      ))}
    </p>
  );
}
