// A draft: a table that its author corrects on the page, with what no cell can hold. src/dataset/exchange/draft.ts reads it.

import * as v from 'valibot';

const record = v.record(v.string(), v.unknown());

const rowSchema = v.object({
  /** The line or row of the file it came from; rows that were added continue the count. Unique. */
  line: v.number(),
  cells: v.array(v.string()),
  /** Why the cells may not match their columns, until the author corrects one. */
  issue: v.nullable(v.string()),
  /** Fields of the event that no column has: citations with quotations are added, others replace. */
  more: v.exactOptional(record),
});

export const draftSchema = v.object({
  format: v.literal(1),
  /** The name of the file, with its ending. */
  name: v.string(),
  /** The columns' names as the file has them. */
  header: v.array(v.string()),
  rows: v.array(rowSchema),
  choices: v.object({
    dates: v.exactOptional(v.picklist(['dmy', 'mdy'])),
    columns: v.exactOptional(v.record(v.string(), v.string())),
  }),
  /** The dataset's own fields that the author has set: title, description, language. */
  head: record,
  /** The sources of quotations. */
  sources: v.array(record),
  /** Their fingerprints, by id. */
  fingerprints: record,
});

/** Deeply read-only: a change makes a new draft, so that it can be undone. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
export type DraftRow = Frozen<v.InferOutput<typeof rowSchema>>;
export type Draft = Frozen<v.InferOutput<typeof draftSchema>>;

/** What a saved page says of the draft that it was made from. */
export const draftFileSchema = v.object({
  format: v.literal(1),
  name: v.string(),
  /** The address of the site on which the page was made, where a copy can be edited; null if it has none. */
  site: v.nullable(v.string()),
  /** A hash of the dataset that the draft gave; if the dataset is another by now, it counts and not the draft. */
  dataset: v.string(),
  /** Null where the dataset says all. */
  draft: v.nullable(draftSchema),
});
export type DraftFile = Frozen<v.InferOutput<typeof draftFileSchema>>;
