// URLs of bundled datasets and of the files that the build adds to them.

import { versionFolder } from '../format/version.ts';

/** The preview (preview.ts), in the dataset's folder. */
export const PREVIEW_FILE = 'preview.json';

/** The sizes of the pictures in the dataset's folder (model/media.ts), by file name. */
export const MEDIA_FILE = 'media.json';

/** The URL of a dataset, or of an archived version of it. `root` is the site's absolute URL and ends in "/". */
export const datasetUrl = (root: string, slug: string, version: string | null = null): string =>
  new URL(version === null ? `data/${slug}/dataset.json` : `data/${slug}/${versionFolder(version)}/dataset.json`, root)
    .href;
