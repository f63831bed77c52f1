// Events, actors and sources of dataset format 1 after parsing. dataset/format/schema.ts validates the file.

import type { EdtfDate } from './edtf.ts';
import type { ActorKind, Importance, Kind, NoteKind, RelationType, Role, Status } from './evidence.ts';
import type { ActorId, EventId, SourceId } from './ids.ts';
import type { MediaItem } from './media.ts';

/** Translations by BCP 47 language tag. */
export type Translations<T> = Readonly<Record<string, T>>;

export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly short: string;
  readonly kind: ActorKind;
  readonly description: string;
  readonly partOf: ActorId | null;
  /** Former names, each with the last day of its use. */
  readonly names: readonly { readonly name: string; readonly until: string }[];
  /** The first is its portrait or emblem. */
  readonly media: readonly MediaItem[];
}

export interface Source {
  readonly id: SourceId;
  /** A CSL item type, such as "article-newspaper". */
  readonly type: string;
  readonly title: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  readonly issued: EdtfDate | null;
  /** Null if the page must not be linked. */
  readonly url: string | null;
  readonly archive: string | null;
  readonly language: string | null;
  readonly note: string | null;
}

export interface Citation {
  readonly source: SourceId;
  /** A verbatim quotation, character for character (R2), or null. */
  readonly quote: string | null;
  /** Null if the text is the source's own. */
  readonly speaker: ActorId | null;
  /** Up to 32 characters of the source on each side, as in the W3C TextQuoteSelector. */
  readonly before: string;
  readonly after: string;
  readonly locator: string | null;
  /** The date that this source gives, if it differs from the event's. */
  readonly dateGiven: string | null;
  /** Translations of the quotation by the editor, not by the source. Shown below the original only. */
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
  /** When it happened or was stated. */
  readonly date: EdtfDate;
  /** The period that it covers (R5). */
  readonly concerns: EdtfDate | null;
  readonly title: string;
  readonly summary: string;
  /** Null only in a plain record, where an event need not have one; so is `status`. */
  readonly kind: Kind | null;
  readonly status: Status | null;
  /** The body that found it, if the status is `found` (R7). */
  readonly foundBy: ActorId | null;
  readonly importance: Importance;
  readonly actors: readonly Participant[];
  readonly citations: readonly Citation[];
  readonly relations: readonly Relation[];
  /** R4: the reason why there is no reply. */
  readonly noReply: string | null;
  readonly notes: readonly Note[];
  readonly media: readonly MediaItem[];
  readonly tags: readonly string[];
  /** Category id → value ids, as the dataset’s `categories` define them. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** Title and summary in other languages; the summary is null if it is not translated. */
  readonly translations: Translations<{ readonly title: string; readonly summary: string | null }> | null;
}

/** `accountability`: each event says how it is known, and who answers (R3, R4, R7, R10) · `plain`: where it does, that counts. */
export const PROFILES = ['accountability', 'plain'] as const;
export type Profile = (typeof PROFILES)[number];

/** A dataset's own way to sort its events: “Mission phase”, with the values “Launch”, “Cruise”. */
export interface Category {
  readonly id: string;
  readonly label: string;
  /** In the editor's order. */
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

/** A named span of time behind the picture. */
export interface Era {
  readonly date: EdtfDate;
  readonly label: string;
}

/** The ids of an event's values of a category. An id may be “constructor”, which every object inherits. */
export const categoryValues = (categories: TimelineEvent['categories'], id: string): readonly string[] =>
  Object.hasOwn(categories, id) ? (categories[id] ?? []) : [];

export interface SupportLink {
  readonly name: string;
  readonly url: string | null;
  readonly note: string;
}

export interface TourStep {
  /** A View of this dataset as a query string: "?event=…&actor=…". */
  readonly view: string;
  readonly text: string;
  readonly seconds: number;
  /** Shown with the step, instead of its event's. */
  readonly media: readonly MediaItem[];
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
