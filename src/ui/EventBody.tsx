// The full content of one event: quotations, standing with its meaning, replies, differing accounts, later outcomes,
// date discrepancies, participants. Shows what the dataset contains and decides nothing.

import type { Ref } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { summaryOf, titleOf } from '../dataset/format/localizedText.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useDateMessages, useMessages } from '../i18n/messages.tsx';
import type { NoteKind } from '../model/evidence.ts';
import { categoryValues, type TimelineEvent } from '../model/event.ts';
import type { ActorId, EventId } from '../model/ids.ts';
import { DateLabel } from './DateLabel.tsx';
import { usePending } from './PendingContext.ts';
import { PendingNotice } from './PendingNotice.tsx';
import { StatusLabel } from './StatusLabel.tsx';
import { langAttributes, InterpolatedText, TranslatedMark, LocalizedTextView, DatasetText } from './DatasetText.tsx';
import { isEvidence } from './media/evidence.ts';
import { Citations } from './Citations.tsx';
import type { ExternalLinks } from './externalLinks.ts';
import { LazyMedia } from './media/LazyMedia.tsx';
import { Thumbnail } from './media/Thumbnail.tsx';
import { AccountsDiffer, InReply, ReadTogether, Related } from './RelatedEvents.tsx';

export interface EventBodyProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly externalLinks: ExternalLinks;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  readonly onActor: (actor: ActorId) => void;
  readonly heading?: Ref<HTMLHeadingElement>;
}

function Notes({
  dataset,
  event,
  kind,
  externalLinks,
}: Pick<EventBodyProps, 'dataset' | 'event' | 'externalLinks'> & { readonly kind: NoteKind }) {
  const m = useMessages();
  const notes = event.notes.filter((note) => note.kind === kind);
  if (notes.length === 0) return null;
  return (
    <section className="detail-notes" data-kind={kind}>
      <h3>{m.noteKinds[kind]}</h3>
      {notes.map((note) => (
        <div key={note.text}>
          <p {...langAttributes(dataset.language)}>{note.text}</p>
          <Citations dataset={dataset} citations={note.citations} externalLinks={externalLinks} />
        </div>
      ))}
    </section>
  );
}

function Participants({ dataset, event, onActor }: Pick<EventBodyProps, 'dataset' | 'event' | 'onActor'>) {
  const m = useMessages();
  const words = useDateMessages();
  const known = event.actors.flatMap(({ id, role }) => {
    const actor = dataset.actors.get(id);
    return actor ? [{ actor, role }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h3>{m.actors}</h3>
      <ul role="list" className="detail-actors">
        {known.map(({ actor, role }) => (
          <li key={`${actor.id} ${role}`}>
            <Thumbnail media={actor.media} files={dataset.files} />
            <button
              type="button"
              className="button"
              data-quiet
              aria-label={m.onlyThisActor(actor.name)}
              onClick={() => onActor(actor.id)}
            >
              <DatasetText language={dataset.language}>{actor.name}</DatasetText>
            </button>
            {/* An import gives everybody the role “subject”, so a plain record does not show it. */}
            {!(dataset.profile === 'plain' && role === 'subject') && (
              <span className="detail-role">{m.roles[role]}</span>
            )}
            {actor.description && <p {...langAttributes(dataset.language)}>{actor.description}</p>}
            {actor.names.map((former) => (
              <p key={former.name}>
                <InterpolatedText
                  sentence={(name) => m.formerly(name, words(former.until))}
                  language={dataset.language}
                >
                  {former.name}
                </InterpolatedText>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The event's values of the record's own categories, and its tags. */
function Facets({ dataset, event }: Pick<EventBodyProps, 'dataset' | 'event'>) {
  const m = useMessages();
  const { language } = dataset;
  const own = dataset.categories.flatMap(({ id, label, values }) => {
    const labels = values
      .filter((value) => categoryValues(event.categories, id).includes(value.id))
      .map((value) => value.label);
    return labels.length > 0 ? [{ id, label: <DatasetText language={language}>{label}</DatasetText>, labels }] : [];
  });
  const facets = event.tags.length > 0 ? [...own, { id: '#tags', label: m.groups.tag, labels: event.tags }] : own;
  if (facets.length === 0) return null;
  return (
    <dl className="detail-facets">
      {facets.map(({ id, label, labels }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <DatasetText language={language}>{labels.join(m.comma)}</DatasetText>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function EventBody(props: EventBodyProps) {
  const { dataset, event, heading } = props;
  const m = useMessages();
  const pending = usePending();
  const summary = summaryOf(dataset, event, m.locale);
  const finder = event.foundBy === null ? undefined : dataset.actors.get(event.foundBy);
  return (
    <>
      <p className="detail-meta">
        <DateLabel date={event.date} />
        {event.kind && <span>{m.kinds[event.kind]}</span>}
        {event.concerns && <span>{m.concernsPeriod(dateInWords(event.concerns, m))}</span>}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
      </h2>
      {event.status && (
        <div className="detail-status" data-status={event.status}>
          <StatusLabel status={event.status} />
          {finder && (
            <span className="detail-finder">
              <InterpolatedText sentence={m.foundBy} language={dataset.language}>
                {finder.name}
              </InterpolatedText>
            </span>
          )}
          <p>{m.statusMeanings[event.status]}</p>
        </div>
      )}
      {!pending && (
        <LazyMedia
          dataset={dataset}
          media={event.media.filter((item) => !isEvidence(item, event.citations))}
          externalLinks={props.externalLinks}
        />
      )}
      {summary.text && (
        <p className="detail-summary" {...langAttributes(summary.language)}>
          {summary.text}
          <TranslatedMark text={summary} />
        </p>
      )}
      {pending ? <PendingNotice /> : <Evidence {...props} />}
    </>
  );
}

/** Citations, related events, notes, participants and own categories. */
function Evidence({ dataset, event, externalLinks, hrefOf, onOpen, onActor }: EventBodyProps) {
  const m = useMessages();
  const words = useDateMessages();
  const meeting = { dataset, event, hrefOf, onOpen };
  const corrections = dataset.corrections.filter((correction) => correction.event === event.id);
  return (
    <>
      <Citations dataset={dataset} citations={event.citations} media={event.media} externalLinks={externalLinks} />
      <ReadTogether {...meeting} />
      <AccountsDiffer {...meeting} />
      <InReply {...meeting} />
      <Notes dataset={dataset} event={event} kind="later" externalLinks={externalLinks} />
      <Notes dataset={dataset} event={event} kind="discrepancy" externalLinks={externalLinks} />
      <Notes dataset={dataset} event={event} kind="context" externalLinks={externalLinks} />
      <Related {...meeting} />
      <Participants dataset={dataset} event={event} onActor={onActor} />
      <Facets dataset={dataset} event={event} />
      {corrections.map((correction) => (
        <p key={correction.date + correction.text} className="detail-correction">
          <strong>{m.corrected(words(correction.date))}</strong>{' '}
          <DatasetText language={dataset.language}>{correction.text}</DatasetText>
        </p>
      ))}
    </>
  );
}
