// The View: the complete, serialisable state of the screen. The same Dataset and the same View give the same screen.
// viewFields.ts defines how each field is parsed, printed, saved and reset.

import type { TimeAxis } from '../engine/columns.ts';
import type { ChosenCategories, Query } from '../engine/filter.ts';
import type { LaneBy } from '../engine/lanes.ts';
import type { Kind, Status } from '../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../model/ids.ts';
import type { Instant, Span } from '../model/span.ts';

export const VIEWS = ['timeline', 'list', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

export const MATCHES = ['any', 'all'] as const;
export const TIME_AXES = ['said', 'about'] as const satisfies readonly TimeAxis[];
/** The rows that any dataset can have; its categories come to them, as `c.<category>`. */
export const LANES = ['none', 'actor', 'kind', 'status'] as const satisfies readonly LaneBy[];
/** What a reader can choose from. */
export const READER_THEMES = ['auto', 'light', 'dark'] as const;
/** `host`: an embed takes the colours of the page around it; elsewhere the same as `auto`. */
export const THEMES = [...READER_THEMES, 'host'] as const;
export type Theme = (typeof THEMES)[number];
/** The interface languages. i18n/languages.ts has their names and messages. */
export const LANGUAGES = ['en', 'fr', 'pl', 'ur'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The fields of a View that filter by a facet. */
export type FacetName = 'actor' | 'match' | 'kind' | 'status' | 'source' | 'categories';

export interface View {
  /** The open event. */
  readonly event: EventId | null;
  readonly actor: readonly ActorId[];
  readonly match: (typeof MATCHES)[number];
  readonly kind: readonly Kind[];
  readonly status: readonly Status[];
  readonly source: readonly SourceId[];
  /** The chosen values of the dataset's own categories, and of its tags. */
  readonly categories: ChosenCategories;
  readonly q: string;
  /** The visible window [from, to); null for the default on that side. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly clock: TimeAxis;
  /** How the picture's rows are made; null lets the picture decide by its width (rows by actor where it is wide enough). */
  readonly lane: LaneBy | null;
  readonly view: ViewName;
  /** The active guided tour; `step` counts from 1. */
  readonly tour: string | null;
  readonly step: number;
  /** Empty: the browser's preference. */
  readonly lang: Language | '';
  readonly theme: Theme;
  /** The dataset's folder under `data/`, or a local file; null for the page's own record. */
  readonly data: string | null;
  /** A fixed version of the dataset; null for the current one. */
  readonly v: string | null;
}

/** The fields of a View that decide which events match. */
export const queryOf = (view: View): Query => ({
  actors: view.actor,
  match: view.match,
  kinds: view.kind,
  statuses: view.status,
  sources: view.source,
  categories: view.categories,
  text: view.q,
});

/** The visible window, with `whole` for the sides that were not set. */
export const windowOf = (view: Pick<View, 'from' | 'to'>, whole: Span): Span => {
  const start = view.from ?? whole.start;
  const end = view.to ?? whole.end;
  return start < end ? { start, end } : whole;
};
