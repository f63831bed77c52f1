// The Dataset: everything true about the story, immutable, and the same for every reader.
// Knows nothing of what a reader is looking at; made by build.ts only.

import type { Columns, Row } from '../engine/columns.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { Actor, Correction, Source, SupportLink, TimelineEvent, Tour, Translations } from '../model/event.ts';
import type { RelationType } from '../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../model/ids.ts';
import type { Problem } from './problem.ts';

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
  readonly support: readonly SupportLink[];
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly tours: readonly Tour[];
  readonly corrections: readonly Correction[];
  /** In the order of `columns`: by earliest date. */
  readonly events: readonly TimelineEvent[];
  readonly columns: Columns;
  readonly links: ReadonlyMap<EventId, readonly Link[]>;
}

export interface BuiltDataset {
  readonly dataset: Dataset;
  /** What was wrong: returned beside the dataset, not instead of it. */
  readonly problems: readonly Problem[];
}

export const linksOf = (dataset: Dataset, event: EventId): readonly Link[] => dataset.links.get(event) ?? [];

export function eventAt(dataset: Dataset, row: Row): TimelineEvent {
  const event = dataset.events[row];
  if (!event) throw new RangeError(`No event at row ${row} of ${dataset.events.length}`);
  return event;
}
