// The Dataset: immutable and the same for every reader. Only buildDataset.ts, preview.ts and the Parquet loader create
// one.

import type { Columns, Row } from '../../engine/columns.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import type {
  Actor,
  Category,
  Correction,
  Era,
  Profile,
  Source,
  SupportLink,
  TimelineEvent,
  Tour,
  Translations,
} from '../../model/event.ts';
import type { RelationType } from '../../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../../model/ids.ts';
import type { MediaFiles, MediaItem } from '../../model/media.ts';
import type { FileReport } from './issue.ts';
import type { Issue } from './issue.ts';

/** A relation seen from one of its two events. Files contain each relation once; readers see it on both events. */
export interface Link {
  readonly type: RelationType;
  /** `out`: this event's relation ("answers"); `in`: the other event's ("answered by"). */
  readonly direction: 'out' | 'in';
  readonly event: EventId;
  readonly note: string | null;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly license: string;
  /** The day of the last change, as EDTF. */
  readonly updated: string;
  readonly coverage: EdtfDate;
  readonly profile: Profile;
  readonly contentNote: string;
  /** Title, description and content note in other languages; null if one is not translated. */
  readonly translations: Translations<{
    readonly title: string | null;
    readonly description: string | null;
    readonly contentNote: string | null;
  }> | null;
  /** The URL template for reporting mistakes (ui/reportUrl.ts); null if there is none. */
  readonly report: string | null;
  /** The first is the cover. */
  readonly media: readonly MediaItem[];
  readonly files: MediaFiles;
  readonly support: readonly SupportLink[];
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly categories: readonly Category[];
  readonly eras: readonly Era[];
  readonly tours: readonly Tour[];
  readonly corrections: readonly Correction[];
  /** In row order, by earliest date. Empty if there is a loader. */
  readonly events: readonly TimelineEvent[];
  /** Fetches the events of a large dataset on demand; null if all events are loaded. */
  readonly loader: EventLoader | null;
  readonly columns: Columns;
  readonly links: ReadonlyMap<EventId, readonly Link[]>;
}

/**
 * Loads events in chunks. Reading an event that is not loaded returns it with TITLE_PLACEHOLDER and empty fields, and
 * starts to fetch it. Each arrival gives the Dataset a new identity, so that React renders again.
 */
export interface EventLoader {
  /** The event as far as it is loaded; fetches its title if necessary. */
  readonly headlineAt: (row: Row) => TimelineEvent;
  /** The event as far as it is loaded; fetches all of it if necessary. */
  readonly eventAt: (row: Row) => TimelineEvent;
  /** The complete event. Rejects if it cannot be fetched. */
  readonly readEvent: (row: Row) => Promise<TimelineEvent>;
  /** Fetches the searchable text. */
  readonly requestText: () => void;
  /** Fetches again whatever failed. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => LoaderState;
}

export interface LoaderState {
  readonly dataset: Dataset;
  /** True while anything is being fetched. */
  readonly loading: boolean;
  /** True if anything could not be fetched. */
  readonly failed: boolean;
  /** The loaded share of the searchable text, from 0 to 1; null if it was not requested. */
  readonly text: number | null;
}

/** The title of an event whose title is not loaded yet. */
export const TITLE_PLACEHOLDER = '…';

export interface BuiltDataset {
  readonly dataset: Dataset;
  /** What is wrong with the file. */
  readonly issues: readonly Issue[];
  /** The version of the file (version.ts); null if unknown. */
  readonly version: string | null;
  /** The import report of a local file. */
  readonly report?: FileReport;
  /** True for a preview, which the complete dataset replaces (loading/preview.ts). */
  readonly isPreview?: true;
}

export const linksOf = (dataset: Dataset, event: EventId): readonly Link[] => dataset.links.get(event) ?? [];

/** The event at a row; fetches it if it is not loaded. */
export function eventAt(dataset: Dataset, row: Row): TimelineEvent {
  const event = dataset.loader ? dataset.loader.eventAt(row) : dataset.events[row];
  if (!event) throw new RangeError(`No event at row ${row} of ${dataset.columns.size}`);
  return event;
}

/** The complete event at a row, for exports. Rejects if it cannot be fetched. */
export const readEvent = async (dataset: Dataset, row: Row): Promise<TimelineEvent> =>
  dataset.loader ? dataset.loader.readEvent(row) : eventAt(dataset, row);

/** The event at a row with title, date and status, enough for a label. Other fields may not be loaded. */
export const headlineAt = (dataset: Dataset, row: Row): TimelineEvent =>
  dataset.loader ? dataset.loader.headlineAt(row) : eventAt(dataset, row);

export function idAt(dataset: Dataset, row: Row): EventId {
  const id = dataset.columns.ids[row];
  if (id === undefined) throw new RangeError(`No event at row ${row} of ${dataset.columns.size}`);
  return id;
}
