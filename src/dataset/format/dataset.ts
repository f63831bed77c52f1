// The Dataset: everything true about the story, immutable, and the same for every reader.
// Knows nothing of what a reader is looking at; made by build.ts only.

import type { Columns, Row } from '../../engine/columns.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import type { Actor, Correction, Source, SupportLink, TimelineEvent, Tour, Translations } from '../../model/event.ts';
import type { RelationType } from '../../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../../model/ids.ts';
import type { FileReport } from './issue.ts';
import type { Issue } from './issue.ts';

/** A relation as seen from one of its ends: relations are written once and shown from both. */
export interface Link {
  readonly type: RelationType;
  /** `out`: this event's own relation ("answers"); `in`: the other's ("answered by"). */
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
  readonly contentNote: string;
  /** Title, description and content note in other languages; null where one is not translated. */
  readonly translations: Translations<{
    readonly title: string | null;
    readonly description: string | null;
    readonly contentNote: string | null;
  }> | null;
  /** Where readers tell of mistakes, with places to be filled in (ui/reportHref.ts); null where nowhere. */
  readonly report: string | null;
  readonly support: readonly SupportLink[];
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly tours: readonly Tour[];
  readonly corrections: readonly Correction[];
  /** In the order of `columns`: by earliest date. Empty where they are on the loader. */
  readonly events: readonly TimelineEvent[];
  /** Where a large dataset's events are fetched from as they are wanted; null where all are at hand. */
  readonly loader: EventLoader | null;
  readonly columns: Columns;
  readonly links: ReadonlyMap<EventId, readonly Link[]>;
}

/**
 * Events that are read piece by piece. What has not come yet is `PENDING` or empty, and asking for it fetches it; each
 * arrival makes another Dataset, which is the same but for its identity, so that what was drawn from less is drawn again.
 */
export interface EventLoader {
  /** The event as far as it is known: its title at least is on its way. */
  readonly headlineAt: (row: Row) => TimelineEvent;
  /** The same, with everything about it on its way. */
  readonly eventAt: (row: Row) => TimelineEvent;
  /** The event once it is complete; rejects where it cannot be fetched. */
  readonly readEvent: (row: Row) => Promise<TimelineEvent>;
  /** Fetches the words that are searched. */
  readonly requestText: () => void;
  /** Tries again what could not be fetched. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => LoaderState;
}

export interface LoaderState {
  readonly dataset: Dataset;
  /** Whether anything is on its way. */
  readonly loading: boolean;
  /** Whether anything could not be fetched. */
  readonly failed: boolean;
  /** How much of the searched words has come, from 0 to 1; null where nobody asked. */
  readonly text: number | null;
}

/** What stands for words that have not come yet. */
export const TITLE_PLACEHOLDER = '…';

export interface BuiltDataset {
  readonly dataset: Dataset;
  /** What was wrong: returned beside the dataset, not instead of it. */
  readonly issues: readonly Issue[];
  /** Of the file that it was read from (version.ts); null where that cannot be said. */
  readonly version: string | null;
  /** Where it is a reader's own file: what is wrong with it, in its lines. */
  readonly report?: FileReport;
  /** Set where the whole of it has not come yet (outline.ts). */
  readonly isPreview?: true;
}

export const linksOf = (dataset: Dataset, event: EventId): readonly Link[] => dataset.links.get(event) ?? [];

/** The event at a row, complete or on its way to be. */
export function eventAt(dataset: Dataset, row: Row): TimelineEvent {
  const event = dataset.loader ? dataset.loader.eventAt(row) : dataset.events[row];
  if (!event) throw new RangeError(`No event at row ${row} of ${dataset.columns.size}`);
  return event;
}

/** The event at a row, complete: for what leaves the page, where words on their way are not enough. */
export const readEvent = async (dataset: Dataset, row: Row): Promise<TimelineEvent> =>
  dataset.loader ? dataset.loader.readEvent(row) : eventAt(dataset, row);

/** The event at a row as far as a label needs it: title, date, standing. Its quotations may be missing. */
export const headlineAt = (dataset: Dataset, row: Row): TimelineEvent =>
  dataset.loader ? dataset.loader.headlineAt(row) : eventAt(dataset, row);

export function idAt(dataset: Dataset, row: Row): EventId {
  const id = dataset.columns.ids[row];
  if (id === undefined) throw new RangeError(`No event at row ${row} of ${dataset.columns.size}`);
  return id;
}
