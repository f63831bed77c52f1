// Where a bundled dataset lies.

import { versionFolder } from './version.ts';

/** The address of a dataset, or of a version of it that the site keeps, under the site's root (absolute, ends in "/"). */
export const datasetUrl = (root: string, slug: string, version: string | null = null): string =>
  new URL(version === null ? `data/${slug}/dataset.json` : `data/${slug}/${versionFolder(version)}/dataset.json`, root)
    .href;
