// Branded ids: the compiler rejects an actor's id where an event's is expected.
// Ids are kebab-case, permanent and never reused (R9). Links and storage contain ids, never row positions.

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type EventId = Brand<string, 'EventId'>;
export type ActorId = Brand<string, 'ActorId'>;
export type SourceId = Brand<string, 'SourceId'>;

/** Kebab-case: groups of lower-case letters and digits joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => text.length <= 120 && ID_PATTERN.test(text);

/**
 * True for the name of a file that the reader opened in this session, such as "local.1". The name is not a valid folder
 * name, and a link with it finds nothing in another session.
 */
export const isLocalFile = (dataset: string | null): dataset is string =>
  dataset !== null && /^local\.[1-9]\d*$/.test(dataset);

// Only these functions turn a plain string into an id.
export const toEventId = (text: string): EventId => text as EventId;
export const toActorId = (text: string): ActorId => text as ActorId;
export const toSourceId = (text: string): SourceId => text as SourceId;
/** Casts the list without copying it: it may have a million entries. */
export const toActorIds = (texts: readonly string[]): readonly ActorId[] => texts as readonly ActorId[];
export const toSourceIds = (texts: readonly string[]): readonly SourceId[] => texts as readonly SourceId[];
