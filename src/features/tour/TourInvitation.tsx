// The way into the record for somebody who sees it for the first time: what the tour asks, and how long it is.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { DatasetText } from '../../ui/DatasetText.tsx';
import { TOUR_BUTTON_ID } from './useTour.ts';

export interface TourInvitationProps {
  readonly dataset: Dataset;
  readonly onStart: () => void;
}

export function TourInvitation({ dataset, onStart }: TourInvitationProps) {
  const m = useMessages();
  const [tour] = dataset.tours;
  if (!tour) return null;
  return (
    <button type="button" id={TOUR_BUTTON_ID} className="tour-invitation" onClick={onStart}>
      <span className="tour-invitation-words">
        <strong>{m.tourInvitation(tour.steps.length)}</strong>
        <DatasetText language={dataset.language}>{tour.title}</DatasetText>
      </span>
    </button>
  );
}
