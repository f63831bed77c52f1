// The last resort: every event as plain words in order of time, with its standing, and nothing that can break. What
// breaks all the same takes only its own entry with it, of which the title and the standing stay.

import type { ReactNode } from 'react';
import { type Dataset, eventAt } from '../../dataset/format/dataset.ts';
import { eventsMet } from '../../dataset/format/relatedEvents.ts';
import { headOf, summaryOf, titleOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventId } from '../../model/ids.ts';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { ReadWith } from '../../ui/ReadTogether.tsx';
import { Standing } from '../../ui/Status.tsx';
import { inLanguage, Worded, Words } from '../../ui/DatasetText.tsx';
import { EventNames } from './EventInlineList.tsx';
import { Spare } from './ErrorBoundary.tsx';
import { SupportLine } from './SupportSummary.tsx';

/** More would be no list that anyone reads on a wall. */
const MOST = 1000;

/** Who answered, and whose account differs (R4). */
function OtherSide({ dataset, event }: { readonly dataset: Dataset; readonly event: EventId }) {
  const m = useMessages();
  const sides = [
    [m.relations.answers.in, eventsMet(dataset, event, ['answers'], 'in')],
    [m.accountsDiffer, eventsMet(dataset, event, ['differs'])],
  ] as const;
  return sides.map(
    ([label, met]) =>
      met.length > 0 && (
        <p key={label}>
          {m.labelled(label)} <EventNames dataset={dataset} events={met.map((one) => one.event)} />
        </p>
      ),
  );
}

interface EntryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

function Entry({ dataset, event }: EntryProps) {
  const m = useMessages();
  return (
    <>
      <DateLabel date={event.date} /> <Standing status={event.status} />
      <h3>
        <Worded wording={titleOf(dataset, event, m.locale)} />
      </h3>
      <p>
        <Worded wording={summaryOf(dataset, event, m.locale)} />
      </p>
      {event.noReply && <p {...inLanguage(dataset.language)}>{event.noReply}</p>}
      {event.notes
        .filter((note) => note.kind === 'later')
        .map((note) => (
          <p key={note.text}>
            <strong>{m.noteKinds.later}</strong> <Words language={dataset.language}>{note.text}</Words>
          </p>
        ))}
      <ReadWith dataset={dataset} event={event.id} />
      <OtherSide dataset={dataset} event={event.id} />
    </>
  );
}

/** An entry of which something broke. */
function PlainEntry({ dataset, event }: EntryProps) {
  const m = useMessages();
  return (
    <>
      {m.statuses[event.status]}
      <h3 {...inLanguage(dataset.language)}>{event.title}</h3>
      {/* No allegation without its answer, as long as that can be had. */}
      <Spare instead={null}>
        <OtherSide dataset={dataset} event={event.id} />
      </Spare>
    </>
  );
}

/** `children`: what stands below the list. */
export function StaticList({ dataset, children }: { readonly dataset: Dataset; readonly children?: ReactNode }) {
  const m = useMessages();
  const rows = Array.from({ length: Math.min(dataset.columns.size, MOST) }, (_, row) => row);
  return (
    <main className="static-list" aria-busy="false">
      <h1>
        <Worded wording={headOf(dataset, 'title', m.locale)} />
      </h1>
      <p>
        <strong>{m.contentNote}.</strong> <Worded wording={headOf(dataset, 'contentNote', m.locale)} />
      </p>
      <Spare instead={null}>
        <SupportLine dataset={dataset} />
      </Spare>
      <h2>{m.kiosk.listOnly}</h2>
      <ol>
        {rows
          .map((row) => eventAt(dataset, row))
          .map((event) => (
            <li key={event.id}>
              <Spare instead={<PlainEntry dataset={dataset} event={event} />}>
                <Entry dataset={dataset} event={event} />
              </Spare>
            </li>
          ))}
      </ol>
      {children}
    </main>
  );
}
