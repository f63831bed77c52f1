// Arithmetic on time spans. Instants are milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar;
// spans are half-open: [start, end).

export type Instant = number;

/** From `start` up to but not including `end`. Each may be infinite (an open interval). */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export const DAY: number = 86_400_000;

/** Start of a UTC day. `Date.UTC` reads years 0 to 99 as 1900 to 1999; this does not. */
export function utc(year: number, month = 1, day = 1): Instant {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

export const length = (span: Span): number => span.end - span.start;
export const middle = (span: Span): Instant => (span.start + span.end) / 2;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The intersection of `span` and `bounds`; an empty span at the nearer edge if they do not overlap. */
export function clamp(span: Span, bounds: Span): Span {
  const start = Math.min(Math.max(span.start, bounds.start), bounds.end);
  return { start, end: Math.max(start, Math.min(span.end, bounds.end)) };
}

/** Grows a span on both sides by a share of its length: `grow(s, 0.05)` adds 5 % before and after. */
export function grow(span: Span, share: number): Span {
  const margin = length(span) * share;
  return { start: span.start - margin, end: span.end + margin };
}

/** Zooms about an instant: factor 2 shows twice as much time, 0.5 half as much. */
export function zoom(span: Span, factor: number, about: Instant = middle(span)): Span {
  return { start: about - (about - span.start) * factor, end: about + (span.end - about) * factor };
}

/** Moves a span by a share of its own length: 1 moves it by one whole length. */
export function shift(span: Span, share: number): Span {
  const by = length(span) * share;
  return { start: span.start + by, end: span.end + by };
}

/** Moves a window into the bounds and keeps its length; a window longer than the bounds becomes the bounds. */
export function within(span: Span, bounds: Span): Span {
  if (length(span) >= length(bounds)) return bounds;
  if (span.start < bounds.start) return { start: bounds.start, end: bounds.start + length(span) };
  if (span.end > bounds.end) return { start: bounds.end - length(span), end: bounds.end };
  return span;
}
