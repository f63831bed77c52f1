// The schema of `data/index.json`. Imported on demand, with valibot.

import * as v from 'valibot';

const optionalText = v.optional(v.nullable(v.string()), null);

export const datasetIndexSchema = v.object({
  /** The folder under `data/`, as in `?data=`. */
  slug: v.string(),
  title: v.string(),
  description: v.optional(v.string(), ''),
  language: v.optional(v.string(), 'en'),
  translations: v.optional(
    v.nullable(v.record(v.string(), v.object({ title: optionalText, description: optionalText }))),
    null,
  ),
});
export type DatasetIndex = v.InferOutput<typeof datasetIndexSchema>;

/** The listed datasets; empty if the file is invalid. */
export function readDatasetIndex(raw: unknown): readonly DatasetIndex[] {
  const parsed = v.safeParse(v.array(datasetIndexSchema), raw);
  return parsed.success ? parsed.output : [];
}
