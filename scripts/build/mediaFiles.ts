// A Vite plugin for the pictures of the published datasets: makes smaller copies as WebP, writes each picture itself without
// its metadata, such as the place where it was taken, and lists their sizes in media.json for the page. The files in the
// datasets' folders are never changed. Kept in node_modules/.cache by content, so that a picture is made once.

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Plugin } from 'vite';
import { buildDataset } from '../../src/dataset/format/buildDataset.ts';
import type { Dataset } from '../../src/dataset/format/dataset.ts';
import { mediaLists } from '../../src/dataset/format/mediaLists.ts';
import { MEDIA_FILE } from '../../src/dataset/loading/datasetUrl.ts';
import {
  isPictureFile,
  isVector,
  MAX_PICTURE_WIDTH,
  type MediaFiles,
  type MediaItem,
  sizesOf,
} from '../../src/model/media.ts';
import { originsOf } from '../../src/model/thirdParties.ts';
import { measurePictures } from '../dataset/checkMedia.ts';
import { readDatasetFolder } from '../dataset/readDatasetFolder.ts';
import { listArchived } from '../dataset/versions.ts';
import type { SiteBuild } from './siteBuild.ts';

const CACHE = 'node_modules/.cache/on-the-record-pictures';
/** Part of each name in the cache: a change of what is made makes it again. */
const RECIPE = 1;
/** The file of origins that the datasets name, from which scripts/serve.mjs and other hosts take them. */
export const ORIGINS_FILE = 'data/origins.json';

async function readDataset(folder: string): Promise<Dataset | null> {
  const built = buildDataset((await readDatasetFolder(folder)).raw);
  return built.ok ? built.value.dataset : null;
}

/** The pictures of a dataset as the page needs to know them. `slug`: its folder's name. */
export async function readMediaFiles(root: string, slug: string): Promise<MediaFiles> {
  const dataset = await readDataset(join(root, slug));
  const pictures = dataset ? await measurePictures(join(root, slug), dataset) : {};
  return { folder: `data/${slug}/`, pictures };
}

/** What a record's card has room for, twice over. */
const CARD_PICTURE = { width: 680, height: 400, fit: 'inside', withoutEnlargement: true } as const;

/** A picture for the card of a link preview; null if it cannot be read, which `check` reports. */
export async function readCardPicture(path: string): Promise<{ readonly src: string; readonly ratio: number } | null> {
  try {
    // Paper below it: a drawing may be dark on nothing.
    const picture = sharp(path, isVector(path) ? { density: 300 } : {})
      .rotate()
      .resize(CARD_PICTURE)
      .flatten({ background: '#fff' });
    const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
    return { src: `data:image/png;base64,${data.toString('base64')}`, ratio: info.width / info.height };
  } catch {
    return null;
  }
}

/** The origins of third parties that the datasets `slugs` under `root` name, archived versions included. */
export async function readOrigins(root: string, slugs: readonly string[]): Promise<ReturnType<typeof originsOf>> {
  const folders = slugs.map((slug) => join(root, slug));
  const archived = (await Promise.all(folders.map(listArchived))).flat();
  const items: MediaItem[] = [];
  for (const folder of [...folders, ...archived]) {
    const dataset = await readDataset(folder);
    if (dataset) for (const { media } of mediaLists(dataset)) items.push(...media);
  }
  return originsOf(items);
}

/** The picture itself in its own format, turned upright, without metadata and no wider than is published. */
function asPublished(picture: Sharp, file: string): Sharp {
  const upright = picture.rotate().resize({ width: MAX_PICTURE_WIDTH, withoutEnlargement: true });
  if (/\.jpe?g$/i.test(file)) return upright.jpeg({ quality: 84, mozjpeg: true });
  if (/\.webp$/i.test(file)) return upright.webp({ quality: 84 });
  if (/\.avif$/i.test(file)) return upright.avif({ quality: 60, effort: 2 });
  return /\.gif$/i.test(file) ? upright.gif() : upright.png();
}

/** All pictures in a dataset's folder and below it. */
async function listPictures(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => isPictureFile(name) && !/^versions\//.test(name));
}

/** Copies what `make` gives for `key` to `to`; makes it only if the cache does not have it. */
async function cached(key: string, to: string, make: () => Promise<Buffer>): Promise<void> {
  const kept = join(CACHE, key);
  if ((await stat(kept).catch(() => null)) === null) {
    await mkdir(CACHE, { recursive: true });
    // Written beside and renamed: two builds may run at a time.
    const beside = `${kept}.${process.pid}`;
    await writeFile(beside, await make());
    await rename(beside, kept);
  }
  await mkdir(dirname(to), { recursive: true });
  await copyFile(kept, to);
}

/** Makes the copies of one picture in `out`, the dataset's folder of the built site. `width`: 0 for no smaller ones. */
async function publishPicture(folder: string, file: string, width: number, out: string): Promise<void> {
  // A drawing has no camera.
  if (/\.svg$/i.test(file)) return;
  const bytes = await readFile(join(folder, file));
  const name = `${RECIPE}-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
  for (const size of sizesOf(file, width)) {
    await cached(`${name}.${size.width}.webp`, join(out, size.file), () =>
      sharp(bytes).rotate().resize({ width: size.width }).webp({ quality: 78 }).toBuffer(),
    );
  }
  await cached(`${name}.whole${file.replace(/^.*\./, '.')}`, join(out, file), () =>
    asPublished(sharp(bytes, { animated: /\.(gif|webp)$/i.test(file) }), file).toBuffer(),
  );
}

/** Replaces the pictures in the built site's copies of the folders `slugs` under `root`. Returns how many. */
export async function publishMedia(
  root: string,
  slugs: readonly string[],
  dir: string,
  warn: (text: string) => void,
): Promise<number> {
  let count = 0;
  for (const slug of slugs) {
    const folder = join(root, slug);
    const out = join(dir, 'data', slug);
    const { pictures } = await readMediaFiles(root, slug);
    // Those that nothing names too: Vite has copied them, with the places where they were taken.
    for (const file of await listPictures(folder)) {
      try {
        await publishPicture(folder, file, pictures[file]?.[0] ?? 0, out);
        count++;
      } catch (cause) {
        await rm(join(out, file), { force: true });
        warn(`${join(folder, file)} is not published, because it cannot be read: ${String(cause)}`);
      }
    }
  }
  return count;
}

/** The width in px of a picture inside a page that is one file, and the most bytes of all those of a dataset. */
const INLINE_WIDTH = 1280;
const MAX_INLINE_BYTES = 30_000_000;

/** The pictures of a dataset as data: addresses, as JSON, for a page that is one file; null if it has none. */
export async function inlinePictures(root: string, slug: string, warn: (text: string) => void): Promise<string | null> {
  const { pictures } = await readMediaFiles(root, slug);
  const inline: Record<string, string> = {};
  let total = 0;
  for (const file of Object.keys(pictures)) {
    const bytes = await readFile(join(root, slug, file));
    const isDrawing = /\.svg$/i.test(file);
    const data = isDrawing
      ? bytes
      : await sharp(bytes)
          .rotate()
          .resize({ width: INLINE_WIDTH, withoutEnlargement: true })
          .webp({ quality: 78 })
          .toBuffer();
    total += data.length;
    if (total > MAX_INLINE_BYTES) {
      warn(`${slug} has more than ${MAX_INLINE_BYTES / 1_000_000} MB of pictures: those from ${file} on are left out`);
      break;
    }
    inline[file] = `data:image/${isDrawing ? 'svg+xml' : 'webp'};base64,${data.toString('base64')}`;
  }
  return Object.keys(inline).length === 0 ? null : JSON.stringify({ pictures, inline });
}

/** `root`: the folder of the bundled datasets, which Vite copies as it is before this replaces the pictures. */
export function mediaFiles(root: string, site: SiteBuild): Plugin {
  // Drafts are not published; siteBuild removes their folders from the output.
  const published = (): readonly string[] => site.records().published.map(({ slug }) => slug);
  return {
    name: 'on-the-record:media-files',
    apply: 'build',
    async generateBundle() {
      for (const slug of published()) {
        const { pictures } = await readMediaFiles(root, slug);
        if (Object.keys(pictures).length === 0) continue;
        this.emitFile({ type: 'asset', fileName: `data/${slug}/${MEDIA_FILE}`, source: JSON.stringify(pictures) });
      }
      const origins = await readOrigins(root, published());
      this.emitFile({ type: 'asset', fileName: ORIGINS_FILE, source: JSON.stringify(origins) });
    },
    async writeBundle({ dir = 'dist' }) {
      const count = await publishMedia(root, published(), dir, (text) => this.warn(text));
      if (count > 0)
        this.info(`${count} pictures published without their metadata, such as the place where they were taken`);
    },
  };
}
