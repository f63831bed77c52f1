// All that a drag or a wheel does, by button. Earlier is on the left, as in the picture; the buttons at the ends count the
// matches that lie beyond. One tab stop, arrow keys within, as the ARIA practices have it for a toolbar.

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
  /** The window that zooming in shows. */
  readonly zoomIn: () => Span;
  readonly onWindow: (window: Span | null) => void;
}

export function ZoomToolbar({ window, bounds, before, after, zoomIn, onWindow }: ZoomToolbarProps) {
  const m = useMessages();
  const [stop, setStop] = useState(0);
  const whole = contains(window, bounds) || length(window) >= length(bounds) * 0.995;
  // A window is kept to whole days, its bounds are not.
  const near = Math.min(DAY, length(window) * 0.05);
  const tools = [
    {
      label: m.earlier,
      sign: before > 0 ? `‹ ${m.number(before)}` : '‹',
      hint: before > 0 ? m.eventsBefore(before) : undefined,
      to: () => within(shift(window, -0.5), bounds),
      off: window.start <= bounds.start + near,
    },
    { label: m.zoomOut, sign: '−', hint: undefined, to: () => within(zoom(window, 2), bounds), off: whole },
    { label: m.zoomIn, sign: '+', hint: undefined, to: zoomIn, off: false },
    {
      label: m.later,
      sign: after > 0 ? `${m.number(after)} ›` : '›',
      hint: after > 0 ? m.eventsAfter(after) : undefined,
      to: () => within(shift(window, 0.5), bounds),
      off: window.end >= bounds.end - near,
    },
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
    <div role="toolbar" aria-label={m.toolbar} className="timeline-toolbar" dir="ltr" onKeyDown={onKeyDown}>
      {tools.map(({ label, sign, hint, to, off }, index) => (
        <IconButton
          key={label}
          label={label}
          sign={sign}
          hint={hint}
          disabled={off}
          tabIndex={stop === index ? 0 : -1}
          onPress={() => {
            setStop(index);
            onWindow(to());
          }}
        />
      ))}
      <button
        type="button"
        className="button show-all"
        title={m.showAll}
        tabIndex={stop === tools.length ? 0 : -1}
        onClick={() => {
          setStop(tools.length);
          onWindow(null);
        }}
      >
        <span>{m.showAll}</span>
      </button>
    </div>
  );
}
