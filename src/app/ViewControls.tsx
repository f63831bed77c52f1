// Which view of the matches is shown, how the picture is laid out, and how many matches there are.

import { memo, useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
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

export interface PictureChoicesProps extends Pick<View, 'clock'> {
  /** The rows that are drawn: the reader's choice, else what the picture's width allows. */
  readonly rowsBy: LaneBy;
  readonly actions: Actions;
}

/** Rows and dates of the picture. */
export const PictureChoices = memo(function PictureChoices({ clock, rowsBy, actions }: PictureChoicesProps) {
  const m = useMessages();
  return (
    <div className="picture-choices">
      <label className="rows-choice">
        <span>{m.lanes.label}</span>
        <select
          className="button"
          value={rowsBy}
          onChange={(change) => actions.setLane(LANES.find((one) => one === change.target.value) ?? 'none')}
        >
          {LANES.map((one) => (
            <option key={one} value={one}>
              {m.lanes[one]}
            </option>
          ))}
        </select>
      </label>
      <RadioGroup
        label={m.timeAxes.label}
        value={clock}
        options={TIME_AXES.map((value) => ({ value, label: m.timeAxes[value] }))}
        onChange={actions.setClock}
        showLabel
      />
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
