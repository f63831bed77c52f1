// The strip under the timeline: how many matches each stretch of the coverage has, and the window as a brush.
// Two native sliders are its keyboard and its names; a drag moves the window or draws a new one.

import { type PointerEvent, useDeferredValue, useId, useMemo, useRef } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { TimeAxis } from '../../engine/columns.ts';
import { density } from '../../engine/density.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { DAY, length, type Span, utc, within } from '../../model/span.ts';

export interface OverviewProps {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly bounds: Span;
  readonly window: Span;
  readonly onWindow: (window: Span | null) => void;
}

const BINS = 132;
const SHORTEST = 7 * DAY;

/** The bars as one path in a BINS × 1 box; heights by square root, so that one event can be seen beside thirty. */
function barsPath(counts: ArrayLike<number>): string {
  const most = Math.max(1, ...Array.from(counts));
  return Array.from(counts, (count, bin) => {
    if (count === 0) return '';
    const height = Math.max(0.12, Math.sqrt(count / most));
    return `M${bin + 0.1} 1v${-height}h.8v${height}z`;
  }).join('');
}

function yearTicks(bounds: Span): readonly { readonly year: number; readonly share: number }[] {
  const first = new Date(bounds.start).getUTCFullYear();
  const last = new Date(bounds.end - 1).getUTCFullYear();
  const step = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => (last - first) / years <= 9) ?? 2000;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, share: (utc(year) - bounds.start) / length(bounds) });
  }
  return ticks;
}

export function Overview({ dataset, rows, clock, bounds, window, onWindow }: OverviewProps) {
  const m = useMessages();
  const id = useId();
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly at: number; readonly window: Span | null } | null>(null);
  // They follow, rows and columns together: the timeline itself is drawn first.
  const { columns } = dataset;
  const matches = useMemo(() => ({ columns, rows }), [columns, rows]);
  const counted = useDeferredValue(matches);
  const bars = useMemo(
    () => barsPath(density(counted.columns, counted.rows, clock, bounds, BINS)),
    [counted, clock, bounds],
  );
  const ticks = useMemo(() => yearTicks(bounds), [bounds]);
  const shown = { start: Math.max(bounds.start, window.start), end: Math.min(bounds.end, window.end) };
  const percent = (instant: number): number => ((instant - bounds.start) / length(bounds)) * 100;
  const days = Math.round(length(bounds) / DAY);
  const toDay = (instant: number): number => Math.round((instant - bounds.start) / DAY);

  const instantAt = (pointer: PointerEvent): number => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.width === 0) return bounds.start;
    const share = Math.min(1, Math.max(0, (pointer.clientX - box.left) / box.width));
    return bounds.start + length(bounds) * share;
  };
  const onDown = (pointer: PointerEvent<HTMLDivElement>): void => {
    if (pointer.button !== 0 || pointer.target instanceof HTMLInputElement) return;
    const at = instantAt(pointer);
    const inside = at > shown.start && at < shown.end && length(shown) < length(bounds) * 0.98;
    drag.current = { at, window: inside ? shown : null };
    pointer.currentTarget.setPointerCapture(pointer.pointerId);
  };
  const onMove = (pointer: PointerEvent<HTMLDivElement>): void => {
    const held = drag.current;
    if (!held) return;
    const at = instantAt(pointer);
    if (held.window) {
      const by = at - held.at;
      onWindow(within({ start: held.window.start + by, end: held.window.end + by }, bounds));
    } else if (Math.abs(at - held.at) > SHORTEST) {
      onWindow({ start: Math.min(at, held.at), end: Math.max(at, held.at) });
    }
  };
  const onUp = (): void => {
    drag.current = null;
  };

  const slider = (edge: 'start' | 'end') => (
    <input
      type="range"
      id={`${id}-${edge}`}
      min={0}
      max={days}
      step={Math.max(1, Math.round(days / 400))}
      value={toDay(shown[edge])}
      aria-label={edge === 'start' ? m.windowStart : m.windowEnd}
      aria-valuetext={dayInWords(edge === 'start' ? shown.start : shown.end - 1, m)}
      onChange={(change) => {
        const instant = bounds.start + Number(change.target.value) * DAY;
        onWindow(
          edge === 'start'
            ? { start: Math.min(instant, shown.end - SHORTEST), end: shown.end }
            : { start: shown.start, end: Math.max(instant, shown.start + SHORTEST) },
        );
      }}
    />
  );

  return (
    <fieldset className="overview">
      <legend className="visually-hidden">{m.overview}</legend>
      <div
        ref={strip}
        className="overview-strip"
        dir="ltr"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        <svg viewBox={`0 0 ${BINS} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={bars} />
        </svg>
        <div
          className="overview-window"
          style={{ insetInlineStart: `${percent(shown.start)}%`, insetInlineEnd: `${100 - percent(shown.end)}%` }}
        />
        {slider('start')}
        {slider('end')}
      </div>
      <div className="overview-years" dir="ltr" aria-hidden="true">
        {ticks.map(({ year, share }) => (
          <span key={year} style={{ insetInlineStart: `${share * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
    </fieldset>
  );
}
