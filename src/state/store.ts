// The only store: a View, and the reader's actions on it, each a single `set`. Vanilla zustand, so that history, tests
// and tours use it without React; components use `useView`.

import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CategoryKey } from '../engine/columns.ts';
import { chosenIn } from '../engine/filter.ts';
import type { LaneBy } from '../engine/lanes.ts';
import type { Kind, Status } from '../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { DAY } from '../model/span.ts';
import { fallbackView } from './viewFields.ts';
import type { Language, Theme, View } from './view.ts';

export type ViewStore = StoreApi<View>;

export const createViewStore = (initial: Partial<View> = {}): ViewStore =>
  createStore<View>(() => ({ ...fallbackView(), ...initial }));

export function useView<T>(store: ViewStore, select: (view: View) => T): T {
  return useStore(store, select);
}

const toggled = <T>(values: readonly T[], value: T): readonly T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

/** Rounds windows of weeks and more to whole days, so that links contain dates such as 2014-08-26. */
function rounded({ start, end }: Span): Span {
  const step = end - start > 20 * DAY ? DAY : 1000;
  const from = Math.round(start / step) * step;
  return { start: from, end: Math.max(from + step, Math.round(end / step) * step) };
}

/** The reader's actions. */
export const createActions = (store: ViewStore) => {
  const set = store.setState;
  return {
    /** Opens an event, or closes the open one. */
    select: (event: EventId | null) => set({ event }),
    toggleActor: (id: ActorId) => set(({ actor }) => ({ actor: toggled(actor, id) })),
    /** Filters by this actor only. */
    onlyActor: (id: ActorId) => set({ actor: [id] }),
    toggleKind: (value: Kind) => set(({ kind }) => ({ kind: toggled(kind, value) })),
    toggleStatus: (value: Status) => set(({ status }) => ({ status: toggled(status, value) })),
    toggleSource: (id: SourceId) => set(({ source }) => ({ source: toggled(source, id) })),
    toggleCategory: (key: CategoryKey, value: string) =>
      set(({ categories }) => ({ categories: { ...categories, [key]: toggled(categories[key] ?? [], value) } })),
    setMatch: (match: View['match']) => set({ match }),
    search: (q: string) => set({ q }),
    /** Moves the visible window; null shows everything. */
    setWindow: (window: Span | null) => {
      const span = window && rounded(window);
      const [from, to] = [span?.start ?? null, span?.end ?? null];
      // A wheel at the edge goes on turning: the same window again is no change.
      set((now) => (now.from === from && now.to === to ? now : { from, to }));
    },
    setClock: (clock: View['clock']) => set({ clock, from: null, to: null }),
    setLane: (lane: LaneBy | null) => set({ lane }),
    setView: (view: View['view']) => set({ view }),
    setTheme: (theme: Theme) => set({ theme }),
    setLang: (lang: Language) => set({ lang }),
    /** Ends the tour and keeps its current view. */
    endTour: () => set({ tour: null, step: 1 }),
    /** Clears all filters; keeps the open event and the layout. */
    clearFilters: () => set({ actor: [], match: 'any', kind: [], status: [], source: [], categories: {}, q: '' }),
    /** Switches from a fixed version to the current data. */
    followData: () => set({ v: null }),
    /** Opens a local file, or the page's record again (null), with all other fields at their defaults. */
    openDataset: (data: string | null) => set(({ lang, theme }) => ({ ...fallbackView(), lang, theme, data })),
    /** Opens another edition of the same dataset and keeps all choices. */
    replaceDataset: (data: string) => set({ data }),
    /** Goes to another View of the same dataset, from a link or a tour step. */
    goTo: (view: Partial<View>) =>
      set((now) => ({ ...fallbackView(), lang: now.lang, theme: now.theme, data: now.data, v: now.v, ...view })),
  } as const;
};
export type Actions = ReturnType<typeof createActions>;

/** True if any filter is set. */
export const isFiltered = (view: View): boolean =>
  view.q.trim() !== '' ||
  chosenIn(view.categories).length > 0 ||
  [view.actor, view.kind, view.status, view.source].some((chosen) => chosen.length > 0);
