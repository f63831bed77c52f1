// One entry of the list: date, standing, title, summary, the source's words, and what must be read with it.

import { memo } from 'react';
import { eventsMet } from '../dataset/pairs.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { TimelineEvent } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import { DateLabel } from '../ui/DateLabel.tsx';
import { EventLink } from '../ui/EventLink.tsx';
import { Highlight } from '../ui/Highlight.tsx';
import { Quote } from '../ui/Quote.tsx';
import { Standing } from '../ui/Standing.tsx';

export interface EventRowProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  readonly search: string;
  readonly current: boolean;
}

/** A line that names another event, with the standing it has (R3). */
function PairLine({
  met,
  label,
  dataset,
  hrefOf,
  onOpen,
}: Pick<EventRowProps, 'dataset' | 'hrefOf' | 'onOpen'> & {
  readonly met: readonly TimelineEvent[];
  readonly label: string;
}) {
  return (
    <div className="row-pair">
      <p>{label}</p>
      <ul role="list">
        {met.map((event) => (
          <li key={event.id}>
            <Standing status={event.status} />{' '}
            <span lang={dataset.language}>
              <EventLink event={event.id} href={hrefOf(event.id)} onOpen={onOpen}>
                {event.title}
              </EventLink>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { dataset, event, hrefOf, onOpen, search, current } = props;
  const m = useMessages();
  const quoted = event.citations.find((citation) => citation.quote !== null);
  const source = quoted && dataset.sources.get(quoted.source);
  const speaker = quoted?.speaker ? dataset.actors.get(quoted.speaker) : undefined;
  const pairs = (['qualifies', 'differs', 'answers'] as const).flatMap((type) => {
    const label = { qualifies: m.readTogether, differs: m.accountsDiffer, answers: m.relations.answers.in }[type];
    const met = eventsMet(dataset, event.id, [type], type === 'answers' ? 'in' : undefined).map((other) => other.event);
    return met.length > 0 ? [{ type, label, met }] : [];
  });
  const later = event.notes.find((note) => note.kind === 'later');
  return (
    <article
      className="row"
      data-status={event.status}
      data-importance={event.importance}
      data-current={current || undefined}
    >
      <p className="row-meta">
        <DateLabel date={event.date} />
        <Standing status={event.status} />
        <span>{m.kinds[event.kind]}</span>
      </p>
      <h4 lang={dataset.language}>
        <EventLink event={event.id} href={hrefOf(event.id)} onOpen={onOpen} current={current} entry>
          <Highlight text={event.title} search={search} />
        </EventLink>
      </h4>
      {event.summary && (
        <p className="row-summary" lang={dataset.language}>
          <Highlight text={event.summary} search={search} />
        </p>
      )}
      {quoted?.quote && (
        <Quote text={quoted.quote} language={source?.language ?? null} cite={source?.url ?? null}>
          {speaker?.name ?? source?.publisher}
          {source && speaker && `, ${m.quotedFrom.toLowerCase()} ${source.publisher}`}
        </Quote>
      )}
      {event.concerns && <p className="row-about">{m.concernsPeriod(dateInWords(event.concerns, m))}</p>}
      {pairs.map(({ type, label, met }) => (
        <PairLine key={type} label={label} met={met} dataset={dataset} hrefOf={hrefOf} onOpen={onOpen} />
      ))}
      {later && (
        <p className="row-later">
          <strong>{m.noteKinds.later}</strong> <span lang={dataset.language}>{later.text}</span>
        </p>
      )}
    </article>
  );
});
