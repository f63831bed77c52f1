// All that a drag or a wheel does, by button; each says what it will do. Earlier is on the left, as in the timeline.
// One tab stop, arrow keys within, as the ARIA practices have it for a toolbar.

import { type KeyboardEvent, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { contains, DAY, length, type Span, shift, within, zoom } from '../../model/span.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { findCommand } from '../../ui/shortcuts.ts';

export interface ZoomToolbarProps {
  readonly window: Span;
  readonly bounds: Span;
  /** Matches that lie wholly before and after the window. */
  readonly before: number;
  readonly after: number;
  readonly onWindow: (window: Span | null) => void;
}

export function ZoomToolbar({ window, bounds, before, after, onWindow }: ZoomToolbarProps) {
  const m = useMessages();
  const [stop, setStop] = useState(0);
  const whole = contains(window, bounds) || length(window) >= length(bounds) * 0.995;
  // A window is kept to whole days, its bounds are not.
  const near = Math.min(DAY, length(window) * 0.05);
  const tools = [
    { label: m.earlier, sign: '‹', to: within(shift(window, -0.5), bounds), off: window.start <= bounds.start + near },
    { label: m.zoomOut, sign: '−', to: within(zoom(window, 2), bounds), off: whole },
    { label: m.zoomIn, sign: '+', to: within(zoom(window, 0.5), bounds), off: false },
    { label: m.later, sign: '›', to: within(shift(window, 0.5), bounds), off: window.end >= bounds.end - near },
  ];
  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    const command = findCommand('toolbar', key);
    if (!command) return;
    key.preventDefault();
    const to = {
      first: 0,
      last: tools.length,
      next: Math.min(tools.length, stop + 1),
      previous: Math.max(0, stop - 1),
    }[command];
    key.currentTarget.querySelectorAll('button')[to]?.focus();
    setStop(to);
  };
  return (
    <div className="timeline-tools" dir="ltr">
      <p className="timeline-outside">
        {before > 0 && (
          <>
            <span aria-hidden="true">←</span> <bdi>{m.eventsBefore(before)}</bdi>
          </>
        )}
      </p>
      <div role="toolbar" aria-label={m.toolbar} className="timeline-toolbar" onKeyDown={onKeyDown}>
        {tools.map(({ label, sign, to, off }, index) => (
          <IconButton
            key={label}
            label={label}
            sign={sign}
            disabled={off}
            tabIndex={stop === index ? 0 : -1}
            onPress={() => {
              setStop(index);
              onWindow(to);
            }}
          />
        ))}
        <button
          type="button"
          className="button"
          tabIndex={stop === tools.length ? 0 : -1}
          onClick={() => {
            setStop(tools.length);
            onWindow(null);
          }}
        >
          {m.showAll}
        </button>
      </div>
      <p className="timeline-outside">
        {after > 0 && (
          <>
            <bdi>{m.eventsAfter(after)}</bdi> <span aria-hidden="true">→</span>
          </>
        )}
      </p>
    </div>
  );
}
