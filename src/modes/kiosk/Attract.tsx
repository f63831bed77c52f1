// The attract loop: slow, silent slides of the dataset's tour while the screen is idle. The first touch starts a session
// and does nothing else. Every slide shows the content note and support (R10) and each event's status (R3, R4).

import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { Tour } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import type { Language } from '../../state/view.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { langAttributes, LocalizedTextView } from '../../ui/DatasetText.tsx';
import { PictureBackdrop } from '../../app/PictureBackdrop.tsx';
import { blockPress } from './lockdown.ts';
import { Slide } from './Slide.tsx';
import { slideEvents } from './slide.ts';
import { slideAt, tourOfEvents } from './tour.ts';

export interface AttractProps {
  readonly dataset: Dataset;
  /** All rows, in time order. */
  readonly rows: Uint32Array;
  /** From the dataset's first date to its last. */
  readonly coverage: Span;
  readonly tour: Tour | undefined;
  /** “Touch to start” in every offered language, the current one first. */
  readonly invitations: readonly { readonly lang: Language; readonly text: string }[];
  readonly onStart: (panel: 'support' | null) => void;
}

export function Attract({ dataset, rows, coverage, tour, invitations, onStart }: AttractProps) {
  const m = useMessages();
  const loop = useMemo(() => tour ?? tourOfEvents(dataset), [tour, dataset]);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    const started = performance.now();
    let timer = 0;
    const show = (): void => {
      if (!loop) return;
      const elapsed = performance.now() - started;
      const position = slideAt(loop, elapsed);
      setIndex(position.index);
      timer = window.setTimeout(show, position.until - elapsed);
    };
    show();
    // A key starts a session as a touch does, and like the touch does nothing else.
    const onKey = (key: KeyboardEvent): void => {
      key.preventDefault();
      key.stopPropagation();
      onStart(null);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [loop, onStart]);

  const note = headOf(dataset, 'contentNote', m.locale);
  const step = loop?.steps[index];
  const slide = useMemo(() => (step ? slideEvents(dataset, step) : null), [dataset, step]);
  const lit = useMemo(() => slide?.cards.map(({ event }) => event.id) ?? [], [slide]);
  const start = (panel: 'support' | null): void => {
    blockPress(window);
    onStart(panel);
  };
  return (
    <main className="attract" aria-busy="false" onPointerDown={() => start(null)}>
      <header className="attract-head">
        <Wordmark />
        <h1>
          <LocalizedTextView text={headOf(dataset, 'title', m.locale)} />
        </h1>
      </header>
      <Slide
        key={index}
        dataset={dataset}
        title={loop?.title ?? dataset.title}
        text={step?.text ?? dataset.description}
        slideEvents={slide}
        media={step?.media ?? dataset.media}
      />
      <PictureBackdrop dataset={dataset} rows={rows} whole={coverage} clock={slide?.clock ?? 'said'} lit={lit} />
      <button type="button" className="attract-start" onClick={() => onStart(null)}>
        {invitations.map(({ lang, text }) => (
          <span key={lang} {...langAttributes(lang)}>
            {text}
          </span>
        ))}
      </button>
      <footer className="attract-foot">
        {note.text && (
          <p>
            <strong>{m.contentNote}.</strong> <LocalizedTextView text={note} />
          </p>
        )}
        {dataset.support.length > 0 && (
          <button
            type="button"
            className="button"
            onPointerDown={(press) => {
              press.stopPropagation();
              start('support');
            }}
            onClick={() => onStart('support')}
          >
            {m.support}
          </button>
        )}
      </footer>
    </main>
  );
}
