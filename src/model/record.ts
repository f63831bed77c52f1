// Objects from outside, whose fields are still unchecked.

/** A JSON object before validation. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** True for objects that are neither null nor an array. */
export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An unchecked value as text. Objects and lists are JSON, because `String` throws for some that a file can have, such as
 * `{ "toString": [] }`.
 */
export const rawText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
