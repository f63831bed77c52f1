// The guided tour: each step is a link to a view of the dataset, with a few words about it. A slide is a query string.

import type { Dataset } from '../dataset/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { Tour as TourData } from '../model/event.ts';
import { inLanguage, Words } from '../ui/Words.tsx';

export interface TourProps {
  readonly dataset: Dataset;
  readonly tour: TourData;
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onEnd: () => void;
}

export function Tour({ dataset, tour, step, onStep, onEnd }: TourProps) {
  const m = useMessages();
  const count = tour.steps.length;
  return (
    <section className="tour" aria-label={m.tour}>
      <p className="tour-head">
        <strong>
          <Words language={dataset.language}>{tour.title}</Words>
        </strong>
        <span>{m.tourStep(step + 1, count)}</span>
        <progress value={step + 1} max={count} aria-label={m.tourStep(step + 1, count)} />
      </p>
      <p className="tour-text" {...inLanguage(dataset.language)} aria-live="polite">
        {tour.steps[step]?.text}
      </p>
      <p className="tour-actions">
        <button type="button" className="button" disabled={step === 0} onClick={() => onStep(step - 1)}>
          {m.tourPrevious}
        </button>
        <button type="button" className="button" disabled={step === count - 1} onClick={() => onStep(step + 1)}>
          {m.tourNext}
        </button>
        <button type="button" className="button" data-quiet onClick={onEnd}>
          {m.tourEnd}
        </button>
      </p>
    </section>
  );
}
