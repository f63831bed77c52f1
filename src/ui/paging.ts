// Which part of a long list is on the page. Up to LONGEST entries all are, so that the browser's own search, print and
// scrolling work; beyond that a page of PAGE at a time, whatever the number of matches. Pure.

export const LONGEST = 2000;
export const PAGE = 200;

export interface Part {
  /** Positions in the whole list: [first, end). */
  readonly first: number;
  readonly end: number;
}

export const pagesOf = (count: number): number => (count <= LONGEST ? 1 : Math.ceil(count / PAGE));

/** The page on which a position lies; the first for a position that is not in the list. */
export const pageWith = (position: number, count: number): number =>
  count <= LONGEST || position < 0 ? 0 : Math.floor(position / PAGE);

export function partOf(count: number, page: number): Part {
  if (count <= LONGEST) return { first: 0, end: count };
  const first = Math.min(Math.max(0, page), pagesOf(count) - 1) * PAGE;
  return { first, end: Math.min(count, first + PAGE) };
}
