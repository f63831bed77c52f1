// Fetches the events of a Parquet dataset on demand. The query cache has the chunks; this file caches the events built from
// them. Both are bounded.

import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { hasText, NO_CODE, type Row, withText } from '../../engine/columns.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { KINDS, STATUSES } from '../../model/evidence.ts';
import { requireValue } from '../../model/assert.ts';
import { type Dataset, idAt, TITLE_PLACEHOLDER, type EventLoader, type LoaderState } from '../format/dataset.ts';
import type { ChunkReader } from './openDataset.ts';
import type { ParquetRows, Chunk, ChunkKind } from './parquetDataset.ts';
import { plainEventSchema } from '../format/schema.ts';
import { BLANK_EVENT, toEvent } from '../format/toEvent.ts';

/** Rows per chunk, if the file has pages: one or two chunks fill a screen. */
const CHUNK_ROWS: Readonly<Record<ChunkKind, number>> = { titles: 1000, details: 250 };
/** How long unused chunks stay in the query cache. The events built from them stay longer. */
const CHUNK_CACHE_MS = 60_000;
const MAX_EVENTS = 20_000;
/**
 * Milliseconds between two fetches, each of all that is wanted. Titles are those of the timeline: a zoom asks for some dozen
 * chunks in each frame, and what arrives is drawn again in the frames of the zoom.
 */
const FETCH_INTERVAL: Readonly<Record<ChunkKind, number>> = { titles: 250, details: 0 };
/** Milliseconds between two notifications while more is being fetched. */
const PROGRESS_INTERVAL = 100;

/**
 * Runs `start` after the next frame is drawn, so that reading does not compete with drawing. Uses a timeout if no frames are
 * drawn, as in a background tab.
 */
function afterFrame(start: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') {
    start();
    return;
  }
  const begin = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    start();
  };
  const timer = setTimeout(begin, PROGRESS_INTERVAL);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(begin);
  });
}

export interface EventLoaderOptions {
  readonly dataset: Dataset;
  readonly rows: ParquetRows;
  readonly reader: ChunkReader;
  readonly client: QueryClient;
  /** The dataset's query key, the prefix of its chunks' keys. */
  readonly queryKey: readonly unknown[];
}

/** The index of the group that contains `value`. `starts` is ascending and ends with the total. */
function groupOf(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const half = (low + high) >>> 1;
    if ((starts[half] ?? 0) <= value) low = half;
    else high = half;
  }
  return low;
}

/** A chunk, and the index in it of the row that was asked for. */
interface Location {
  readonly kind: ChunkKind;
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly key: readonly unknown[];
}

export function createEventLoader({ dataset: first, rows, reader, client, queryKey }: EventLoaderOptions): EventLoader {
  const { groups, hasPages, fileRows } = rows;
  const headlines = new Map<Row, TimelineEvent>();
  const complete = new Map<Row, TimelineEvent>();
  const pending = new Set<string>();
  const failed = new Set<string>();
  const wanted: Readonly<Record<ChunkKind, Location[]>> = { titles: [], details: [] };
  const nextFetch: Record<ChunkKind, number> = { titles: 0, details: 0 };
  const listeners = new Set<() => void>();
  let state: LoaderState = { dataset: first, loading: false, failed: false, text: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arrived = false;

  const notify = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const loading = pending.size > 0 || (state.text !== null && state.text < 1);
    // A new identity only if something arrived.
    const dataset = arrived ? { ...state.dataset } : state.dataset;
    arrived = false;
    state = { ...state, dataset, loading, failed: failed.size > 0 };
    for (const listener of listeners) listener();
  };
  const notifyAfter = (after: number): void => {
    if (timer !== undefined && after > 0) return;
    clearTimeout(timer);
    timer = setTimeout(notify, after);
  };

  /** The chunk of a row, and the row's index in it. */
  const locateChunk = (kind: ChunkKind, row: Row): Location => {
    const at = fileRows?.[row] ?? row;
    const group = groupOf(groups, at);
    const opens = groups[group] ?? 0;
    const closes = groups[group + 1] ?? at + 1;
    const size = hasPages ? CHUNK_ROWS[kind] : closes - opens;
    const start = opens + Math.floor((at - opens) / size) * size;
    return { kind, start, end: Math.min(closes, start + size), index: at - start, key: [...queryKey, kind, start] };
  };
  const nameOf = ({ kind, start }: Location): string => `${kind} ${start}`;
  const fetchChunk = ({ kind, start, end, key }: Location): Promise<Chunk> =>
    client.fetchQuery({
      queryKey: key,
      queryFn: () => reader.chunk(kind, start, end),
      staleTime: CHUNK_CACHE_MS,
      gcTime: CHUNK_CACHE_MS,
      retry: 2,
    });

  /** Fetches all that is wanted of a kind, now or when its interval has passed. */
  const fetchWanted = (kind: ChunkKind): void => {
    if (!state.loading) notify();
    const now = performance.now();
    const wait = nextFetch[kind] - now;
    if (wait > 0) {
      setTimeout(fetchWanted, wait, kind);
      return;
    }
    nextFetch[kind] = now + FETCH_INTERVAL[kind];
    for (const location of wanted[kind].splice(0)) fetchPending(location);
  };
  const fetchPending = (location: Location): void => {
    const name = nameOf(location);
    fetchChunk(location)
      .then(
        () => {
          arrived = true;
        },
        () => failed.add(name), // `failed` reports it, `retry` fetches it again.
      )
      .finally(() => {
        pending.delete(name);
        notifyAfter(pending.size === 0 ? 0 : PROGRESS_INTERVAL);
      });
  };

  /** The chunk of a row if it is loaded; otherwise null, and starts to fetch it. */
  const findChunk = (kind: ChunkKind, row: Row): { readonly chunk: Chunk; readonly index: number } | null => {
    const location = locateChunk(kind, row);
    const name = nameOf(location);
    if (pending.has(name)) return null;
    // What failed once may have come with an open event since.
    const chunk = client.getQueryData<Chunk>(location.key);
    if (chunk) return { chunk, index: location.index };
    if (failed.has(name)) return null;
    pending.add(name);
    if (wanted[kind].push(location) === 1) afterFrame(() => fetchWanted(kind));
    return null;
  };

  const dateOf = (codes: Uint32Array, row: Row): TimelineEvent['concerns'] => {
    const date = parseEdtf(rows.dates[codes[row] ?? 0] ?? '');
    return date.ok ? date.value : null;
  };
  const toBareEvent = (row: Row, title: string): TimelineEvent => {
    const { columns } = first;
    return {
      ...BLANK_EVENT,
      id: idAt(first, row),
      date: requireValue(dateOf(rows.date, row), `the date of row ${row}`),
      concerns: dateOf(rows.concerns, row),
      title,
      kind: KINDS[columns.kind[row] ?? NO_CODE] ?? null,
      status: STATUSES[columns.status[row] ?? NO_CODE] ?? null,
      importance: columns.importance[row] === 1 ? 1 : columns.importance[row] === 3 ? 3 : 2,
    };
  };
  const cacheEvent = (cache: Map<Row, TimelineEvent>, row: Row, event: TimelineEvent): TimelineEvent => {
    if (cache.size >= MAX_EVENTS) cache.clear();
    cache.set(row, event);
    return event;
  };

  const headlineAt = (row: Row): TimelineEvent => {
    const known = complete.get(row) ?? headlines.get(row);
    if (known) return known;
    const found = findChunk('titles', row);
    return found
      ? cacheEvent(headlines, row, toBareEvent(row, found.chunk.title?.[found.index] ?? TITLE_PLACEHOLDER))
      : toBareEvent(row, TITLE_PLACEHOLDER);
  };
  const eventAt = (row: Row): TimelineEvent => {
    const known = complete.get(row);
    if (known) return known;
    const found = findChunk('details', row);
    return found
      ? toCompleteEvent(row, found.chunk, found.index)
      : (headlines.get(row) ?? toBareEvent(row, TITLE_PLACEHOLDER));
  };
  const toCompleteEvent = (row: Row, chunk: Chunk, index: number): TimelineEvent => {
    const event = { ...toBareEvent(row, chunk.title?.[index] ?? ''), summary: chunk.summary?.[index] ?? '' };
    return cacheEvent(complete, row, withDetail(event, chunk.detail?.[index] ?? ''));
  };

  const readEvent = async (row: Row): Promise<TimelineEvent> => {
    const known = complete.get(row);
    if (known) return known;
    const location = locateChunk('details', row);
    return toCompleteEvent(row, await fetchChunk(location), location.index);
  };

  const loader: EventLoader = {
    headlineAt,
    eventAt,
    readEvent,
    requestText: () => {
      if (state.text !== null || failed.has('text') || hasText(state.dataset.columns)) return;
      const onRows = (done: number, total: number): void => {
        state = { ...state, text: Math.min(0.99, done / total) };
        notifyAfter(PROGRESS_INTERVAL);
      };
      onRows(0, 1);
      notifyAfter(0);
      reader
        .text(onRows)
        .then((text) => {
          const dataset = { ...state.dataset, columns: withText(state.dataset.columns, text) };
          state = { ...state, dataset, text: 1 };
        })
        .catch(() => {
          failed.add('text');
          state = { ...state, text: null };
        })
        .finally(() => notifyAfter(0));
    },
    retry: () => {
      failed.clear();
      arrived = true;
      notifyAfter(0);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
  };
  state = { ...state, dataset: { ...first, loader } };
  return loader;
}

/** Adds the fields of `detail` to an event; returns the event unchanged if `detail` is invalid. */
function withDetail(event: TimelineEvent, detail: string): TimelineEvent {
  try {
    const { id, title, summary, kind, status, importance } = event;
    const fields: unknown = JSON.parse(detail);
    const known = { id, title, summary, kind, status, importance, date: 'known', concerns: null };
    const raw = v.safeParse(plainEventSchema, { ...(typeof fields === 'object' ? fields : {}), ...known });
    return raw.success ? toEvent(raw.output, event.date, event.concerns) : event;
  } catch {
    return event;
  }
}
