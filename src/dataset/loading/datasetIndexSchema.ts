// What `data/index.json` may say; loaded when a reader asks what the site bundles.

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

/** The datasets that a site offers; none where its list is no list. */
export function readDatasetIndex(raw: unknown): readonly DatasetIndex[] {
  const parsed = v.safeParse(v.array(datasetIndexSchema), raw);
  return parsed.success ? parsed.output : [];
}
