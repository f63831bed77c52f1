// The guided tour that a View is on. A step is a link: its own view of the dataset with the tour and the step beside
// it, so Back goes to the step before. A link that names a step and nothing else is completed on arrival.

import { useLayoutEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Tour } from '../../model/event.ts';
import { FIELD_NAMES, FIELDS, type FieldName, fallbackView, sameValue } from '../../state/viewFields.ts';
import { replaceView } from '../../state/history.ts';
import type { Actions, ViewStore } from '../../state/store.ts';
import { addressOf, parseUrl } from '../../state/url.ts';
import type { View } from '../../state/view.ts';
import { usePage } from '../../ui/PageContext.ts';

export interface TourState {
  readonly tour: Tour;
  /** From 1; a step that the tour does not have is its last. */
  readonly step: number;
  readonly count: number;
  readonly text: string;
  readonly hrefOf: (step: number) => string;
  readonly onStep: (step: number) => void;
  readonly onEnd: () => void;
}

/** Where the focus goes when a tour begins, and where it comes back to. */
export const TOUR_TITLE_ID = 'tour-title';
export const TOUR_BUTTON_ID = 'tour-opener';

const viewOf = (tour: Tour, step: number): Partial<View> => ({
  ...parseUrl(tour.steps[step - 1]?.view ?? '').named,
  tour: tour.id,
  step,
});

/** What a step's link may have beside it and still say nothing of what is to be seen. */
const NEUTRAL_FIELDS: readonly FieldName[] = ['tour', 'step', 'data', 'lang', 'theme'];
const isBare = (view: View): boolean =>
  FIELD_NAMES.every((name) => NEUTRAL_FIELDS.includes(name) || sameValue(name, view[name], FIELDS[name].fallback));

export function useTour(
  dataset: Dataset,
  store: ViewStore,
  actions: Actions,
  view: View,
): { readonly on: TourState | null; readonly start: (() => void) | null } {
  const tour = dataset.tours.find(({ id }) => id === view.tour);
  const step = Math.min(view.step, tour?.steps.length ?? 1);
  const { hydrated } = usePage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the link that the reader came by is completed
  useLayoutEffect(() => {
    if (hydrated && tour && isBare(view)) replaceView(store, viewOf(tour, step));
  }, [hydrated]);
  return useMemo(() => {
    const [first] = dataset.tours;
    return {
      on: tour
        ? {
            tour,
            step,
            count: tour.steps.length,
            text: tour.steps[step - 1]?.text ?? '',
            hrefOf: (to) => addressOf({ ...fallbackView(), data: view.data, ...viewOf(tour, to) }),
            onStep: (to) => actions.goTo(viewOf(tour, to)),
            onEnd: () => {
              actions.endTour();
              const opener = document.getElementById(TOUR_BUTTON_ID);
              // Folded away on a narrow screen, it is in the menu.
              const back = opener?.checkVisibility() ? opener : document.querySelector<HTMLElement>('.masthead-toggle');
              back?.focus();
            },
          }
        : null,
      start: first
        ? () => {
            flushSync(() => actions.goTo(viewOf(first, 1)));
            document.getElementById(TOUR_TITLE_ID)?.focus();
          }
        : null,
    };
  }, [dataset, actions, tour, step, view.data]);
}
