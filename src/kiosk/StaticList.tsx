// The last resort: every event as plain words in order of time, with its standing, and nothing that can break.

import { type Dataset, eventAt } from '../dataset/dataset.ts';
import { eventsMet } from '../dataset/pairs.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';
import { DateLabel } from '../ui/DateLabel.tsx';
import { ReadWith } from '../ui/ReadWith.tsx';
import { Standing } from '../ui/Standing.tsx';

/** More would be no list that anyone reads on a wall. */
const MOST = 1000;

/** Who answered, and whose account differs (R4). */
function OtherSide({ dataset, event }: { readonly dataset: Dataset; readonly event: EventId }) {
  const m = useMessages();
  const answers = eventsMet(dataset, event, ['answers'], 'in');
  const differing = eventsMet(dataset, event, ['differs']);
  return [[m.relations.answers.in, answers] as const, [m.accountsDiffer, differing] as const].map(
    ([label, met]) =>
      met.length > 0 && (
        <p key={label}>
          {label}: {met.map(({ event: { title, status } }) => `${title} (${m.statuses[status]})`).join('; ')}
        </p>
      ),
  );
}

export function StaticList({ dataset }: { readonly dataset: Dataset }) {
  const m = useMessages();
  const rows = Array.from({ length: Math.min(dataset.columns.size, MOST) }, (_, row) => row);
  return (
    <main className="static-list" aria-busy="false" lang={dataset.language}>
      <h1>{dataset.title}</h1>
      <p>
        <strong>{m.contentNote}.</strong> {dataset.contentNote}
      </p>
      <p>
        <strong>{m.support}.</strong> {dataset.support.map(({ name, note }) => `${name}: ${note}`).join(' ')}
      </p>
      <h2>{m.kiosk.listOnly}</h2>
      <ol>
        {rows
          .map((row) => eventAt(dataset, row))
          .map((event) => (
            <li key={event.id}>
              <DateLabel date={event.date} /> <Standing status={event.status} />
              <h3>{event.title}</h3>
              <p>{event.summary}</p>
              {event.noReply && <p>{event.noReply}</p>}
              {event.notes
                .filter((note) => note.kind === 'later')
                .map((note) => (
                  <p key={note.text}>
                    <strong>{m.noteKinds.later}</strong> {note.text}
                  </p>
                ))}
              <ReadWith dataset={dataset} event={event.id} />
              <OtherSide dataset={dataset} event={event.id} />
            </li>
          ))}
      </ol>
    </main>
  );
}
