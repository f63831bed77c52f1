// One slide of the attract loop: when, what the tour says about it, and the events as cards of one size (R4).

import { useRef } from 'react';
import type { Dataset } from '../dataset/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';
import { DateLabel } from '../ui/DateLabel.tsx';
import { EventCard } from '../ui/EventCard.tsx';
import type { SlideEvents } from './slide.ts';
import { useFit } from './useFit.ts';

export interface SlideProps {
  readonly dataset: Dataset;
  readonly title: string;
  readonly text: string;
  readonly shown: SlideEvents | null;
}

export function Slide({ dataset, title, text, shown }: SlideProps) {
  const m = useMessages();
  const box = useRef<HTMLElement>(null);
  useFit(box);
  const labels = { differs: m.accountsDiffer, qualifies: m.readTogether, answers: m.relations.answers.in };
  const later = shown?.event.notes.find((note) => note.kind === 'later');
  const date = shown && (shown.clock === 'about' ? (shown.event.concerns ?? shown.event.date) : shown.event.date);
  return (
    <section ref={box} className="slide" lang={dataset.language} aria-label={title}>
      <div className="slide-told">
        <p className="slide-title">{title}</p>
        {date && (
          <p className="slide-date" lang={m.locale}>
            <DateLabel date={date} />
          </p>
        )}
        <p className="slide-text">{text}</p>
        {later && (
          <p className="slide-later">
            <strong lang={m.locale}>{m.noteKinds.later}</strong> {later.text}
          </p>
        )}
      </div>
      {shown && (
        <div className="slide-cards" data-count={shown.cards.length}>
          {shown.cards.map(({ event, beside }) => (
            <EventCard
              key={event.id}
              dataset={dataset}
              event={event}
              hrefOf={() => ''}
              onOpen={null}
              beside={beside}
              level={3}
            />
          ))}
          {shown.others.map(([side, events]) => (
            <p key={side} className="slide-others">
              {labels[side]}: {events.map(({ title, status }) => `${title} (${m.statuses[status]})`).join('; ')}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
