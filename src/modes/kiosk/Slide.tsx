// One slide of the attract loop: the date, the tour's text, and the events as cards of the same size (R4).

import { useId, useRef } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { EventCard } from '../../ui/EventCard.tsx';
import { langAttributes, DatasetText } from '../../ui/DatasetText.tsx';
import type { SlideEvents } from './slide.ts';
import { EventInlineList } from './EventInlineList.tsx';
import { useShrinkToFit } from './useShrinkToFit.ts';

export interface SlideProps {
  readonly dataset: Dataset;
  readonly title: string;
  readonly text: string;
  readonly slideEvents: SlideEvents | null;
}

export function Slide({ dataset, title, text, slideEvents }: SlideProps) {
  const m = useMessages();
  const element = useRef<HTMLElement>(null);
  const titleId = useId();
  useShrinkToFit(element);
  const labels = { differs: m.accountsDiffer, qualifies: m.readTogether, answers: m.relations.answers.in };
  const later = slideEvents?.event.notes.find((note) => note.kind === 'later');
  const date =
    slideEvents &&
    (slideEvents.clock === 'about' ? (slideEvents.event.concerns ?? slideEvents.event.date) : slideEvents.event.date);
  return (
    <section ref={element} className="slide" aria-labelledby={titleId}>
      <div className="slide-caption">
        <p id={titleId} className="slide-title" {...langAttributes(dataset.language)}>
          {title}
        </p>
        {date && (
          <p className="slide-date">
            <DateLabel date={date} />
          </p>
        )}
        <p className="slide-text" {...langAttributes(dataset.language)}>
          {text}
        </p>
        {later && (
          <p className="slide-later">
            <strong>{m.noteKinds.later}</strong> <DatasetText language={dataset.language}>{later.text}</DatasetText>
          </p>
        )}
      </div>
      {slideEvents && (
        <div className="slide-cards" data-count={slideEvents.cards.length}>
          {slideEvents.cards.map(({ event, beside }) => (
            <EventCard
              key={event.id}
              dataset={dataset}
              event={event}
              hrefOf={() => ''}
              onOpen={null}
              openEvent={beside}
              level={2}
            />
          ))}
          {slideEvents.others.map(([side, events]) => (
            <p key={side} className="slide-others">
              {m.labelled(labels[side])} <EventInlineList dataset={dataset} events={events} />
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
