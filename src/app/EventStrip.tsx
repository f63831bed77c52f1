// One event below the picture of a narrow screen or an embed, with the ways to the event before and after it: the record
// can be read through with one thumb, without opening anything. R3 and P9 hold here as in the list.

import { useMemo } from 'react';
import { type Dataset, headlineAt, idAt } from '../dataset/format/dataset.ts';
import { summaryOf, titleOf } from '../dataset/format/localizedText.ts';
import { findRow, type Row } from '../engine/columns.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';
import { LocalizedTextView } from '../ui/DatasetText.tsx';
import { DateLabel } from '../ui/DateLabel.tsx';
import { EventLink } from '../ui/EventLink.tsx';
import { Thumbnail } from '../ui/media/Thumbnail.tsx';
import { ReadTogetherWith } from '../ui/ReadTogether.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';

export interface EventStripProps {
  readonly dataset: Dataset;
  /** The matches in time order. */
  readonly rows: Uint32Array;
  readonly event: EventId;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  /** Shows another event here. */
  readonly onShow: (event: EventId) => void;
  /** The event was not chosen by the reader, so it is not announced. */
  readonly quiet?: boolean;
}

/** The open event, else the one asked for, else the first milestone, else the first match; null without matches. */
export function useStripEvent(
  dataset: Dataset,
  rows: Uint32Array,
  open: EventId | null,
  wanted: EventId | null,
): EventId | null {
  return useMemo(() => {
    const isMatch = (id: EventId | null): id is EventId => {
      const row = id === null ? undefined : findRow(dataset.columns, id);
      return row !== undefined && rows.includes(row);
    };
    if (isMatch(open)) return open;
    if (isMatch(wanted)) return wanted;
    const milestone = rows.find((row) => dataset.columns.importance[row] === 3) ?? rows[0];
    return milestone === undefined ? null : idAt(dataset, milestone);
  }, [dataset, rows, open, wanted]);
}

export function EventStrip({ dataset, rows, event: id, hrefOf, onOpen, onShow, quiet = false }: EventStripProps) {
  const m = useMessages();
  const row = findRow(dataset.columns, id);
  if (row === undefined) return null;
  const index = rows.indexOf(row);
  const event = headlineAt(dataset, row);
  const summary = summaryOf(dataset, event, m.locale);
  const go = (to: Row | undefined) => () => {
    if (to !== undefined) onShow(idAt(dataset, to));
  };
  const step = (label: string, sign: string, to: Row | undefined) => (
    <button
      type="button"
      className="button"
      aria-disabled={to === undefined || undefined}
      onClick={go(to)}
      data-step={sign}
    >
      {label}
    </button>
  );
  return (
    <section className="event-strip" aria-label={m.stripLabel}>
      <div className="event-strip-words" aria-live={quiet ? 'off' : 'polite'}>
        <Thumbnail media={event.media} files={dataset.files} />
        <p className="event-strip-meta">
          <DateLabel date={event.date} /> <StatusLabel status={event.status} />
        </p>
        <h2>
          <EventLink event={event.id} href={hrefOf(event.id)} onOpen={onOpen}>
            <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
          </EventLink>
        </h2>
        {summary.text && (
          <p className="event-strip-summary">
            <LocalizedTextView text={summary} />
          </p>
        )}
        <ReadTogetherWith dataset={dataset} event={event.id} />
      </div>
      <div className="event-strip-steps">
        {step(m.earlier, '‹', rows[index - 1])}
        <span>{m.positionOf(index + 1, rows.length)}</span>
        {step(m.later, '›', rows[index + 1])}
      </div>
    </section>
  );
}
