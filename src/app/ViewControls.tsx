// Which view of the matches is shown, how the picture is laid out, and how many matches there are.

import { memo, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { facetsOf, kindsOf, statusesOf } from '../dataset/format/recordFacets.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { useMessages } from '../i18n/messages.tsx';
import { hasTwoAxes } from '../engine/columns.ts';
import type { LaneBy } from '../engine/lanes.ts';
import type { Actions } from '../state/store.ts';
import { TIME_AXES, LANES, VIEWS, type View } from '../state/view.ts';
import { usePage } from '../ui/PageContext.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';

export interface ViewSwitchProps extends Pick<View, 'view'> {
  readonly actions: Actions;
}

/** Timeline, list or table. */
export const ViewSwitch = memo(function ViewSwitch({ view, actions }: ViewSwitchProps) {
  const m = useMessages();
  return (
    <RadioGroup
      label={m.views.label}
      value={view}
      options={VIEWS.map((value) => ({ value, label: m.views[value] }))}
      onChange={actions.setView}
    />
  );
});

/** What the rows of a record can be made of, with its name; only facets that the record has. */
function laneOptions(dataset: Dataset, m: Messages): readonly (readonly [LaneBy, string])[] {
  const has = {
    none: true,
    actor: dataset.actors.size > 0,
    kind: kindsOf(dataset).length > 0,
    status: statusesOf(dataset).length > 0,
  };
  return [
    ...LANES.filter((one) => has[one]).map((one) => [one, m.lanes[one]] as const),
    ...facetsOf(dataset).flatMap(({ key, label }) => (key === 'tag' ? [] : [[key, label ?? key] as const])),
  ];
}

export interface PictureChoicesProps extends Pick<View, 'clock'> {
  readonly dataset: Dataset;
  /** The rows that are drawn: the reader's choice, else what the picture's width allows. */
  readonly rowsBy: LaneBy;
  readonly actions: Actions;
}

/** Rows and dates of the picture. */
export const PictureChoices = memo(function PictureChoices({ dataset, clock, rowsBy, actions }: PictureChoicesProps) {
  const m = useMessages();
  const options = laneOptions(dataset, m);
  return (
    <div className="picture-choices">
      <label className="rows-choice">
        <span>{m.lanes.label}</span>
        <select
          className="button"
          value={rowsBy}
          onChange={(change) => actions.setLane(options.find(([one]) => one === change.target.value)?.[0] ?? 'none')}
        >
          {options.map(([one, label]) => (
            <option key={one} value={one} lang={one.startsWith('c.') ? (dataset.language ?? undefined) : undefined}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {(hasTwoAxes(dataset.columns) || clock !== 'said') && (
        <RadioGroup
          label={m.timeAxes.label}
          value={clock}
          options={TIME_AXES.map((value) => ({ value, label: m.timeAxes[value] }))}
          onChange={actions.setClock}
          showLabel
        />
      )}
    </div>
  );
});

/** ms after which the count is announced, once the list has settled: a screen reader has read of the new rows by then. */
const PAUSE = 500;
/** The same of a page that has just come, of which it reads everything. */
const FIRST_PAUSE = 2000;
/** ms for which the announced words stay in the page, where somebody who reads on would find them a second time. */
const SPOKEN = 1000;

export interface MatchCountProps {
  /** "12 of 74 events". */
  readonly words: string;
  /** Whether the list and the facets show these matches. */
  readonly isListed: boolean;
}

/**
 * Shows how many events match, and announces it after a pause. Without the pause a screen reader would speak after each
 * letter that is typed, and would lose the count among the changes of the list. The visible status is silent. The announced
 * words stand in a second element: a busy screen reader may check a region late, when it is no longer marked as silent. The
 * count in the prerendered HTML is not announced, because the address may hold a filter.
 */
export function MatchCount({ words, isListed }: MatchCountProps) {
  const { hydrated } = usePage();
  const said = useRef(words);
  const came = useRef(Number.NaN);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (!hydrated) return;
    if (Number.isNaN(came.current)) came.current = Date.now();
    if (!isListed || words === said.current) return;
    const announce = (): void => {
      said.current = words;
      setNews(words);
    };
    const timer = setTimeout(announce, Math.max(PAUSE, came.current + FIRST_PAUSE - Date.now()));
    return () => clearTimeout(timer);
  }, [words, isListed, hydrated]);
  useEffect(() => {
    if (news === '') return;
    const timer = setTimeout(setNews, SPOKEN, '');
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <p className="count">
      <span role="status" aria-live="off">
        {words}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {news}
      </span>
    </p>
  );
}
