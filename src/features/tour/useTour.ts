// The tour that a View is on. Each step is a link with its own view, so Back goes to the previous step. A link that has
// only the step is completed on arrival.

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
  /** From 1; clamped to the last step. */
  readonly step: number;
  readonly count: number;
  readonly text: string;
  readonly hrefOf: (step: number) => string;
  readonly onStep: (step: number) => void;
  readonly onEnd: () => void;
}

/** The element that gets the focus when a tour starts, and the button that gets it back. */
export const TOUR_TITLE_ID = 'tour-title';
export const TOUR_BUTTON_ID = 'tour-opener';

const viewOf = (tour: Tour, step: number): Partial<View> => ({
  ...parseUrl(tour.steps[step - 1]?.view ?? '').named,
  tour: tour.id,
  step,
});

/** Fields that a step's link may have without choosing a view. */
const NEUTRAL_FIELDS: readonly FieldName[] = ['tour', 'step', 'data', 'lang', 'theme'];
const isBare = (view: View): boolean =>
  FIELD_NAMES.every((name) => NEUTRAL_FIELDS.includes(name) || sameValue(name, view[name], FIELDS[name].fallback));

export function useTour(
  dataset: Dataset,
  store: ViewStore,
  actions: Actions,
  view: View,
): { readonly active: TourState | null; readonly start: (() => void) | null } {
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
      active: tour
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
              // On narrow screens the button is inside the closed menu.
              const back = opener?.getClientRects().length
                ? opener
                : document.querySelector<HTMLElement>('.masthead-toggle');
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
