// Adds what the build knows of the pictures in a dataset's folder (model/media.ts). Without a build the pictures are shown
// as they are.

import { isRemote, type MediaFiles, type MediaItem, NO_FILES } from '../../model/media.ts';
import { isRecord } from '../../model/record.ts';
import type { BuiltDataset, Dataset } from '../format/dataset.ts';
import { mediaLists } from '../format/mediaLists.ts';
import { MEDIA_FILE } from './datasetUrl.ts';

const TIMEOUT_MS = 10_000;

const isLocal = ({ src, poster }: MediaItem): boolean => !isRemote(src) || (poster !== null && !isRemote(poster));

/** Whether any of its media is a file in its folder. */
export function hasFiles(dataset: Dataset): boolean {
  for (const { media } of mediaLists(dataset)) if (media.some(isLocal)) return true;
  return false;
}

const isSize = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => Number.isInteger(one) && one > 0);

/** The entries of media.json that can be used. */
export const parsePictures = (raw: unknown): MediaFiles['pictures'] =>
  Object.fromEntries(
    Object.entries(isRecord(raw) ? raw : {}).flatMap(([file, size]) => (isSize(size) ? [[file, size]] : [])),
  );

async function fetchPictures(url: URL, signal?: AbortSignal): Promise<MediaFiles['pictures']> {
  // AbortSignal.any would do, but is newer than the browser baseline.
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  try {
    signal?.throwIfAborted();
    const answer = await fetch(url, { signal: stop.signal });
    return answer.ok ? parsePictures(await answer.json()) : NO_FILES.pictures;
  } catch {
    // No build made sizes, or the host does not answer: the pictures themselves are shown.
    signal?.throwIfAborted();
    return NO_FILES.pictures;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** The dataset of a page that is one file, with the pictures that are in the page. `json`: null if there are none. */
export function withInlineMedia(built: BuiltDataset, json: string | null): BuiltDataset {
  const raw: unknown = JSON.parse(json ?? '{}');
  const { pictures, inline } = isRecord(raw) ? raw : {};
  const addresses = Object.entries(isRecord(inline) ? inline : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('data:image/'),
  );
  const files: MediaFiles = { folder: null, pictures: parsePictures(pictures), inline: Object.fromEntries(addresses) };
  return { ...built, dataset: { ...built.dataset, files } };
}

/** The dataset with the place of its files. `root`: the site's absolute URL; `slug`: the dataset's folder. */
export async function withMediaFiles(
  built: BuiltDataset,
  root: string,
  slug: string,
  signal?: AbortSignal,
): Promise<BuiltDataset> {
  const folder = `data/${slug}/`;
  const pictures = hasFiles(built.dataset)
    ? await fetchPictures(new URL(folder + MEDIA_FILE, root), signal)
    : NO_FILES.pictures;
  return { ...built, dataset: { ...built.dataset, files: { folder, pictures } } };
}
