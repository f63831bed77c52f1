// Third parties whose media can be shown on the page, recognised from the address. Nothing is fetched here: the reader
// decides (ui/media/ThirdParty.tsx). The build allows the hosts that the datasets of the site name, and no others.

import { isPictureFile, isRemote, type MediaItem } from './media.ts';

/** How a third party's medium is shown: in a frame, as a picture or by the browser's own player; or only linked. */
export type ShownAs = 'frame' | 'picture' | 'player' | 'link';

export interface ThirdParty {
  /** The service: what it is called, which readers know from its page. */
  readonly name: string;
  /** The address for people: opens in a new tab, and is in the QR code. */
  readonly page: string;
  readonly shownAs: ShownAs;
  /** The address that the page loads after the reader's press; the page's own where it is only linked. */
  readonly address: string;
  /** The origins that learn of it: the address's own, and those that it redirects to. */
  readonly origins: readonly string[];
}

type Shown = Omit<ThirdParty, 'name' | 'page' | 'origins'> & { readonly origins?: readonly string[] };

/** One service: its hosts, and what it makes of an address. Null where the address is not one of its media. */
interface Service {
  readonly name: string;
  readonly hosts: RegExp;
  readonly show: (url: URL, item: Pick<MediaItem, 'type'>) => Shown | null;
}

const frame = (address: string): Shown => ({ shownAs: 'frame', address });
const withParams = (address: string, params: Readonly<Record<string, string | null>>): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(params)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
};

/** "90", "90s", "1m30s" in seconds; null for other text. */
function secondsOf(time: string | null): string | null {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total > 0 ? String(total) : null;
}

function showYouTube({ hostname, pathname, searchParams }: URL): Shown | null {
  const [, kind = '', second] = pathname.split('/');
  const id = hostname === 'youtu.be' ? kind : kind === 'watch' ? searchParams.get('v') : second;
  const isMedium = hostname === 'youtu.be' || ['watch', 'shorts', 'embed', 'live', 'v'].includes(kind);
  if (!isMedium || !/^[\w-]{6,20}$/.test(id ?? '')) return null;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start'));
  return frame(withParams(`https://www.youtube-nocookie.com/embed/${id}`, { autoplay: '1', start }));
}

function showVimeo({ pathname, searchParams }: URL): Shown | null {
  const [, id, hash] = /\/(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? [];
  if (id === undefined) return null;
  const h = hash ?? searchParams.get('h');
  return frame(withParams(`https://player.vimeo.com/video/${id}`, { dnt: '1', autoplay: '1', h }));
}

function showGoogleMap(url: URL): Shown | null {
  if (!url.pathname.startsWith('/maps')) return null;
  if (url.pathname === '/maps/embed') return frame(url.href);
  const [, place] = /\/maps\/(?:place|search)\/([^/]+)/.exec(url.pathname) ?? [];
  const [, latitude, longitude, zoom = null] = /@(-?[\d.]+),(-?[\d.]+),([\d.]+)z/.exec(url.pathname) ?? [];
  const at = latitude === undefined ? null : `${latitude},${longitude}`;
  const q = url.searchParams.get('q') ?? (place === undefined ? at : decode(place.replaceAll('+', ' ')));
  return q === null ? null : frame(withParams('https://www.google.com/maps', { q, ll: at, z: zoom, output: 'embed' }));
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function showOpenStreetMap({ searchParams, hash, pathname, href }: URL): Shown | null {
  if (pathname.startsWith('/export/embed')) return frame(href);
  const [, zoom, lat, lon] = /map=(\d+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash) ?? [];
  const [markerLat, markerLon] = [searchParams.get('mlat'), searchParams.get('mlon')];
  const [x, y] = [Number(lon ?? markerLon ?? Number.NaN), Number(lat ?? markerLat ?? Number.NaN)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  // The part of the world that a map of about two tiles shows at this zoom.
  const half = 360 / 2 ** Number(zoom ?? 15);
  const bbox = [x - half, y - half / 2, x + half, y + half / 2].map((one) => one.toFixed(5)).join(',');
  const marker = markerLat === null || markerLon === null ? null : `${markerLat},${markerLon}`;
  return frame(withParams('https://www.openstreetmap.org/export/embed.html', { bbox, layer: 'mapnik', marker }));
}

const COMMONS_FILES = 'https://upload.wikimedia.org';

/** A file of Wikimedia Commons or of a Wikipedia: its own page, or as an article shows it enlarged. */
function showWikiFile(url: URL, { type }: Pick<MediaItem, 'type'>): Shown | null {
  const [, name] =
    /^#\/media\/[^:/]+:(.+)$/.exec(decode(url.hash)) ??
    /^\/wiki\/(?:File|Special:FilePath|Special:Redirect\/file)[:/](.+)$/.exec(decode(url.pathname)) ??
    [];
  if (name === undefined) return null;
  if (/\.(webm|ogv|ogg|oga|mp3|wav|flac|opus)$/i.test(name) || type === 'video' || type === 'audio')
    return frame(`${url.origin}/wiki/File:${encodeURIComponent(name)}?embedplayer=yes`);
  return {
    shownAs: 'picture',
    address: `${url.origin}/wiki/Special:FilePath/${encodeURIComponent(name)}?width=1280`,
    origins: [COMMONS_FILES],
  };
}

function showSoundCloud(url: URL): Shown | null {
  if (url.hostname === 'w.soundcloud.com') return frame(url.href);
  if (url.pathname.split('/').filter(Boolean).length < 2) return null;
  return frame(withParams('https://w.soundcloud.com/player/', { url: url.origin + url.pathname, auto_play: 'true' }));
}

function showArchive({ pathname }: URL): Shown | null {
  const [, id] = /^\/(?:details|embed)\/([\w.-]+)/.exec(pathname) ?? [];
  return id === undefined ? null : frame(`https://archive.org/embed/${id}`);
}

function showBluesky({ pathname }: URL): Shown | null {
  const [, actor, post] = /^\/profile\/([\w.:-]+)\/post\/(\w+)/.exec(pathname) ?? [];
  return post === undefined ? null : frame(`https://embed.bsky.app/embed/${actor}/app.bsky.feed.post/${post}`);
}

/** A post on any server of the network: /@who/123456789012345678. */
function showMastodon({ origin, pathname }: URL): Shown | null {
  const [post] = /^\/@[\w.@-]+\/\d{8,}/.exec(pathname) ?? [];
  return post === undefined ? null : frame(`${origin}${post}/embed`);
}

const SERVICES: readonly Service[] = [
  { name: 'YouTube', hosts: /^((www|m|music)\.)?youtube(-nocookie)?\.com$|^youtu\.be$/, show: showYouTube },
  { name: 'Vimeo', hosts: /^((www|player)\.)?vimeo\.com$/, show: showVimeo },
  { name: 'SoundCloud', hosts: /^((www|m|w)\.)?soundcloud\.com$/, show: showSoundCloud },
  { name: 'Internet Archive', hosts: /^(www\.)?archive\.org$/, show: showArchive },
  { name: 'Wikimedia Commons', hosts: /^commons\.(m\.)?wikimedia\.org$/, show: showWikiFile },
  { name: 'Wikipedia', hosts: /^[a-z-]+\.(m\.)?wikipedia\.org$/, show: showWikiFile },
  { name: 'Google Maps', hosts: /^(www|maps)\.google\.[a-z.]{2,6}$/, show: showGoogleMap },
  { name: 'OpenStreetMap', hosts: /^(www\.)?openstreetmap\.org$/, show: showOpenStreetMap },
  { name: 'Bluesky', hosts: /^bsky\.app$/, show: showBluesky },
];

/** A PDF is linked: browsers refuse to show one in a sandboxed frame. */
const isDocument = (url: URL): boolean => /\.pdf$/i.test(url.pathname);

/** What can be shown at an address of no service above. */
function showAny(url: URL, { type }: Pick<MediaItem, 'type'>): Shown | null {
  if (isDocument(url)) return null;
  if (isPictureFile(url.pathname) || type === 'image') return { shownAs: 'picture', address: url.href };
  if (/\.(mp4|m4v|webm|ogv|mp3|m4a|oga|ogg|opus|wav|flac)$/i.test(url.pathname))
    return { shownAs: 'player', address: url.href };
  return showMastodon(url);
}

/** The host as readers know it: without “www.”. */
export const shortHost = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** What a remote item is. Null for a file beside the dataset. */
export function thirdPartyOf({ src, type }: Pick<MediaItem, 'src' | 'type'>): ThirdParty | null {
  if (!isRemote(src) || !URL.canParse(src)) return null;
  const url = new URL(src);
  const service = SERVICES.find(({ hosts }) => hosts.test(url.hostname));
  const shown = (service ? service.show(url, { type }) : showAny(url, { type })) ?? {
    shownAs: 'link',
    address: url.href,
  };
  const { shownAs, address, origins = [] } = shown;
  return {
    name: service?.name ?? shortHost(src),
    page: url.href,
    shownAs,
    address,
    origins: [new URL(address).origin, ...origins],
  };
}

/** The directives of the Content-Security-Policy by what they let the page load. */
export const DIRECTIVE_OF = { frame: 'frame-src', picture: 'img-src', player: 'media-src' } as const;

/** The origins that a page must be allowed, by directive: those of the third parties among the items, and no others. */
export function originsOf(
  items: Iterable<Pick<MediaItem, 'src' | 'type'>>,
): Readonly<Record<'frame-src' | 'img-src' | 'media-src', readonly string[]>> {
  const found = { 'frame-src': new Set<string>(), 'img-src': new Set<string>(), 'media-src': new Set<string>() };
  for (const item of items) {
    const party = thirdPartyOf(item);
    if (!party || party.shownAs === 'link') continue;
    for (const origin of party.origins) found[DIRECTIVE_OF[party.shownAs]].add(origin);
  }
  const sorted = (origins: ReadonlySet<string>): readonly string[] => [...origins].sort();
  return {
    'frame-src': sorted(found['frame-src']),
    'img-src': sorted(found['img-src']),
    'media-src': sorted(found['media-src']),
  };
}
