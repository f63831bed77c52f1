// The attract loop: slow, silent slides of the dataset's tour while nobody is there. The first touch starts a visit and
// does nothing else. Content note and support are on every slide (R10); a standing is never left out (R3, R4).

import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { Tour } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import type { Language } from '../../state/view.ts';
import { langAttributes, LocalizedTextView } from '../../ui/DatasetText.tsx';
import { blockPress } from './lockdown.ts';
import { Slide } from './Slide.tsx';
import { slideEvents } from './slide.ts';
import { slideAt } from './tour.ts';
import { DensityStrip } from './DensityStrip.tsx';

export interface AttractProps {
  readonly dataset: Dataset;
  /** All rows, in time order. */
  readonly rows: Uint32Array;
  /** The whole coverage. */
  readonly whole: Span;
  readonly tour: Tour | undefined;
  /** “Touch to start” in every language that is offered, the first one first. */
  readonly invitations: readonly { readonly lang: Language; readonly text: string }[];
  readonly onStart: (panel: 'support' | null) => void;
}

export function Attract({ dataset, rows, whole, tour, invitations, onStart }: AttractProps) {
  const m = useMessages();
  const [index, setIndex] = useState(0);
  useEffect(() => {
    const started = performance.now();
    let timer = 0;
    const show = (): void => {
      if (!tour) return;
      const elapsed = performance.now() - started;
      const slide = slideAt(tour, elapsed);
      setIndex(slide.index);
      timer = window.setTimeout(show, slide.until - elapsed);
    };
    show();
    // A key starts a visit as a touch does; it is swallowed too.
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
  }, [tour, onStart]);

  const note = headOf(dataset, 'contentNote', m.locale);
  const step = tour?.steps[index];
  const shown = useMemo(() => (step ? slideEvents(dataset, step) : null), [dataset, step]);
  const date = shown && (shown.clock === 'about' ? (shown.event.concerns ?? shown.event.date) : shown.event.date);
  const start = (panel: 'support' | null): void => {
    blockPress(window);
    onStart(panel);
  };
  return (
    <main className="attract" aria-busy="false" onPointerDown={() => start(null)}>
      <header className="attract-head">
        <p className="wordmark">{m.product}</p>
        <h1>
          <LocalizedTextView wording={headOf(dataset, 'title', m.locale)} />
        </h1>
      </header>
      <Slide
        key={index}
        dataset={dataset}
        title={tour?.title ?? dataset.title}
        text={step?.text ?? dataset.description}
        shown={shown}
      />
      <DensityStrip
        dataset={dataset}
        rows={rows}
        clock={shown?.clock ?? 'said'}
        bounds={whole}
        marked={date?.span ?? null}
      />
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
            <strong>{m.contentNote}.</strong> <LocalizedTextView wording={note} />
          </p>
        )}
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
      </footer>
    </main>
  );
}
