// One list entry: date, standing, title, summary, quotation, and what must be read with it.

import { memo } from 'react';
import { findRelatedEvents } from '../../dataset/format/relatedEvents.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { quoteTranslationOf, summaryOf, titleOf } from '../../dataset/format/localizedText.ts';
import { findRow, listAt } from '../../engine/columns.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventId } from '../../model/ids.ts';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { EventLink } from '../../ui/EventLink.tsx';
import { Highlight } from '../../ui/Highlight.tsx';
import { Thumbnail } from '../../ui/media/Thumbnail.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import {
  langAttributes,
  InterpolatedText,
  TranslatedMark,
  LocalizedTextView,
  DatasetText,
} from '../../ui/DatasetText.tsx';

export interface EventRowProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  readonly search: string;
  readonly current: boolean;
}

/** Names related events, each with its standing (R3). */
function PairLine({
  related,
  label,
  dataset,
  locale,
  hrefOf,
  onOpen,
}: Pick<EventRowProps, 'dataset' | 'hrefOf' | 'onOpen'> & {
  readonly related: readonly TimelineEvent[];
  readonly label: string;
  readonly locale: string;
}) {
  return (
    <div className="row-pair">
      <p>{label}</p>
      <ul role="list">
        {related.map((event) => (
          <li key={event.id}>
            <StatusLabel status={event.status} />{' '}
            <EventLink event={event.id} href={hrefOf(event.id)} onOpen={onOpen}>
              <LocalizedTextView text={titleOf(dataset, event, locale)} />
            </EventLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { dataset, event, hrefOf, onOpen, search, current } = props;
  const m = useMessages();
  const title = titleOf(dataset, event, m.locale);
  const summary = summaryOf(dataset, event, m.locale);
  const quoted = event.citations.find((citation) => citation.quote !== null);
  const source = quoted && dataset.sources.get(quoted.source);
  const speaker = quoted?.speaker ? dataset.actors.get(quoted.speaker) : undefined;
  const pairs = (['qualifies', 'differs', 'answers'] as const).flatMap((type) => {
    const label = { qualifies: m.readTogether, differs: m.accountsDiffer, answers: m.relations.answers.in }[type];
    const related = findRelatedEvents(dataset, event.id, [type], type === 'answers' ? 'in' : undefined).map(
      (other) => other.event,
    );
    return related.length > 0 ? [{ type, label, related }] : [];
  });
  // From the columns, which the preview of a dataset has too.
  const row = findRow(dataset.columns, event.id);
  const [first] = row === undefined ? [] : listAt(dataset.columns.actors, dataset.columns.actorIds, row);
  const actor = first === undefined ? undefined : dataset.actors.get(first);
  const later = event.notes.find((note) => note.kind === 'later');
  return (
    <article
      className="row"
      data-status={event.status}
      data-importance={event.importance}
      data-current={current || undefined}
    >
      <Thumbnail media={event.media} files={dataset.files} />
      <p className="row-meta">
        <DateLabel date={event.date} />
        <StatusLabel status={event.status} />
        {event.kind && <span>{m.kinds[event.kind]}</span>}
        {actor && <DatasetText language={dataset.language}>{actor.short}</DatasetText>}
      </p>
      <h4>
        <EventLink event={event.id} href={hrefOf(event.id)} onOpen={onOpen} current={current} entry>
          <LocalizedTextView text={title}>
            <Highlight text={title.text} search={search} />
          </LocalizedTextView>
        </EventLink>
      </h4>
      {summary.text && (
        <p className="row-summary" {...langAttributes(summary.language)}>
          <Highlight text={summary.text} search={search} />
          <TranslatedMark text={summary} />
        </p>
      )}
      {quoted?.quote && (
        <Quote
          text={quoted.quote}
          language={source?.language ?? dataset.language}
          cite={source?.url ?? null}
          translation={quoteTranslationOf(dataset, quoted, m.locale)}
        >
          <DatasetText language={dataset.language}>{speaker?.name ?? source?.publisher}</DatasetText>
          {source && speaker && (
            <>
              {m.comma}
              <InterpolatedText sentence={m.quotedFrom} language={dataset.language}>
                {source.publisher}
              </InterpolatedText>
            </>
          )}
        </Quote>
      )}
      {event.concerns && <p className="row-about">{m.concernsPeriod(dateInWords(event.concerns, m))}</p>}
      {pairs.map(({ type, label, related }) => (
        <PairLine
          key={type}
          label={label}
          related={related}
          locale={m.locale}
          dataset={dataset}
          hrefOf={hrefOf}
          onOpen={onOpen}
        />
      ))}
      {later && (
        <p className="row-later">
          <strong>{m.noteKinds.later}</strong> <DatasetText language={dataset.language}>{later.text}</DatasetText>
        </p>
      )}
    </article>
  );
});
