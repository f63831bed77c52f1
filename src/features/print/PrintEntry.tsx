// One entry of the printed chronology, with its quotations and media. A related event is named by its number, or shown in
// full if it is not printed (R4).

import { Fragment, type ReactNode } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { findRelatedEvents } from '../../dataset/format/relatedEvents.ts';
import { findRow, type Row } from '../../engine/columns.ts';
import { quoteTranslationOf, summaryOf, titleOf } from '../../dataset/format/localizedText.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { parseEdtf } from '../../model/edtf.ts';
import type { Citation, TimelineEvent } from '../../model/event.ts';
import type { RelationType } from '../../model/evidence.ts';
import type { SourceId } from '../../model/ids.ts';
import { isRemote, pictureOf } from '../../model/media.ts';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { EventCard } from '../../ui/EventCard.tsx';
import { InlineList } from '../../ui/InlineList.tsx';
import { MediaCaption } from '../../ui/media/MediaCaption.tsx';
import { Picture } from '../../ui/media/Picture.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import {
  langAttributes,
  InterpolatedText,
  TranslatedMark,
  LocalizedTextView,
  DatasetText,
} from '../../ui/DatasetText.tsx';

const SHOWN_RELATIONS: readonly RelationType[] = ['answers', 'differs', 'qualifies'];

export interface PrintEntryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** Its heading, if it is the first of a year. */
  readonly year: string | null;
  readonly number: number;
  readonly numbers: ReadonlyMap<Row, number>;
  /** The number of each source. */
  readonly cited: ReadonlyMap<SourceId, number>;
}

export function PrintEntry({ dataset, event, year, number, numbers, cited }: PrintEntryProps) {
  const m = useMessages();
  const { language } = dataset;
  const summary = summaryOf(dataset, event, m.locale);
  const finder = event.foundBy === null ? undefined : dataset.actors.get(event.foundBy);
  const actors = event.actors.flatMap(({ id, role }) => {
    const actor = dataset.actors.get(id);
    if (!actor) return [];
    return [
      <Fragment key={`${id} ${role}`}>
        <DatasetText language={language}>{actor.name}</DatasetText> ({m.roles[role]})
      </Fragment>,
    ];
  });
  return (
    <article className="entry">
      {/* One box, because Firefox and WebKit part a heading from what follows it, whatever the style sheet says. */}
      <div className="entry-head">
        {year !== null && <h2>{year}</h2>}
        <p className="entry-meta">
          <span className="entry-number">{m.entryNumber(number)}</span>
          <DateLabel date={event.date} />
          <StatusLabel status={event.status} />
          {finder && (
            <span>
              <InterpolatedText sentence={m.foundBy} language={language}>
                {finder.name}
              </InterpolatedText>
            </span>
          )}
          {event.kind && <span>{m.kinds[event.kind]}</span>}
          {event.concerns && <span>{m.concernsPeriod(dateInWords(event.concerns, m))}</span>}
        </p>
        <h3>
          <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
        </h3>
        {summary.text && (
          <p {...langAttributes(summary.language)}>
            {summary.text}
            <TranslatedMark text={summary} />
          </p>
        )}
      </div>
      <EntryMedia dataset={dataset} event={event} />
      <EntryCitations dataset={dataset} citations={event.citations} cited={cited} />
      <EntryRelatedEvents dataset={dataset} event={event} numbers={numbers} />
      {event.notes.map((note) => (
        <div key={note.text} className="entry-note">
          <p>
            <strong>{m.labelled(m.noteKinds[note.kind])}</strong>{' '}
            <DatasetText language={language}>{note.text}</DatasetText>
          </p>
          <EntryCitations dataset={dataset} citations={note.citations} cited={cited} />
        </div>
      ))}
      {actors.length > 0 && (
        <p className="entry-actors">
          {m.labelled(m.actors)} <InlineList items={actors} />
        </p>
      )}
    </article>
  );
}

/** The pictures with their credits; of what is not on paper, what it is and where. */
function EntryMedia({ dataset, event }: Pick<PrintEntryProps, 'dataset' | 'event'>) {
  const m = useMessages();
  return event.media.map((item, index) => {
    const file = pictureOf(item);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of one event never change their order
      <figure key={index} className="entry-media">
        {file !== null && <Picture item={item} file={file} files={dataset.files} language={dataset.language} eager />}
        <figcaption>
          {(item.type !== 'image' || file === null) && (
            <span>
              {m.labelled(m.media.types[item.type])}{' '}
              <DatasetText language={dataset.language}>{item.alt ?? item.caption}</DatasetText>
              {isRemote(item.src) && (
                <>
                  {' · '}
                  <DatasetText language="und">{item.src}</DatasetText>
                </>
              )}
            </span>
          )}
          <MediaCaption item={item} dataset={dataset} isLinked={false} />
        </figcaption>
      </figure>
    );
  });
}

/** The quotations with speaker and source; then, on one line, the sources cited without a quotation. */
function EntryCitations({
  dataset,
  citations,
  cited,
}: Pick<PrintEntryProps, 'dataset' | 'cited'> & { readonly citations: readonly Citation[] }) {
  const m = useMessages();
  const reference = ({ source, locator, dateGiven }: Citation): ReactNode => {
    const given = dateGiven === null ? null : parseEdtf(dateGiven);
    return (
      <>
        <DatasetText language={dataset.language}>{dataset.sources.get(source)?.publisher ?? source}</DatasetText> [
        {m.number(cited.get(source) ?? 0)}]
        {locator && (
          <>
            {m.comma}
            <DatasetText language={dataset.language}>{locator}</DatasetText>
          </>
        )}
        {given?.ok && m.comma + m.dateGiven(dateInWords(given.value, m))}
      </>
    );
  };
  const others = citations.filter(({ quote }) => quote === null);
  return (
    <>
      {citations.map((citation) => {
        if (citation.quote === null) return null;
        const { quote, source, speaker } = citation;
        const by = speaker && dataset.actors.get(speaker);
        return (
          <Quote
            key={`${source} ${quote}`}
            text={quote}
            language={dataset.sources.get(source)?.language ?? dataset.language}
            cite={null}
            translation={quoteTranslationOf(dataset, citation, m.locale)}
          >
            <strong>{by ? <DatasetText language={dataset.language}>{by.name}</DatasetText> : m.sourceText}</strong>
            {m.comma}
            {reference(citation)}
          </Quote>
        );
      })}
      {others.length > 0 && (
        <p className="entry-citations">
          {m.labelled(m.sources)}
          {others.map((citation, index) => (
            <Fragment key={`${citation.source} ${citation.locator}`}>
              {index === 0 ? ' ' : ' · '}
              {reference(citation)}
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}

/** Replies, differing accounts and events to be read together, grouped by relation. */
function EntryRelatedEvents({ dataset, event, numbers }: Omit<PrintEntryProps, 'number' | 'cited' | 'year'>) {
  const m = useMessages();
  const byRelation = new Map<string, ReactNode[]>();
  const notPrinted: TimelineEvent[] = [];
  for (const { event: other, link } of findRelatedEvents(dataset, event.id, SHOWN_RELATIONS)) {
    const title = m.relations[link.type][link.direction];
    const row = findRow(dataset.columns, other.id);
    const number = row === undefined ? undefined : numbers.get(row);
    if (number === undefined) notPrinted.push(other);
    const line = (
      <li key={other.id}>
        <DateLabel date={other.date} /> · <LocalizedTextView text={titleOf(dataset, other, m.locale)} />
        {other.status && (
          <>
            {' '}
            (<StatusLabel status={other.status} />)
          </>
        )}
        {number !== undefined && ` · ${m.entryNumber(number)}`}
      </li>
    );
    byRelation.set(title, [...(byRelation.get(title) ?? []), line]);
  }
  return (
    <>
      {[...byRelation].map(([title, lines]) => (
        <div key={title} className="entry-related">
          <p>
            <strong>{title}</strong>
          </p>
          <ul role="list">{lines}</ul>
        </div>
      ))}
      {notPrinted.map((other) => (
        <EventCard
          key={other.id}
          dataset={dataset}
          event={other}
          hrefOf={() => ''}
          onOpen={() => {}}
          openEvent={event.id}
          isThis={false}
          level={4}
        />
      ))}
      {event.noReply !== null && (
        <p>
          <strong>{m.labelled(m.inReply)}</strong>{' '}
          <DatasetText language={dataset.language}>{event.noReply}</DatasetText>
        </p>
      )}
    </>
  );
}
