// The guided tour: text, progress and buttons of the current step. Advances by itself only while playing. The step's
// view is set by useTour.

import { type KeyboardEvent, useRef, useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { LazyMedia } from '../../ui/media/LazyMedia.tsx';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { findCommand } from '../../ui/shortcuts.ts';
import { PendingNotice } from '../../ui/PendingNotice.tsx';
import { usePending } from '../../ui/PendingContext.ts';
import { useStickyHeight } from '../../ui/useStickyHeight.ts';
import { langAttributes, DatasetText } from '../../ui/DatasetText.tsx';
import { useAutoAdvance } from './useAutoAdvance.ts';
import { TOUR_TITLE_ID, type TourState } from './useTour.ts';
import './tour.css';

export interface TourProps extends TourState {
  readonly dataset: Dataset;
}

export function Tour({ dataset, tour, step, count, text, hrefOf, onStep, onEnd }: TourProps) {
  const m = useMessages();
  const pending = usePending();
  const section = useRef<HTMLElement>(null);
  const [playing, setPlaying] = useState(false);
  const plays = playing && step < count;
  const button = useRef<HTMLButtonElement>(null);
  useStickyHeight(section, '--tour-height');
  useAutoAdvance({
    milliseconds: plays ? (tour.steps[step - 1]?.seconds ?? 12) * 1000 : null,
    turn: step,
    button,
    onTurn: () => onStep(step + 1),
    onStop: () => setPlaying(false),
  });
  const link = (label: string, to: number) => (
    <InternalLink className="button" href={to >= 1 && to <= count ? hrefOf(to) : undefined} onGo={() => onStep(to)}>
      {label}
    </InternalLink>
  );
  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    const command = findCommand('tour', key, key.currentTarget.matches(':dir(rtl)'));
    const to = command === 'next' ? step + 1 : command === 'previous' ? step - 1 : 0;
    if (to < 1 || to > count) return;
    key.preventDefault();
    onStep(to);
  };
  return (
    // The links inside are the controls; this element only receives their keys.
    <section ref={section} className="tour" aria-label={m.tour} onKeyDown={onKeyDown}>
      <div className="tour-head">
        <h2 id={TOUR_TITLE_ID} tabIndex={-1}>
          <DatasetText language={dataset.language}>{tour.title}</DatasetText>
        </h2>
        <span>{m.tourStep(step, count)}</span>
        <progress value={step} max={count} aria-hidden="true" />
      </div>
      {pending ? (
        <PendingNotice />
      ) : (
        <p className="tour-text" {...langAttributes(dataset.language)}>
          {text}
        </p>
      )}
      <LazyMedia dataset={dataset} media={tour.steps[step - 1]?.media ?? []} externalLinks="open" />
      <p className="tour-actions">
        {link(m.tourPrevious, step - 1)}
        {link(m.tourNext, step + 1)}
        <button
          ref={button}
          type="button"
          className="button"
          aria-disabled={step === count || undefined}
          onClick={() => setPlaying(!plays && step < count)}
        >
          {plays ? m.tourPause : m.tourPlay}
        </button>
        <button type="button" className="button" data-quiet onClick={onEnd}>
          {m.tourEnd}
        </button>
      </p>
    </section>
  );
}
