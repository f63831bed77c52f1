// The matches on paper: every entry whole and numbered, with its quotations, its sources and their addresses. What must
// be read with an entry is named by its number where it is in the document, and shown in full where it is not (R4).

import type { ReactNode } from 'react';
import { type Dataset, eventAt } from '../dataset/dataset.ts';
import { eventsMet } from '../dataset/pairs.ts';
import { type Clock, findRow, type Row } from '../engine/columns.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { TimelineEvent } from '../model/event.ts';
import type { RelationType } from '../model/evidence.ts';
import { Cited } from '../ui/Cited.tsx';
import { DateLabel } from '../ui/DateLabel.tsx';
import { EventCard } from '../ui/EventCard.tsx';
import { Standing } from '../ui/Standing.tsx';
import { yearOf } from './years.ts';

export interface ChronologyProps {
  readonly dataset: Dataset;
  /** What is printed, in time order of the clock. */
  readonly rows: ArrayLike<Row>;
  readonly clock: Clock;
}

const MET: readonly RelationType[] = ['answers', 'differs', 'qualifies'];

export function Chronology({ dataset, rows, clock }: ChronologyProps) {
  const numbers = new Map(Array.from(rows, (row, index) => [row, index + 1]));
  let year: number | null = null;
  return (
    <ol className="chronology">
      {Array.from(rows, (row) => {
        const ownYear = yearOf(dataset, row, clock);
        const opensYear = ownYear !== year;
        year = ownYear;
        return (
          <li key={row}>
            {opensYear && <h2>{ownYear}</h2>}
            <Entry dataset={dataset} event={eventAt(dataset, row)} numbers={numbers} number={numbers.get(row) ?? 0} />
          </li>
        );
      })}
    </ol>
  );
}

interface EntryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly numbers: ReadonlyMap<Row, number>;
  readonly number: number;
}

function Entry({ dataset, event, numbers, number }: EntryProps) {
  const m = useMessages();
  const { language } = dataset;
  const finder = event.foundBy === null ? undefined : dataset.actors.get(event.foundBy);
  const actors = event.actors.flatMap(({ id, role }) => {
    const actor = dataset.actors.get(id);
    return actor ? [`${actor.name} (${m.roles[role]})`] : [];
  });
  return (
    <article className="entry">
      <p className="entry-meta">
        <span className="entry-number">{m.entryNumber(number)}</span>
        <DateLabel date={event.date} />
        <Standing status={event.status} />
        {finder && <span>{m.foundBy(finder.name)}</span>}
        <span>{m.kinds[event.kind]}</span>
        {event.concerns && <span>{m.concernsPeriod(dateInWords(event.concerns, m))}</span>}
      </p>
      <h3 lang={language}>{event.title}</h3>
      {event.summary && <p lang={language}>{event.summary}</p>}
      <Cited dataset={dataset} citations={event.citations} outsideLinks="paper" />
      <EntryMet dataset={dataset} event={event} numbers={numbers} />
      {event.notes.map((note) => (
        <div key={note.text} className="entry-note">
          <p>
            <strong>{m.noteKinds[note.kind]}.</strong> <span lang={language}>{note.text}</span>
          </p>
          <Cited dataset={dataset} citations={note.citations} outsideLinks="paper" />
        </div>
      ))}
      {actors.length > 0 && (
        <p className="entry-actors">
          {m.actors}: <span lang={language}>{new Intl.ListFormat(m.locale).format(actors)}</span>
        </p>
      )}
    </article>
  );
}

/** Replies, differing accounts and what must be read together, by the words of the relation. */
function EntryMet({ dataset, event, numbers }: Omit<EntryProps, 'number'>) {
  const m = useMessages();
  const here = new Map<string, ReactNode[]>();
  const absent: TimelineEvent[] = [];
  for (const { event: other, link } of eventsMet(dataset, event.id, MET)) {
    const title = m.relations[link.type][link.direction];
    const row = findRow(dataset.columns, other.id);
    const number = row === undefined ? undefined : numbers.get(row);
    if (number === undefined) absent.push(other);
    const line = (
      <li key={other.id}>
        <DateLabel date={other.date} />: <span lang={dataset.language}>{other.title}</span> (
        <Standing status={other.status} />){number !== undefined && ` · ${m.entryNumber(number)}`}
      </li>
    );
    here.set(title, [...(here.get(title) ?? []), line]);
  }
  return (
    <>
      {[...here].map(([title, lines]) => (
        <div key={title} className="entry-met">
          <p>
            <strong>{title}</strong>
          </p>
          <ul role="list">{lines}</ul>
        </div>
      ))}
      {absent.map((other) => (
        <EventCard
          key={other.id}
          dataset={dataset}
          event={other}
          hrefOf={() => ''}
          onOpen={() => {}}
          beside={event.id}
          isThis={false}
          level={4}
        />
      ))}
      {event.noReply !== null && (
        <p>
          <strong>{m.inReply}.</strong> <span lang={dataset.language}>{event.noReply}</span>
        </p>
      )}
    </>
  );
}
