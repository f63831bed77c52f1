// Related events: replies, differing accounts, events to be read together, other relations. In the same pane and at the
// same size (R4); differing accounts are equal cards in date order, without arrows.

import type { Dataset } from '../dataset/format/dataset.ts';
import { findRelatedEvents, type RelatedEvents } from '../dataset/format/relatedEvents.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { TimelineEvent } from '../model/event.ts';
import type { RelationType } from '../model/evidence.ts';
import type { EventId } from '../model/ids.ts';
import { EventCard } from './EventCard.tsx';
import { langAttributes } from './DatasetText.tsx';

export interface RelatedEventsProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
}

function RelationNote({ related, language }: { readonly related: RelatedEvents; readonly language: string }) {
  return (
    related.link.note && (
      <p className="related-note" {...langAttributes(language)}>
        {related.link.note}
      </p>
    )
  );
}

export function AccountsDiffer({ dataset, event, hrefOf, onOpen }: RelatedEventsProps) {
  const m = useMessages();
  const related = findRelatedEvents(dataset, event.id, ['differs']);
  if (related.length === 0) return null;
  const all = [event, ...related.map((other) => other.event)].sort((a, b) => a.date.span.start - b.date.span.start);
  return (
    <section className="related">
      <h3>{m.accountsDiffer}</h3>
      <p className="related-hint">{m.accountsDifferHint}</p>
      <div className="cards">
        {all.map((one) => (
          <EventCard
            key={one.id}
            dataset={dataset}
            event={one}
            hrefOf={hrefOf}
            onOpen={onOpen}
            openEvent={event.id}
            isThis={one === event}
            level={4}
          />
        ))}
      </div>
      {related.map((one) => (
        <RelationNote key={one.event.id} related={one} language={dataset.language} />
      ))}
    </section>
  );
}

function RelatedSection({
  title,
  related,
  props,
}: {
  readonly title: string;
  readonly related: readonly RelatedEvents[];
  readonly props: RelatedEventsProps;
}) {
  if (related.length === 0) return null;
  return (
    <section className="related">
      <h3>{title}</h3>
      {related.map((one) => (
        <div key={one.event.id}>
          <EventCard
            dataset={props.dataset}
            event={one.event}
            hrefOf={props.hrefOf}
            onOpen={props.onOpen}
            openEvent={props.event.id}
            level={4}
          />
          <RelationNote related={one} language={props.dataset.language} />
        </div>
      ))}
    </section>
  );
}

export function ReadTogether(props: RelatedEventsProps) {
  const m = useMessages();
  return (
    <RelatedSection
      title={m.readTogether}
      related={findRelatedEvents(props.dataset, props.event.id, ['qualifies'])}
      props={props}
    />
  );
}

/** The replies to this event, or why there are none. */
export function InReply(props: RelatedEventsProps) {
  const m = useMessages();
  const related = findRelatedEvents(props.dataset, props.event.id, ['answers'], 'in');
  if (related.length > 0) return <RelatedSection title={m.inReply} related={related} props={props} />;
  if (props.event.noReply === null) return null;
  return (
    <section className="related">
      <h3>{m.inReply}</h3>
      <p {...langAttributes(props.dataset.language)}>{props.event.noReply}</p>
    </section>
  );
}

/** What this event answers, compares with, updates, supports or belongs to. */
export function Related(props: RelatedEventsProps) {
  const m = useMessages();
  const answered = findRelatedEvents(props.dataset, props.event.id, ['answers'], 'out');
  const others: readonly RelationType[] = ['compares', 'updates', 'supports', 'partOf'];
  const related = findRelatedEvents(props.dataset, props.event.id, others);
  const titles = new Map<string, RelatedEvents[]>();
  for (const one of related) {
    const title = m.relations[one.link.type][one.link.direction];
    titles.set(title, [...(titles.get(title) ?? []), one]);
  }
  return (
    <>
      <RelatedSection title={m.relations.answers.out} related={answered} props={props} />
      {[...titles].map(([title, ones]) => (
        <RelatedSection key={title} title={title} related={ones} props={props} />
      ))}
    </>
  );
}
