// Pictures, films, sounds, documents and maps that belong to an event, a tour step, an actor or the dataset.

export const MEDIA_TYPES = ['image', 'video', 'audio', 'document', 'map'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export interface MediaItem {
  readonly type: MediaType;
  /** A file in the dataset's folder, or an https address. */
  readonly src: string;
  /** What it shows, in words (R11). */
  readonly alt: string | null;
  readonly caption: string | null;
  /** Who made it, or whose it is (R12). */
  readonly credit: string | null;
  readonly licence: string | null;
  /** The id of the source that it is a page of, or the https address that it comes from. */
  readonly source: string | null;
  /** A picture in the dataset's folder, shown until the medium is loaded. */
  readonly poster: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** The point that a cropped picture keeps: per cent from the left and from the top. */
  readonly focus: readonly number[] | null;
  /** The marked passage: left, top, width and height in per cent. */
  readonly region: readonly number[] | null;
  /** The words of a film or a sound, or the name of a .vtt file in the dataset's folder. */
  readonly transcript: string | null;
  /** It says nothing that the text does not: screen readers skip it. */
  readonly decorative: boolean;
}

/** The defaults of an item's optional fields. */
export const BLANK_MEDIA = {
  ...{ alt: null, caption: null, credit: null, licence: null, source: null, poster: null, width: null, height: null },
  ...{ focus: null, region: null, transcript: null, decorative: false },
} as const satisfies Partial<MediaItem>;

/** What the build knows of the pictures in a dataset's folder. */
export interface MediaFiles {
  /** The dataset's folder, from the site's root: “data/my-story/”. Null for a file that the reader opened. */
  readonly folder: string | null;
  /** The width and height in px of each picture that the build made sizes of. Empty without a build. */
  readonly pictures: Readonly<Record<string, readonly [width: number, height: number]>>;
  /** The pictures themselves as data: addresses, in a page that is one file. */
  readonly inline?: Readonly<Record<string, string>>;
}

export const NO_FILES: MediaFiles = { folder: null, pictures: {} };

/** The widths in px that the build makes of a picture that is larger. */
const WIDTHS = [160, 320, 640, 1280, 1920] as const;
/** No published picture is wider: what a large screen shows of one. */
export const MAX_PICTURE_WIDTH = 2560;

/** The name of the element with the inlined pictures, in a page that is one file. */
export const INLINE_MEDIA = 'media-inline.json';

/** Drawn by the browser at any size. */
export const isVector = (file: string): boolean => /\.svg$/i.test(file);

/** A smaller copy of a picture. The build makes it. */
export interface PictureSize {
  readonly width: number;
  readonly file: string;
}

/** The smaller copies that the build makes of a picture `width` px wide, the smallest first. */
export const sizesOf = (file: string, width: number): readonly PictureSize[] =>
  isVector(file) ? [] : WIDTHS.filter((one) => one < width).map((one) => ({ width: one, file: `${file}.${one}.webp` }));

/**
 * The size that a picture is shown at where there is room: no higher than `most`, so that its place can be kept before it
 * arrives. Null where its own size is not known.
 */
export function sizeWithin(
  width: number | null | undefined,
  height: number | null | undefined,
  most: number,
): readonly [width: number, height: number] | null {
  if (!width || !height) return null;
  const scale = Math.min(1, most / height);
  return [Math.round(width * scale), Math.round(height * scale)];
}

/** True for an https address, false for a file in the dataset's folder. */
export const isRemote = (src: string): boolean => /^https:\/\//i.test(src);

/** True for the name of a file in the dataset's folder or below it. */
export const isFileName = (src: string): boolean =>
  src !== '' &&
  !/[\\?#%:*"<>|\p{Cc}]/u.test(src) &&
  src.split('/').every((part) => part !== '' && !/^\.+$/.test(part.trim()));

/** The address of a file for use in HTML: its name, with what an address gives a meaning escaped. */
export const toAddress = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** The file of an item that a small picture of it can be made from; null if there is none on this site. */
export function pictureOf({ type, src, poster }: Pick<MediaItem, 'type' | 'src' | 'poster'>): string | null {
  if (poster !== null) return isRemote(poster) ? null : poster;
  return (type === 'image' || (type === 'document' && isPictureFile(src))) && !isRemote(src) ? src : null;
}

/** The first of the media that this site has a picture of; null if there is none. */
export function firstPicture<T extends Pick<MediaItem, 'type' | 'src' | 'poster'>>(
  media: readonly T[],
): { readonly item: T; readonly file: string } | null {
  for (const item of media) {
    const file = pictureOf(item);
    if (file !== null) return { item, file };
  }
  return null;
}

export const isPictureFile = (file: string): boolean => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(file);
