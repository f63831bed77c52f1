// The schema of `data/index.json`. Imported on demand, with valibot.

import * as v from 'valibot';
import { ID_PATTERN } from '../../model/ids.ts';

const optionalText = v.optional(v.nullable(v.string()), null);

export const datasetIndexSchema = v.object({
  /** The folder under `data/`, as in `?data=`. */
  slug: v.pipe(v.string(), v.regex(ID_PATTERN)),
  /** The way from the site's root to the record's page: "" for the site's own record. */
  path: v.pipe(v.string(), v.regex(/^(?:r\/[a-z0-9-]+\/)?$/)),
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
