// The View: everything the reader is looking at, serialisable. Two people with the same Dataset and the same View
// see the same screen. What each field is called in a link, and when it is forgotten, is fields.ts.

import type { TimeAxis } from '../engine/columns.ts';
import type { Query } from '../engine/filter.ts';
import type { LaneBy } from '../engine/lanes.ts';
import type { Kind, Status } from '../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../model/ids.ts';
import type { Instant, Span } from '../model/span.ts';

export const VIEWS = ['timeline', 'list', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

export const MATCHES = ['any', 'all'] as const;
export const TIME_AXES = ['said', 'about'] as const satisfies readonly TimeAxis[];
export const LANES = ['none', 'actor', 'kind', 'status'] as const satisfies readonly LaneBy[];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** The languages of the interface; their names and catalogues are i18n/languages.ts. */
export const LANGUAGES = ['en', 'fr', 'pl', 'ur'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface View {
  /** The open event. */
  readonly event: EventId | null;
  readonly actor: readonly ActorId[];
  readonly match: (typeof MATCHES)[number];
  readonly kind: readonly Kind[];
  readonly status: readonly Status[];
  readonly source: readonly SourceId[];
  readonly q: string;
  /** The window looked at, [from, to); null where it is the default on that side. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly clock: TimeAxis;
  /** How the picture's rows are made; null lets the picture decide by its width (rows by actor where there is room). */
  readonly lane: LaneBy | null;
  readonly view: ViewName;
  /** The guided tour that is on, and its step, from 1. */
  readonly tour: string | null;
  readonly step: number;
  /** Empty: as the browser prefers. */
  readonly lang: Language | '';
  readonly theme: Theme;
  /** The dataset's folder under `data/`. */
  readonly data: string;
  /** The version of it that is kept to; null follows it as it changes. */
  readonly v: string | null;
}

/** The part of a View that decides which events match. */
export const queryOf = (view: View): Query => ({
  actors: view.actor,
  match: view.match,
  kinds: view.kind,
  statuses: view.status,
  sources: view.source,
  text: view.q,
});

/** The window looked at, completed by what is shown when nothing was chosen. */
export const windowOf = (view: Pick<View, 'from' | 'to'>, whole: Span): Span => {
  const start = view.from ?? whole.start;
  const end = view.to ?? whole.end;
  return start < end ? { start, end } : whole;
};
