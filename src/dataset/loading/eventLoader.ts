// Events that are fetched as they are wanted: which parts hold them, what is on its way, what has come. The parts are
// kept by the query cache, the events made of them by this file, a bounded number of each.

import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { hasText, type Row, withText } from '../../engine/columns.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { KINDS, STATUSES } from '../../model/evidence.ts';
import { requireValue } from '../../model/assert.ts';
import { type Dataset, idAt, PENDING, type EventLoader, type LoaderState } from '../format/dataset.ts';
import type { ChunkReader } from './openDataset.ts';
import type { ParquetRows, Chunk, ChunkKind } from './parquetDataset.ts';
import { eventSchema } from '../format/schema.ts';
import { BLANK_EVENT, toEvent } from '../format/toEvent.ts';

/** Rows to a part, where the file has pages: a screen's worth is one or two of them. */
const PART_ROWS: Readonly<Record<ChunkKind, number>> = { titles: 1000, details: 250 };
/** Milliseconds for which a part that nobody asks for again is kept: the events made of it are kept anyway. */
const KEEP = 60_000;
const MOST_EVENTS = 20_000;
/** Milliseconds between two words of what has come, while more is on its way. */
const TELL = 100;

/**
 * Once the frame that shows what has changed is drawn: reading competes with it for the processor. Soon after where no
 * frames are drawn, as in a tab that nobody looks at.
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
  const timer = setTimeout(begin, TELL);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(begin);
  });
}

export interface EventLoaderOptions {
  readonly dataset: Dataset;
  readonly rows: ParquetRows;
  readonly reader: ChunkReader;
  readonly client: QueryClient;
  /** The dataset's own key, under which its parts' keys stand. */
  readonly queryKey: readonly unknown[];
}

/** Where in `starts` (ascending, the last one the end) a value lies. */
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

export function createEventLoader({ dataset: first, rows, reader, client, queryKey }: EventLoaderOptions): EventLoader {
  const { groups, hasPages, fileRows } = rows;
  const outlines = new Map<Row, TimelineEvent>();
  const complete = new Map<Row, TimelineEvent>();
  const pending = new Set<string>();
  const failed = new Set<string>();
  const listeners = new Set<() => void>();
  let state: LoaderState = { dataset: first, loading: false, failed: false, text: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arrived = false;

  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const loading = pending.size > 0 || (state.text !== null && state.text < 1);
    // Another identity only where there is more to draw.
    const dataset = arrived ? { ...state.dataset } : state.dataset;
    arrived = false;
    state = { ...state, dataset, loading, failed: failed.size > 0 };
    for (const listener of listeners) listener();
  };
  const tellSoon = (after: number): void => {
    if (timer !== undefined && after > 0) return;
    clearTimeout(timer);
    timer = setTimeout(tell, after);
  };

  /** Which part holds a row, and where in it. */
  const placeOf = (kind: ChunkKind, row: Row) => {
    const at = fileRows?.[row] ?? row;
    const group = groupOf(groups, at);
    const opens = groups[group] ?? 0;
    const closes = groups[group + 1] ?? at + 1;
    const size = hasPages ? PART_ROWS[kind] : closes - opens;
    const start = opens + Math.floor((at - opens) / size) * size;
    return { kind, start, end: Math.min(closes, start + size), index: at - start, key: [...queryKey, kind, start] };
  };
  const fetchPart = ({ kind, start, end, key }: ReturnType<typeof placeOf>): Promise<Chunk> =>
    client.fetchQuery({
      queryKey: key,
      queryFn: () => reader.part(kind, start, end),
      staleTime: KEEP,
      gcTime: KEEP,
      retry: 2,
    });

  /** The part of a row, if it is here; else it is sent for. */
  const partWith = (kind: ChunkKind, row: Row): { readonly part: Chunk; readonly index: number } | null => {
    const place = placeOf(kind, row);
    const part = client.getQueryData<Chunk>(place.key);
    if (part) return { part, index: place.index };
    const name = `${kind} ${place.start}`;
    if (pending.has(name) || failed.has(name)) return null;
    pending.add(name);
    afterFrame(() => {
      if (!state.loading) tell();
      fetchPart(place)
        .then(
          () => {
            arrived = true;
          },
          () => failed.add(name), // Told by `failed`, tried again by `retry`.
        )
        .finally(() => {
          pending.delete(name);
          tellSoon(pending.size === 0 ? 0 : TELL);
        });
    });
    return null;
  };

  const dateOf = (codes: Uint32Array, row: Row): TimelineEvent['concerns'] => {
    const date = parseEdtf(rows.dates[codes[row] ?? 0] ?? '');
    return date.ok ? date.value : null;
  };
  const bare = (row: Row, title: string): TimelineEvent => {
    const { columns } = first;
    return {
      ...BLANK_EVENT,
      id: idAt(first, row),
      date: requireValue(dateOf(rows.date, row), `the date of row ${row}`),
      concerns: dateOf(rows.concerns, row),
      title,
      kind: requireValue(KINDS[columns.kind[row] ?? 0], `the kind of row ${row}`),
      status: requireValue(STATUSES[columns.status[row] ?? 0], `the standing of row ${row}`),
      importance: columns.importance[row] === 1 ? 1 : columns.importance[row] === 3 ? 3 : 2,
    };
  };
  const keep = (loader: Map<Row, TimelineEvent>, row: Row, event: TimelineEvent): TimelineEvent => {
    if (loader.size >= MOST_EVENTS) loader.clear();
    loader.set(row, event);
    return event;
  };

  const outlineAt = (row: Row): TimelineEvent => {
    const known = complete.get(row) ?? outlines.get(row);
    if (known) return known;
    const found = partWith('titles', row);
    return found ? keep(outlines, row, bare(row, found.part.title?.[found.index] ?? PENDING)) : bare(row, PENDING);
  };
  const eventAt = (row: Row): TimelineEvent => {
    const known = complete.get(row);
    if (known) return known;
    const found = partWith('details', row);
    return found ? completed(row, found.part, found.index) : (outlines.get(row) ?? bare(row, PENDING));
  };
  const completed = (row: Row, part: Chunk, index: number): TimelineEvent => {
    const event = { ...bare(row, part.title?.[index] ?? ''), summary: part.summary?.[index] ?? '' };
    return keep(complete, row, withDetail(event, part.detail?.[index] ?? ''));
  };

  const readEvent = async (row: Row): Promise<TimelineEvent> => {
    const known = complete.get(row);
    if (known) return known;
    const place = placeOf('details', row);
    return completed(row, await fetchPart(place), place.index);
  };

  const loader: EventLoader = {
    outlineAt,
    eventAt,
    readEvent,
    requestText: () => {
      if (state.text !== null || failed.has('text') || hasText(state.dataset.columns)) return;
      const onRows = (done: number, total: number): void => {
        state = { ...state, text: Math.min(0.99, done / total) };
        tellSoon(TELL);
      };
      onRows(0, 1);
      tellSoon(0);
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
        .finally(() => tellSoon(0));
    },
    retry: () => {
      failed.clear();
      arrived = true;
      tellSoon(0);
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

/** The event with what its `detail` says; one that cannot be read leaves the event as it is known from its columns. */
function withDetail(event: TimelineEvent, detail: string): TimelineEvent {
  try {
    const { id, title, summary, kind, status, importance } = event;
    const rest: unknown = JSON.parse(detail);
    const known = { id, title, summary, kind, status, importance, date: 'known', concerns: null };
    const raw = v.safeParse(eventSchema, { ...(typeof rest === 'object' ? rest : {}), ...known });
    return raw.success ? toEvent(raw.output, event.date, event.concerns) : event;
  } catch {
    return event;
  }
}
