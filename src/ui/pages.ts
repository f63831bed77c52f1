// Which part of a long list is on the page. Up to `longest` entries all are, so that the browser's own search, print
// and scrolling work; beyond that a page of `size` at a time, whatever the number of matches. Pure.

export interface Paging {
  readonly longest: number;
  readonly size: number;
}

/** Where every event is at hand. */
export const PAGE_SIZE: Paging = { longest: 2000, size: 100 };
/** Where each has to be fetched: what a reader looks at, and a little more. */
export const FETCHED: Paging = { longest: 50, size: 50 };

export interface PageSlice {
  /** Positions in the whole list: [first, end). */
  readonly first: number;
  readonly end: number;
}

export const pagesOf = (count: number, { longest, size }: Paging): number =>
  count <= longest ? 1 : Math.ceil(count / size);

/** The page on which a position lies; the first for a position that is not in the list. */
export const pageWith = (position: number, count: number, { longest, size }: Paging): number =>
  count <= longest || position < 0 ? 0 : Math.floor(position / size);

export function sliceOf(count: number, page: number, paging: Paging): PageSlice {
  if (count <= paging.longest) return { first: 0, end: count };
  const first = Math.min(Math.max(0, page), pagesOf(count, paging) - 1) * paging.size;
  return { first, end: Math.min(count, first + paging.size) };
}
