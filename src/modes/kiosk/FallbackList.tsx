// The last resort after repeated crashes: every event as plain text in date order, with its status. An entry that fails
// to render falls back to its title and status and does not affect the others.

import type { ReactNode } from 'react';
import { type Dataset, eventAt } from '../../dataset/format/dataset.ts';
import { findRelatedEvents } from '../../dataset/format/relatedEvents.ts';
import { headOf, summaryOf, titleOf } from '../../dataset/format/localizedText.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventId } from '../../model/ids.ts';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { ReadTogetherWith } from '../../ui/ReadTogether.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { langAttributes, LocalizedTextView, DatasetText } from '../../ui/DatasetText.tsx';
import { EventInlineList } from './EventInlineList.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { SupportSummary } from './SupportSummary.tsx';

/** Nobody reads a longer list on a kiosk. */
const MAX_ENTRIES = 1000;

/** The answers to an event and the accounts that differ from it (R4). */
function RelatedAccounts({ dataset, event }: { readonly dataset: Dataset; readonly event: EventId }) {
  const m = useAllMessages();
  const sides = [
    [m.relations.answers.in, findRelatedEvents(dataset, event, ['answers'], 'in')],
    [m.accountsDiffer, findRelatedEvents(dataset, event, ['differs'])],
  ] as const;
  return sides.map(
    ([label, related]) =>
      related.length > 0 && (
        <p key={label}>
          {m.labelled(label)} <EventInlineList dataset={dataset} events={related.map((one) => one.event)} />
        </p>
      ),
  );
}

interface EntryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

function Entry({ dataset, event }: EntryProps) {
  const m = useAllMessages();
  return (
    <>
      <DateLabel date={event.date} /> <StatusLabel status={event.status} />
      <h3>
        <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
      </h3>
      <p>
        <LocalizedTextView text={summaryOf(dataset, event, m.locale)} />
      </p>
      {event.noReply && <p {...langAttributes(dataset.language)}>{event.noReply}</p>}
      {event.notes
        .filter((note) => note.kind === 'later')
        .map((note) => (
          <p key={note.text}>
            <strong>{m.noteKinds.later}</strong> <DatasetText language={dataset.language}>{note.text}</DatasetText>
          </p>
        ))}
      <ReadTogetherWith dataset={dataset} event={event.id} />
      <RelatedAccounts dataset={dataset} event={event.id} />
    </>
  );
}

/** The fallback for an entry that failed to render. */
function MinimalEntry({ dataset, event }: EntryProps) {
  const m = useAllMessages();
  return (
    <>
      {event.status && m.statuses[event.status]}
      <h3 {...langAttributes(dataset.language)}>{event.title}</h3>
      {/* An allegation is shown with its answer (R4), unless that fails to render as well. */}
      <ErrorBoundary fallback={() => null}>
        <RelatedAccounts dataset={dataset} event={event.id} />
      </ErrorBoundary>
    </>
  );
}

/** `children` is shown below the list. */
export function FallbackList({ dataset, children }: { readonly dataset: Dataset; readonly children?: ReactNode }) {
  const m = useAllMessages();
  const rows = Array.from({ length: Math.min(dataset.columns.size, MAX_ENTRIES) }, (_, row) => row);
  return (
    <main className="fallback-list" aria-busy="false">
      <h1>
        <LocalizedTextView text={headOf(dataset, 'title', m.locale)} />
      </h1>
      <p>
        <strong>{m.contentNote}.</strong> <LocalizedTextView text={headOf(dataset, 'contentNote', m.locale)} />
      </p>
      <ErrorBoundary fallback={() => null}>
        <SupportSummary dataset={dataset} />
      </ErrorBoundary>
      <h2>{m.kiosk.listOnly}</h2>
      <ol>
        {rows
          .map((row) => eventAt(dataset, row))
          .map((event) => (
            <li key={event.id}>
              <ErrorBoundary fallback={() => <MinimalEntry dataset={dataset} event={event} />}>
                <Entry dataset={dataset} event={event} />
              </ErrorBoundary>
            </li>
          ))}
      </ol>
      {children}
    </main>
  );
}
