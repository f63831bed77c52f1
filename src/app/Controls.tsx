// How the matches are laid out: view, clock, lanes; and how many there are.

import { memo } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { Actions } from '../state/store.ts';
import { CLOCKS, LANES, VIEWS, type View } from '../state/view.ts';
import { RadioGroup } from './RadioGroup.tsx';

export interface ControlsProps extends Pick<View, 'view' | 'clock' | 'lane'> {
  readonly actions: Actions;
  readonly matching: number;
  readonly all: number;
}

export const Controls = memo(function Controls({ view, clock, lane, actions, matching, all }: ControlsProps) {
  const m = useMessages();
  return (
    <div className="controls">
      <RadioGroup
        label={m.views.label}
        name="view"
        value={view}
        options={VIEWS.map((value) => ({ value, label: m.views[value] }))}
        onChange={actions.setView}
      />
      <RadioGroup
        label={m.clocks.label}
        name="clock"
        value={clock}
        options={CLOCKS.map((value) => ({ value, label: m.clocks[value] }))}
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
      <p role="status" className="count">
        {m.count(matching, all)}
      </p>
    </div>
  );
});
