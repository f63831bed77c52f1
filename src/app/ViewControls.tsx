// Which view of the matches is shown, how the picture is laid out, and how many matches there are.

import { memo, useEffect, useState } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { facetsOf, kindsOf, statusesOf } from '../dataset/format/recordFacets.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { useMessages } from '../i18n/messages.tsx';
import { hasTwoAxes } from '../engine/columns.ts';
import type { LaneBy } from '../engine/lanes.ts';
import type { Actions } from '../state/store.ts';
import { TIME_AXES, LANES, VIEWS, type View } from '../state/view.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { isTyping } from '../ui/shortcuts.ts';

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

/** ms without a letter after which the count is announced to somebody who types. */
const PAUSE = 500;

/** How many events match. Announced at once, but not at each letter that somebody types. */
export function MatchCount({ words }: { readonly words: string }) {
  const [announced, setAnnounced] = useState(words);
  const waits = words !== announced && isTyping(document.activeElement);
  useEffect(() => {
    const timer = setTimeout(setAnnounced, PAUSE, words);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="count" aria-live={waits ? 'off' : undefined}>
      {/* A new node when it may be announced: screen readers pass over what was there while the region was off. */}
      <span key={Number(waits)}>{words}</span>
    </p>
  );
}
