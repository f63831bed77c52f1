// The files of imported media: those that stand beside the imported file are copied into the dataset's folder, and with
// --fetch-media pictures of other sites too. Bounded, and reported one by one.

import { createHash } from 'node:crypto';
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { isFileName, isRemote, type MediaType } from '../../src/model/media.ts';
import { isRecord, type RawRecord } from '../../src/model/record.ts';
import { thirdPartyOf } from '../../src/model/thirdParties.ts';
import { recordsOf } from '../../src/dataset/exchange/DatasetBuilder.ts';
import { slug } from '../../src/dataset/exchange/idFrom.ts';
import { reasonOf } from '../dataset/readDatasetFolder.ts';

/** At most so many pictures of so many bytes each and together are fetched, each within the time. */
export const FETCH_LIMITS = { pictures: 300, each: 25_000_000, all: 500_000_000, milliseconds: 30_000 } as const;
const FOLDER = 'media';

/** What happened to the files; each problem is a line for the editor. */
export interface MediaReport {
  readonly copied: number;
  readonly fetched: number;
  readonly problems: readonly string[];
}

type Item = Record<string, unknown>;

/** All items of a raw dataset. */
function* itemsOf(raw: RawRecord): Generator<Item> {
  const steps = recordsOf(raw.tours).flatMap((tour) => recordsOf(tour.steps));
  for (const owner of [raw, ...recordsOf(raw.events), ...recordsOf(raw.actors), ...steps]) {
    for (const item of recordsOf(owner.media)) yield item as Item;
  }
}

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Copies the files that items name from `from` to the dataset's folder. Writes over nothing. */
async function copyLocal(items: readonly Item[], from: string | null, folder: string): Promise<MediaReport> {
  const names = new Set(
    items.flatMap(({ src, poster }) => [src, poster]).filter((name) => typeof name === 'string' && isFileName(name)),
  );
  let copied = 0;
  const problems: string[] = [];
  for (const name of names) {
    if (typeof name !== 'string') continue;
    const to = join(folder, name);
    if (await exists(to)) continue;
    try {
      if (from === null) throw new Error('only its name was imported, since the sheet has an address');
      if (!(await exists(join(from, name)))) throw new Error('there is no such file beside the imported one');
      await mkdir(dirname(to), { recursive: true });
      await copyFile(join(from, name), to);
      copied++;
    } catch (cause) {
      problems.push(`${name}: ${reasonOf(cause)}; put it into ${folder}`);
    }
  }
  return { copied, fetched: 0, problems };
}

/** Names of this network are no pictures of other sites: an imported file must not read them. */
const isPublicHost = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' &&
  hostname.includes('.') &&
  !/^[\d.]+$|^\[|(^|\.)(localhost|local|internal|home|lan|intranet)$/i.test(hostname);

const ENDS: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif', heif: 'avif' };

type Fetch = (address: string) => Promise<Response>;

/** Follows redirects itself, so that none leads to a host of this network. */
async function fetchPublic(address: string): Promise<Response> {
  let url = new URL(address);
  const signal = AbortSignal.timeout(FETCH_LIMITS.milliseconds);
  for (let turns = 0; turns < 6; turns++) {
    if (!isPublicHost(url)) throw new Error(`${url.host} is not a public host`);
    const answer = await fetch(url, { redirect: 'manual', signal, headers: { Accept: 'image/*' } });
    const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (next === null) return answer;
    await answer.body?.cancel();
    url = new URL(next, url);
  }
  throw new Error('too many redirects');
}

/** A picture's bytes, at most `most` of them. */
async function readBounded(answer: Response, most: number): Promise<Buffer> {
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > most) throw new Error(`it has more than ${Math.round(most / 1_000_000)} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Fetches one picture into the folder; the name of its file. */
async function fetchPicture(address: string, page: string, folder: string, most: number, fetchIt: Fetch) {
  const bytes = await readBounded(await fetchIt(address), most);
  const { format = '' } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: '' }));
  const end = ENDS[format];
  // An SVG can run scripts: those of strangers stay where they are.
  if (end === undefined)
    throw new Error(format === 'svg' ? 'it is an SVG, which could run scripts' : 'it is no picture');
  const named = slug(decodeURIComponent(basename(new URL(page).pathname)).replace(/\.\w+$/, '')).slice(0, 60);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const file = `${FOLDER}/${named || 'picture'}-${hash}.${end}`;
  await mkdir(join(folder, FOLDER), { recursive: true });
  await writeFile(join(folder, file), bytes);
  return { file, size: bytes.length };
}

/** Fetches the pictures of other sites. An item then names the file, and where it comes from. */
async function fetchRemote(items: readonly Item[], folder: string, fetchIt: Fetch): Promise<MediaReport> {
  const problems: string[] = [];
  const known = new Map<string, string | null>();
  let total = 0;
  let fetched = 0;
  for (const item of items) {
    const { src, type } = item;
    if (typeof src !== 'string' || !isRemote(src)) continue;
    const party = thirdPartyOf({ src, type: type as MediaType });
    if (party?.shownAs !== 'picture') continue;
    if (!known.has(src)) {
      known.set(src, null);
      try {
        if (fetched >= FETCH_LIMITS.pictures) throw new Error(`more than ${FETCH_LIMITS.pictures} pictures`);
        const most = Math.min(FETCH_LIMITS.each, FETCH_LIMITS.all - total);
        if (most <= 0) throw new Error(`the pictures have more than ${FETCH_LIMITS.all / 1_000_000} MB together`);
        const { file, size } = await fetchPicture(party.address, src, folder, most, fetchIt);
        known.set(src, file);
        total += size;
        fetched++;
      } catch (cause) {
        problems.push(`${src}: ${reasonOf(cause)}; it stays at its address`);
      }
    }
    const file = known.get(src);
    if (!file) continue;
    item.src = file;
    item.source ??= src;
  }
  return { copied: 0, fetched, problems };
}

/**
 * Puts the files of the media into the dataset's folder, and changes the items of `raw` that are fetched. `from`: the folder
 * of the imported file; null for an address.
 */
export async function bringMedia(
  raw: RawRecord,
  from: string | null,
  folder: string,
  { fetchMedia, fetchIt = fetchPublic }: { readonly fetchMedia: boolean; readonly fetchIt?: Fetch },
): Promise<MediaReport> {
  const items = [...itemsOf(raw)].filter(isRecord);
  const remote = fetchMedia ? await fetchRemote(items, folder, fetchIt) : null;
  // What was fetched is there already.
  const local = await copyLocal(items, from, folder);
  return {
    copied: local.copied,
    fetched: remote?.fetched ?? 0,
    problems: [...(remote?.problems ?? []), ...local.problems],
  };
}
