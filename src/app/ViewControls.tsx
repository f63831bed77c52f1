// How the matches are arranged (view, time axis, lanes) and how many there are.

import { memo, useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { Actions } from '../state/store.ts';
import { TIME_AXES, LANES, VIEWS, type View } from '../state/view.ts';
import { isTyping } from '../ui/shortcuts.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';

export interface ViewControlsProps extends Pick<View, 'view' | 'clock' | 'lane'> {
  readonly actions: Actions;
  readonly matching: number;
  readonly all: number;
}

export const ViewControls = memo(function ViewControls({
  view,
  clock,
  lane,
  actions,
  matching,
  all,
}: ViewControlsProps) {
  const m = useMessages();
  return (
    <div className="controls">
      <RadioGroup
        label={m.views.label}
        value={view}
        options={VIEWS.map((value) => ({ value, label: m.views[value] }))}
        onChange={actions.setView}
      />
      <RadioGroup
        label={m.timeAxes.label}
        value={clock}
        options={TIME_AXES.map((value) => ({ value, label: m.timeAxes[value] }))}
        onChange={actions.setClock}
        showLabel
      />
      {view === 'timeline' && (
        <label className="lanes-choice">
          <span>{m.lanes.label}</span>
          <select
            className="button"
            value={lane}
            onChange={(change) => actions.setLane(LANES.find((one) => one === change.target.value) ?? 'none')}
          >
            {LANES.map((one) => (
              <option key={one} value={one}>
                {m.lanes[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <Count words={m.count(matching, all)} />
    </div>
  );
});

/** Milliseconds after the last key press before a screen reader hears the new count. */
const PAUSE = 500;

/** The match count. Visible at once; announced only after a pause while the reader types. */
function Count({ words }: { readonly words: string }) {
  const [announced, setAnnounced] = useState(words);
  const waits = words !== announced && isTyping(document.activeElement);
  useEffect(() => {
    const timer = setTimeout(setAnnounced, PAUSE, words);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="count" aria-live={waits ? 'off' : undefined}>
      {/* A new key re-inserts the text, because a live region does not announce what it contained while it was off. */}
      <span key={Number(waits)}>{words}</span>
    </p>
  );
}
