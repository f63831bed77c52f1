// Where a bundled dataset lies, and what the build makes of it.

import { versionFolder } from '../format/version.ts';

/** The name of a dataset's outline (outline.ts), which lies beside it. */
export const PREVIEW_FILE = 'preview.json';

/** The address of a dataset, or of a version of it that the site keeps, under the site's root (absolute, ends in "/"). */
export const datasetUrl = (root: string, slug: string, version: string | null = null): string =>
  new URL(version === null ? `data/${slug}/dataset.json` : `data/${slug}/${versionFolder(version)}/dataset.json`, root)
    .href;
