// A related event as a card: a reply, a differing account, or an event to be read together. Always has its date,
// standing (R3) and text; the cards of a pair look the same (R4).

import type { Dataset } from '../dataset/format/dataset.ts';
import { quoteTranslationOf, summaryOf, titleOf } from '../dataset/format/localizedText.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import { useMessages } from '../i18n/messages.tsx';
import { DateLabel } from './DateLabel.tsx';
import { EventLink } from './EventLink.tsx';
import { Thumbnail } from './media/Thumbnail.tsx';
import { Quote } from './Quote.tsx';
import { ReadTogetherWith } from './ReadTogether.tsx';
import { StatusLabel } from './StatusLabel.tsx';
import { langAttributes, TranslatedMark, LocalizedTextView, DatasetText } from './DatasetText.tsx';

export interface EventCardProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly hrefOf: (event: EventId) => string;
  /** Null when the card is not a link. */
  readonly onOpen: ((event: EventId) => void) | null;
  /** The open event, in whose pane the card is shown. */
  readonly openEvent: EventId;
  /** The card is the open event: it is labelled and not linked. */
  readonly isThis?: boolean;
  /** Heading level of the card's title. */
  readonly level: 2 | 3 | 4 | 5;
}

export function EventCard({ dataset, event, hrefOf, onOpen, openEvent, isThis = false, level }: EventCardProps) {
  const m = useMessages();
  const Heading = `h${level}` as const;
  const title = titleOf(dataset, event, m.locale);
  const summary = summaryOf(dataset, event, m.locale);
  const quoted = event.citations.find((citation) => citation.quote !== null);
  const source = quoted && dataset.sources.get(quoted.source);
  const speaker = quoted?.speaker ? dataset.actors.get(quoted.speaker) : undefined;
  return (
    <div className="card" data-status={event.status}>
      <Thumbnail media={event.media} files={dataset.files} />
      <p className="card-meta">
        <DateLabel date={event.date} />
        <StatusLabel status={event.status} />
        {isThis && <span className="card-this">{m.thisEvent}</span>}
      </p>
      <Heading>
        {isThis || onOpen === null ? (
          <LocalizedTextView text={title} />
        ) : (
          <EventLink event={event.id} href={hrefOf(event.id)} onOpen={onOpen}>
            <LocalizedTextView text={title} />
          </EventLink>
        )}
      </Heading>
      {quoted?.quote ? (
        <Quote
          text={quoted.quote}
          language={source?.language ?? dataset.language}
          cite={source?.url ?? null}
          translation={quoteTranslationOf(dataset, quoted, m.locale)}
        >
          <DatasetText language={dataset.language}>{speaker?.name ?? source?.publisher}</DatasetText>
        </Quote>
      ) : (
        <p {...langAttributes(summary.language)}>
          {summary.text}
          <TranslatedMark text={summary} />
        </p>
      )}
      {!isThis && <ReadTogetherWith dataset={dataset} event={event.id} openEvent={openEvent} />}
    </div>
  );
}
