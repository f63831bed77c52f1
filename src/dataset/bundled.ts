// Which datasets a site bundles, as its `data/index.json` says. Only there to offer them: any folder under data/ opens.

import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';

const words = v.optional(v.nullable(v.string()), null);

export const bundledSchema = v.object({
  /** The folder under `data/`, as in `?data=`. */
  slug: v.string(),
  title: v.string(),
  description: v.optional(v.string(), ''),
  language: v.optional(v.string(), 'en'),
  translations: v.optional(v.nullable(v.record(v.string(), v.object({ title: words, description: words }))), null),
});
export type Bundled = v.InferOutput<typeof bundledSchema>;

/** `root`: the site's root as an absolute address that ends in "/". A host without the file bundles nothing to offer. */
export const bundledQuery = (root: string) =>
  queryOptions({
    queryKey: ['bundled', root] as const,
    queryFn: async ({ signal }): Promise<readonly Bundled[]> => {
      const answer = await fetch(new URL('data/index.json', root), { signal });
      if (!answer.ok) return [];
      const parsed = v.safeParse(v.array(bundledSchema), await answer.json());
      return parsed.success ? parsed.output : [];
    },
    staleTime: Infinity,
    retry: false,
  });
