// Checks the files that a dataset names in its media: that each is in the folder, can be read, is not too large, and does
// not say where it was taken. src/dataset/format/mediaRules.ts checks what is written about them.

import { open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import sharp from 'sharp';
import type { Dataset } from '../../src/dataset/format/dataset.ts';
import type { Issue } from '../../src/dataset/format/issue.ts';
import { mediaLists } from '../../src/dataset/format/mediaLists.ts';
import { isPictureFile, isRemote, MAX_PICTURE_WIDTH, type MediaFiles, type MediaItem } from '../../src/model/media.ts';

/** What each type of medium may be, by the end of the file's name. */
const ENDS: Readonly<Record<MediaItem['type'], RegExp>> = {
  image: /\.(avif|gif|jpe?g|png|svg|webp)$/i,
  video: /\.(mp4|m4v|webm|ogv)$/i,
  audio: /\.(mp3|m4a|oga|ogg|opus|wav|flac|webm)$/i,
  document: /\.(pdf|avif|gif|jpe?g|png|svg|webp)$/i,
  map: /\.(avif|gif|jpe?g|png|svg|webp)$/i,
};
const MAX_PIXELS = 100_000_000;
const LARGE = { picture: 30_000_000, other: 100_000_000 } as const;
/** What an SVG needs for no picture: it would run, or fetch, when its address is opened by itself. */
const ACTIVE_SVG =
  /<script|<foreignObject|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/)|@import|<!ENTITY/i;
/** Where phones write the place into a film: atoms of QuickTime and of 3GPP. */
const PLACE_ATOMS = ['\u00a9xyz', 'loci', 'com.apple.quicktime.location'] as const;

/** The folder whose files a dataset names: an archived version names those of its dataset. */
export const mediaFolder = (folder: string): string =>
  basename(dirname(folder)) === 'versions' ? dirname(dirname(folder)) : folder;

interface NamedFile {
  readonly file: string;
  readonly kind: 'src' | 'poster' | 'transcript';
  readonly item: MediaItem;
  readonly path: string;
  readonly event: string | null;
}

const isCaptions = (transcript: string | null): transcript is string =>
  transcript !== null && /^\S+\.vtt$/i.test(transcript);

function* namedFiles(dataset: Dataset): Generator<NamedFile> {
  for (const { media, event, path } of mediaLists(dataset)) {
    for (const [index, item] of media.entries()) {
      const at = `${path}media[${index}].`;
      const found = (kind: NamedFile['kind'], file: string) => ({ file, kind, item, event, path: at + kind });
      if (!isRemote(item.src)) yield found('src', item.src);
      if (item.poster !== null && !isRemote(item.poster)) yield found('poster', item.poster);
      if (isCaptions(item.transcript)) yield found('transcript', item.transcript);
    }
  }
}

/** The names of all files that a dataset's media name, each once. */
export const fileNames = (dataset: Dataset): readonly string[] => [
  ...new Set(Array.from(namedFiles(dataset), ({ file }) => file)),
];

/** A picture's width and height as it is shown: turned as the camera was, and no larger than the build publishes it. */
async function measure(file: string): Promise<readonly [number, number]> {
  const { width, height, orientation = 1, pages = 1, pageHeight = height } = await sharp(file).metadata();
  const [wide, high] = orientation >= 5 ? [height, width] : [width, pages > 1 ? pageHeight : height];
  const scale = Math.min(1, MAX_PICTURE_WIDTH / wide);
  return [Math.round(wide * scale), Math.round(high * scale)];
}

/** The sizes of the pictures in a dataset's folder. Those that cannot be read are left out; `check` reports them. */
export async function measurePictures(folder: string, dataset: Dataset): Promise<MediaFiles['pictures']> {
  const found = await Promise.all(
    fileNames(dataset)
      .filter(isPictureFile)
      .map(async (file) => [file, await measure(join(folder, file)).catch(() => null)] as const),
  );
  return Object.fromEntries(found.flatMap(([file, size]) => (size ? [[file, size]] : [])));
}

interface Finding {
  readonly severity?: 'warning';
  readonly message: string;
  readonly fix: string;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

async function* checkPicture(path: string, { file, item, kind }: NamedFile): AsyncGenerator<Finding> {
  if (/\.svg$/i.test(file)) {
    const active = ACTIVE_SVG.exec(await readFile(path, 'utf8'));
    if (active) {
      yield {
        message: `the drawing ${file} has “${active[0].trim()}” in it, with which it could run or fetch something`,
        fix: 'export it again as a plain SVG, or as PNG',
      };
    }
  }
  const size = await sharp(path)
    .metadata()
    .catch(() => null);
  if (size === null) {
    yield { message: `the picture ${file} cannot be read`, fix: 'save it again as JPEG, PNG, WebP, AVIF, GIF or SVG' };
    return;
  }
  if (size.width * size.height > MAX_PIXELS) {
    yield {
      message: `the picture ${file} has ${size.width} × ${size.height} pixels, more than can be made smaller safely`,
      fix: 'save it with at most 10,000 pixels a side',
    };
  }
  if (kind === 'src' && item.width !== null && item.height !== null) {
    const [width, height] = await measure(path);
    if (Math.abs(item.width / item.height - width / height) > 0.02 * (width / height)) {
      yield {
        severity: 'warning',
        message: `the picture ${file} is ${width} × ${height}, not ${item.width} × ${item.height}`,
        fix: 'leave `width` and `height` out: the build measures the file',
      };
    }
  }
}

/** Films and sounds are published as they are, and the beginning and the end are where they say the place. */
async function findPlace(path: string, size: number): Promise<boolean> {
  const part = 4_000_000;
  const handle = await open(path);
  try {
    for (const start of size > part ? [0, size - part] : [0]) {
      const length = Math.min(part, size);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
      const text = buffer.subarray(0, bytesRead).toString('latin1');
      if (PLACE_ATOMS.some((atom) => text.includes(atom))) return true;
    }
    return false;
  } finally {
    await handle.close();
  }
}

async function* checkFile(folder: string, named: NamedFile): AsyncGenerator<Finding> {
  const { file, kind, item } = named;
  const path = join(folder, file);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    yield { message: `there is no file ${file} in the dataset’s folder`, fix: `put it there, or correct \`${kind}\`` };
    return;
  }
  const ends = kind === 'src' ? ENDS[item.type] : kind === 'poster' ? ENDS.image : /\.vtt$/i;
  if (!ends.test(file)) {
    const what = kind === 'src' ? item.type : 'poster';
    yield {
      message: `browsers do not show a file that ends in “${extname(file)}” as ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`,
      fix: `give a file that ends in ${ends.source
        .replace(/^\\\.\(|\)\$$/g, '')
        .replaceAll('|', ', ')
        .replaceAll('?', '')}`,
    };
    return;
  }
  const limit = isPictureFile(file) ? LARGE.picture : LARGE.other;
  if (found.size > limit) {
    yield {
      severity: 'warning',
      message: `${file} has ${megabytes(found.size)}`,
      fix: isPictureFile(file)
        ? 'save it smaller: the build never shows more than 2560 pixels of its width'
        : 'save it smaller: it is sent as it is',
    };
  }
  if (isPictureFile(file)) yield* checkPicture(path, named);
  else if ((item.type === 'video' || item.type === 'audio') && kind === 'src' && (await findPlace(path, found.size))) {
    yield {
      message: `${file} says where it was recorded, and is published as it is`,
      fix: 'remove that, for example with “ffmpeg -i in.mp4 -map_metadata -1 -c copy out.mp4”',
    };
  }
}

/** The issues of the files that a dataset names. `folder`: the dataset's, or that of an archived version of it. */
export async function checkMediaFiles(folder: string, dataset: Dataset): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  // What an archived version named may have been removed since, for a reason.
  const isArchived = mediaFolder(folder) !== folder;
  for (const named of namedFiles(dataset)) {
    for await (const { message, fix, severity } of checkFile(mediaFolder(folder), named)) {
      const { path, event } = named;
      issues.push({
        rule: 'format',
        severity: isArchived ? 'warning' : (severity ?? 'error'),
        path,
        event,
        message,
        fix,
      });
    }
  }
  return issues;
}
