// What an editor writes: events, the people and bodies in them, and the sources they rest on.
// Shapes only, as in dataset format 1 after parsing; the file's own schema is dataset/schema.ts.

import type { EdtfDate } from './edtf.ts';
import type { ActorKind, Importance, Kind, NoteKind, RelationType, Role, Status } from './evidence.ts';
import type { ActorId, EventId, SourceId } from './ids.ts';

/** Words by the language they are in (a BCP 47 tag): translations of what the dataset says in its own. */
export type Translations<T> = Readonly<Record<string, T>>;

export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly short: string;
  readonly kind: ActorKind;
  readonly description: string;
  readonly partOf: ActorId | null;
  /** Earlier names, each with the last day on which it was in use. */
  readonly names: readonly { readonly name: string; readonly until: string }[];
}

export interface Source {
  readonly id: SourceId;
  /** A CSL item type, such as "article-newspaper". */
  readonly type: string;
  readonly title: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  readonly issued: EdtfDate | null;
  /** Null where the page must not be linked. */
  readonly url: string | null;
  readonly archive: string | null;
  readonly language: string | null;
  readonly note: string | null;
}

export interface Citation {
  readonly source: SourceId;
  /** The source's words, character for character (R2), or null. */
  readonly quote: string | null;
  /** Null: the source itself speaks. */
  readonly speaker: ActorId | null;
  /** Up to 32 characters of the source on each side, as in the W3C TextQuoteSelector. */
  readonly before: string;
  readonly after: string;
  readonly locator: string | null;
  /** The date that this source gives, where it is not the event's. */
  readonly dateGiven: string | null;
  /** The quotation in other languages: the editor's words, never the source's; shown below the original only. */
  readonly translations: Translations<string> | null;
}

export interface Relation {
  readonly type: RelationType;
  readonly event: EventId;
  readonly note: string | null;
}

export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Participant {
  readonly id: ActorId;
  readonly role: Role;
}

export interface TimelineEvent {
  readonly id: EventId;
  /** When it happened or was said. */
  readonly date: EdtfDate;
  /** The period that it is about (R5). */
  readonly concerns: EdtfDate | null;
  readonly title: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly status: Status;
  /** Who found it, where the standing is `found` (R7). */
  readonly foundBy: ActorId | null;
  readonly importance: Importance;
  readonly actors: readonly Participant[];
  readonly citations: readonly Citation[];
  readonly relations: readonly Relation[];
  /** R4: why there is no reply, in words. */
  readonly noReply: string | null;
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  /** Title and summary in other languages; a null summary is not translated. */
  readonly translations: Translations<{ readonly title: string; readonly summary: string | null }> | null;
}

export interface SupportLink {
  readonly name: string;
  readonly url: string | null;
  readonly note: string;
}

export interface TourStep {
  /** A view of this dataset as a query string: "?event=…&actor=…". */
  readonly view: string;
  readonly text: string;
  readonly seconds: number;
}

export interface Tour {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly TourStep[];
}

export interface Correction {
  readonly date: string;
  readonly event: EventId | null;
  readonly text: string;
}
