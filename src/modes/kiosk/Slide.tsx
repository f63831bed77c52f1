// One slide of the attract loop: the date, the tour's text, and the events as cards of the same size (R4).

import { useId, useRef } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { EventCard } from '../../ui/EventCard.tsx';
import { MediaCaption } from '../../ui/media/MediaCaption.tsx';
import { Picture } from '../../ui/media/Picture.tsx';
import { pictureOf, type MediaItem } from '../../model/media.ts';
import { langAttributes, DatasetText } from '../../ui/DatasetText.tsx';
import type { SlideEvents } from './slide.ts';
import { EventInlineList } from './EventInlineList.tsx';
import { useShrinkToFit } from './useShrinkToFit.ts';

export interface SlideProps {
  readonly dataset: Dataset;
  readonly title: string;
  readonly text: string;
  readonly slideEvents: SlideEvents | null;
  /** The step's own media; without any, the event's are shown. */
  readonly media: readonly MediaItem[];
}

export function Slide({ dataset, title, text, slideEvents, media }: SlideProps) {
  const m = useMessages();
  const element = useRef<HTMLElement>(null);
  const titleId = useId();
  useShrinkToFit(element);
  const labels = { differs: m.accountsDiffer, qualifies: m.readTogether, answers: m.relations.answers.in };
  const later = slideEvents?.event.notes.find((note) => note.kind === 'later');
  const date =
    slideEvents &&
    (slideEvents.clock === 'about' ? (slideEvents.event.concerns ?? slideEvents.event.date) : slideEvents.event.date);
  const shown = (media.length > 0 ? media : (slideEvents?.event.media ?? [])).find((item) => pictureOf(item) !== null);
  const file = shown && pictureOf(shown);
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
        {text && (
          <p className="slide-text" {...langAttributes(dataset.language)}>
            {text}
          </p>
        )}
        {later && (
          <p className="slide-later">
            <strong>{m.labelled(m.noteKinds.later)}</strong>{' '}
            <DatasetText language={dataset.language}>{later.text}</DatasetText>
          </p>
        )}
      </div>
      {shown && file && (dataset.files.folder !== null || dataset.files.inline?.[file]) && (
        <figure className="slide-picture">
          <Picture item={shown} file={file} files={dataset.files} language={dataset.language} sizes="50vw" />
          <figcaption>
            <MediaCaption item={shown} dataset={dataset} isLinked={false} />
          </figcaption>
        </figure>
      )}
      {slideEvents && (
        <div className="slide-events">
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
          </div>
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
