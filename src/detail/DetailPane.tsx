// One event in full: the source's words first, their standing and what that means, who answered, whose account
// differs, what came later, where dates disagree, who took part. Decides nothing; shows what the dataset carries.

import { type ReactNode, useEffect, useRef } from 'react';
import type { Dataset } from '../dataset/dataset.ts';
import { summaryOf, titleOf } from '../dataset/wording.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useDateWords, useMessages } from '../i18n/messages.tsx';
import type { TimelineEvent } from '../model/event.ts';
import type { ActorId, EventId } from '../model/ids.ts';
import type { NoteKind } from '../model/evidence.ts';
import { citationText } from '../ui/citationText.ts';
import { Copy } from '../ui/Copy.tsx';
import { DateLabel } from '../ui/DateLabel.tsx';
import { EventLink } from '../ui/EventLink.tsx';
import { Standing } from '../ui/Standing.tsx';
import { inLanguage, Phrase, TranslatedMark, Worded, Words } from '../ui/Words.tsx';
import { Cited, type OutsideLinks } from './Cited.tsx';
import { AccountsDiffer, InReply, ReadTogether, Related } from './Met.tsx';
import './detail.css';

export interface DetailPaneProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** Where the event stands among the matches, from 1; null where it is not among them. */
  readonly position: number | null;
  readonly count: number;
  readonly previous: EventId | null;
  readonly next: EventId | null;
  readonly permalink: string;
  readonly outsideLinks: OutsideLinks;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  readonly onActor: (actor: ActorId) => void;
  readonly onClose: () => void;
  /** Absent where there is nothing to share with, as in a kiosk. */
  readonly onShare?: (() => void) | undefined;
  /** True where the reader opened it just now: the heading then takes the focus. */
  readonly takeFocus: boolean;
}

function Notes({
  dataset,
  event,
  kind,
  outsideLinks,
}: Pick<DetailPaneProps, 'dataset' | 'event' | 'outsideLinks'> & { readonly kind: NoteKind }) {
  const m = useMessages();
  const notes = event.notes.filter((note) => note.kind === kind);
  if (notes.length === 0) return null;
  return (
    <section className="detail-notes" data-kind={kind}>
      <h3>{m.noteKinds[kind]}</h3>
      {notes.map((note) => (
        <div key={note.text}>
          <p {...inLanguage(dataset.language)}>{note.text}</p>
          <Cited dataset={dataset} citations={note.citations} outsideLinks={outsideLinks} />
        </div>
      ))}
    </section>
  );
}

function Participants({ dataset, event, onActor }: Pick<DetailPaneProps, 'dataset' | 'event' | 'onActor'>) {
  const m = useMessages();
  const words = useDateWords();
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
            <button
              type="button"
              className="button"
              data-quiet
              aria-label={m.onlyThisActor(actor.name)}
              onClick={() => onActor(actor.id)}
            >
              <Words language={dataset.language}>{actor.name}</Words>
            </button>
            <span className="detail-role">{m.roles[role]}</span>
            {actor.description && <p {...inLanguage(dataset.language)}>{actor.description}</p>}
            {actor.names.map((former) => (
              <p key={former.name}>
                <Phrase of={(name) => m.formerly(name, words(former.until))} language={dataset.language}>
                  {former.name}
                </Phrase>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Step({
  to,
  label,
  hrefOf,
  onOpen,
  children,
}: Pick<DetailPaneProps, 'hrefOf' | 'onOpen'> & {
  readonly to: EventId | null;
  readonly label: string;
  readonly children: ReactNode;
}) {
  if (to === null)
    return (
      <span className="detail-step" aria-hidden="true">
        {children}
      </span>
    );
  return (
    <span className="detail-step">
      <EventLink event={to} href={hrefOf(to)} onOpen={onOpen}>
        <span className="visually-hidden">{label}</span>
        <span aria-hidden="true">{children}</span>
      </EventLink>
    </span>
  );
}

export function DetailPane(props: DetailPaneProps) {
  const {
    dataset,
    event,
    position,
    count,
    previous,
    next,
    permalink,
    outsideLinks,
    hrefOf,
    onOpen,
    onActor,
    onClose,
    onShare,
    takeFocus,
  } = props;
  const m = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading takes the focus once per event opened
  useEffect(() => {
    if (heading.current?.parentElement) heading.current.parentElement.scrollTop = 0;
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [event.id]);
  const words = useDateWords();
  const summary = summaryOf(dataset, event, m.locale);
  const meeting = { dataset, event, hrefOf, onOpen };
  const finder = event.foundBy === null ? undefined : dataset.actors.get(event.foundBy);
  const corrections = dataset.corrections.filter((correction) => correction.event === event.id);
  return (
    <aside className="detail" aria-label={m.details}>
      <div className="detail-bar">
        <Step to={previous} label={m.previous} hrefOf={hrefOf} onOpen={onOpen}>
          ←
        </Step>
        <span className="detail-position">{position === null ? m.notAmongMatches : m.position(position, count)}</span>
        <Step to={next} label={m.next} hrefOf={hrefOf} onOpen={onOpen}>
          →
        </Step>
        <button type="button" className="button" onClick={onClose}>
          {m.close}
        </button>
      </div>
      <div className="detail-scroll">
        <p className="detail-meta">
          <DateLabel date={event.date} />
          <span>{m.kinds[event.kind]}</span>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          <Worded wording={titleOf(dataset, event, m.locale)} />
        </h2>
        <div className="detail-standing" data-status={event.status}>
          <Standing status={event.status} />
          {finder && (
            <span className="detail-finder">
              <Phrase of={m.foundBy} language={dataset.language}>
                {finder.name}
              </Phrase>
            </span>
          )}
          <p>{m.statusMeanings[event.status]}</p>
        </div>
        {summary.text && (
          <p className="detail-summary" {...inLanguage(summary.language)}>
            {summary.text}
            <TranslatedMark wording={summary} />
          </p>
        )}
        {event.concerns && <p className="detail-concerns">{m.concernsPeriod(dateInWords(event.concerns, m))}</p>}
        <Cited dataset={dataset} citations={event.citations} outsideLinks={outsideLinks} />
        <ReadTogether {...meeting} />
        <AccountsDiffer {...meeting} />
        <InReply {...meeting} />
        <Notes dataset={dataset} event={event} kind="later" outsideLinks={outsideLinks} />
        <Notes dataset={dataset} event={event} kind="discrepancy" outsideLinks={outsideLinks} />
        <Notes dataset={dataset} event={event} kind="context" outsideLinks={outsideLinks} />
        <Related {...meeting} />
        <Participants dataset={dataset} event={event} onActor={onActor} />
        {corrections.map((correction) => (
          <p key={correction.date + correction.text} className="detail-correction">
            <strong>{m.corrected(words(correction.date))}</strong>{' '}
            <Words language={dataset.language}>{correction.text}</Words>
          </p>
        ))}
        <p className="detail-share">
          {onShare && (
            <button type="button" className="button" onClick={onShare}>
              {m.shareEvent}
            </button>
          )}
          <Copy key={`link ${event.id}`} label={m.copyLink} text={() => permalink} />
          <Copy
            key={`citation ${event.id}`}
            label={m.copyCitation}
            text={() => citationText(dataset, event, permalink, m)}
          />
          <a className="button" data-quiet href={permalink}>
            {m.permalink}
          </a>
        </p>
      </div>
    </aside>
  );
}
