// Which slice of a long list is shown. Up to `longest` entries all are, so that the browser's own search, print and
// scrolling work; beyond that, pages of `size`. Pure.

export interface Paging {
  readonly longest: number;
  readonly size: number;
}

/** When every event is loaded. */
export const PAGE_SIZE: Paging = { longest: 2000, size: 100 };
/** When each event has to be fetched: about one screen more than a reader sees. */
export const FETCHED: Paging = { longest: 50, size: 50 };

export interface PageSlice {
  /** Positions in the whole list: [first, end). */
  readonly first: number;
  readonly end: number;
}

export const pagesOf = (count: number, { longest, size }: Paging): number =>
  count <= longest ? 1 : Math.ceil(count / size);

/** The page that has a position; the first page if the position is not in the list. */
export const pageWith = (position: number, count: number, { longest, size }: Paging): number =>
  count <= longest || position < 0 ? 0 : Math.floor(position / size);

export function sliceOf(count: number, page: number, paging: Paging): PageSlice {
  if (count <= paging.longest) return { first: 0, end: count };
  const first = Math.min(Math.max(0, page), pagesOf(count, paging) - 1) * paging.size;
  return { first, end: Math.min(count, first + paging.size) };
}
