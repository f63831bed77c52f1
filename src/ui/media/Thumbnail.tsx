// A small picture of an event beside its title, in lists and cards. Says nothing to a screen reader: the title does, and
// the open event describes the picture. The only code for media that a page without an open event loads.

import { type MediaFiles, type MediaItem, pictureOf, sizesOf, toAddress } from '../../model/media.ts';
import { usePage } from '../PageContext.ts';
import { focusAttributes } from './focusAttributes.ts';

export interface ThumbnailProps {
  readonly media: readonly MediaItem[];
  readonly files: MediaFiles;
}

/** The first picture that this site has; nothing where there is none. */
export function Thumbnail({ media, files }: ThumbnailProps) {
  const { fileRoot } = usePage();
  const item = media.find((one) => pictureOf(one) !== null);
  const file = item && pictureOf(item);
  const inline = file && files.inline?.[file];
  if (!item || !file || (files.folder === null && !inline)) return null;
  const at = (name: string): string => fileRoot + files.folder + toAddress(name);
  const [small, twice] = inline ? [] : sizesOf(file, files.pictures[file]?.[0] ?? 0);
  return (
    <img
      className="thumbnail"
      src={inline ?? at(small?.file ?? file)}
      srcSet={twice ? `${at(twice.file)} 2x` : undefined}
      alt=""
      width={96}
      height={72}
      loading="lazy"
      decoding="async"
      fetchPriority="low"
      {...focusAttributes(item.focus)}
      onError={({ currentTarget }) => {
        currentTarget.hidden = true;
      }}
    />
  );
}
