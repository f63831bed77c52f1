// What one pointer or two and a wheel do to the window: a drag pans, a pinch zooms about what lies between the fingers.
// Ours and not the library's, whose own miss the next gesture after each that the page has taken for scrolling. Pure but
// for `listen`.

import { length, type Span, shift, within, zoom } from '../../model/span.ts';

export interface Point {
  readonly x: number;
}

/** Where the time is drawn, in px; it runs to the right in every language. */
export interface Field {
  readonly left: number;
  readonly width: number;
}

/** Fingers nearer to each other than this many px count as so far apart. */
const NEAREST = 32;
/** A press that has not moved further than this many px is not yet a drag. */
export const SLACK = 6;

/** The position of an x in the field: 0 at its left edge, 1 at its right edge. */
export const shareAt = (x: number, { left, width }: Field): number => (x - left) / Math.max(1, width);
const middle = (points: readonly Point[]): number =>
  points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length);
const apart = ([a, b]: readonly Point[]): number => (a && b ? Math.max(NEAREST, Math.abs(a.x - b.x)) : 1);

/**
 * The window after the fingers have moved: the instants under them stay under them. Never shorter than
 * `shortest`, never beyond the bounds.
 */
export function windowMoved(
  window: Span,
  from: readonly Point[],
  to: readonly Point[],
  field: Field,
  bounds: Span,
  shortest: number,
): Span {
  const long = Math.max(shortest, (length(window) * apart(from)) / apart(to));
  const held = window.start + length(window) * shareAt(middle(from), field);
  const start = held - long * shareAt(middle(to), field);
  return within({ start, end: start + long }, bounds);
}

/** What of a WheelEvent says where it goes. */
export type Wheel = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'deltaMode' | 'clientX' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>;

/** Px to a line, where a wheel counts in lines. */
const LINE = 33;
/** The most of one turn, in px, that zooms; and how many px make the window 2.7 times as long. */
const MOST = 240;
const GENTLE = 400;

/**
 * The window after a turn of the wheel: Ctrl or ⌘ and a wheel zooms about the pointer, Shift and a wheel or a sideways one
 * pans. Null for a plain wheel, which is the page's where it is not to `zoom`.
 */
export function windowWheeled(
  window: Span,
  wheel: Wheel,
  { field, width, bounds, plain }: { field: Field; width: number; bounds: Span; plain: 'page' | 'zoom' },
): Span | null {
  const zooms = wheel.ctrlKey || wheel.metaKey || (plain === 'zoom' && !wheel.shiftKey);
  const sideways = Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY);
  if (!zooms && !wheel.shiftKey && !sideways) return null;
  const delta = (sideways ? wheel.deltaX : wheel.deltaY) * (wheel.deltaMode === 1 ? LINE : 1);
  if (!zooms) return within(shift(window, delta / width), bounds);
  const factor = Math.exp(Math.max(-MOST, Math.min(MOST, delta)) / GENTLE);
  const about = window.start + length(window) * Math.min(1, Math.max(0, shareAt(wheel.clientX, field)));
  return within(zoom(window, factor, about), bounds);
}

export interface GestureHost {
  readonly window: () => Span;
  readonly move: (window: Span, from: readonly Point[], to: readonly Point[]) => void;
  /** A gesture has begun; has ended. */
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

interface Held extends Point {
  readonly id: number;
  readonly from: number;
}

/** Listens until the signal. A vertical swipe is the page's, by `touch-action`; it then takes its pointer away. */
export function listen(element: HTMLElement, host: GestureHost, signal: AbortSignal): void {
  let pointers: readonly Held[] = [];
  let window_: Span | null = null;

  const begin = (): void => {
    window_ = host.window();
    pointers = pointers.map(({ id, x }) => ({ id, x, from: x }));
  };
  const onDown = (down: PointerEvent): void => {
    if (down.button !== 0) return;
    if (window_ === null && pointers.length === 0) host.onStart();
    const held = { id: down.pointerId, x: down.clientX, from: down.clientX };
    pointers = [...pointers.filter(({ id }) => id !== held.id), held].slice(-2);
    // A second finger takes over from where the first one has come to.
    if (pointers.length === 2) begin();
  };
  const onMove = (move: PointerEvent): void => {
    if (!pointers.some(({ id }) => id === move.pointerId)) return;
    pointers = pointers.map((held) => (held.id === move.pointerId ? { ...held, x: move.clientX } : held));
    const dragged = pointers.some(({ x, from }) => Math.abs(x - from) > SLACK);
    if (window_ === null) {
      if (!dragged) return;
      begin();
      // Captured, so that the press ends as a drag wherever it ends, and opens nothing.
      // A press that is repeated (earlyInput.ts) may be over.
      if (move.isTrusted) element.setPointerCapture(move.pointerId);
    }
    if (window_) {
      host.move(
        window_,
        pointers.map(({ from }) => ({ x: from })),
        pointers,
      );
    }
  };
  const onUp = (up: PointerEvent): void => {
    if (!pointers.some(({ id }) => id === up.pointerId)) return;
    pointers = pointers.filter(({ id }) => id !== up.pointerId);
    if (pointers.length > 0 && window_) begin();
    if (pointers.length > 0) return;
    window_ = null;
    host.onEnd();
  };
  element.addEventListener('pointerdown', onDown, { signal });
  window.addEventListener('pointermove', onMove, { signal });
  for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, onUp, { signal });
}
