// How the matches are laid out: view, clock, lanes; and how many there are.

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

export const ViewControls = memo(function Controls({ view, clock, lane, actions, matching, all }: ViewControlsProps) {
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

/** Milliseconds without a letter after which somebody who types is told what has come of it. */
const PAUSE = 500;

/** Seen at once. Told at once too, but to somebody who types: not at each letter. */
function Count({ words }: { readonly words: string }) {
  const [told, setTold] = useState(words);
  const waits = words !== told && isTyping(document.activeElement);
  useEffect(() => {
    const timer = setTimeout(setTold, PAUSE, words);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="count" aria-live={waits ? 'off' : undefined}>
      {/* Put there anew when it may be told: what has stood there while it was off would not be. */}
      <span key={Number(waits)}>{words}</span>
    </p>
  );
}
