// Branded identifiers: an actor's id cannot be passed where an event's is wanted.
// Ids are kebab-case, stable for ever and never reused (R9). Row positions never leave the program; ids do.

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type EventId = Brand<string, 'EventId'>;
export type ActorId = Brand<string, 'ActorId'>;
export type SourceId = Brand<string, 'SourceId'>;

/** Kebab-case: lower-case letters and digits in groups joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => text.length <= 120 && ID_PATTERN.test(text);

/**
 * Whether a dataset's name is that of a file which a reader opened in this visit, such as "local.1". No folder is called
 * so, and no link leads there: outside this visit it means only that there was a file.
 */
export const isLocalFile = (dataset: string): boolean => /^local\.[1-9]\d*$/.test(dataset);

// The only places where a plain string becomes an id.
export const toEventId = (text: string): EventId => text as EventId;
export const toActorId = (text: string): ActorId => text as ActorId;
export const toSourceId = (text: string): SourceId => text as SourceId;
/** Lists as they are: there may be a million. */
export const toActorIds = (texts: readonly string[]): readonly ActorId[] => texts as readonly ActorId[];
export const toSourceIds = (texts: readonly string[]): readonly SourceId[] => texts as readonly SourceId[];
