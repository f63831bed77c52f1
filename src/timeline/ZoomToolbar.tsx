// All that a drag or a wheel does, by button; each says what it will do. Earlier is on the left, as in the timeline.

import { useMessages } from '../i18n/messages.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { contains, length, type Span, shift, within, zoom } from '../model/span.ts';

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
  const whole = contains(window, bounds) || length(window) >= length(bounds) * 0.995;
  const button = (label: string, sign: string, to: Span, disabled = false) => (
    <IconButton label={label} sign={sign} disabled={disabled} onPress={() => onWindow(to)} />
  );
  return (
    <div className="timeline-tools" dir="ltr">
      <p className="timeline-outside">
        {before > 0 && (
          <>
            ← <bdi>{m.eventsBefore(before)}</bdi>
          </>
        )}
      </p>
      <div role="toolbar" aria-label={m.toolbar} className="timeline-toolbar">
        {button(m.earlier, '‹', within(shift(window, -0.5), bounds), window.start <= bounds.start)}
        {button(m.zoomOut, '−', within(zoom(window, 2), bounds), whole)}
        {button(m.zoomIn, '+', within(zoom(window, 0.5), bounds))}
        {button(m.later, '›', within(shift(window, 0.5), bounds), window.end >= bounds.end)}
        <button type="button" className="button" onClick={() => onWindow(null)}>
          {m.showAll}
        </button>
      </div>
      <p className="timeline-outside">
        {after > 0 && (
          <>
            <bdi>{m.eventsAfter(after)}</bdi> →
          </>
        )}
      </p>
    </div>
  );
}
