// A small picture of an event beside its title, in lists and cards. Says nothing to a screen reader: the title does, and
// the open event describes the picture. The only code for media that a page without an open event loads.

import { firstPicture, type MediaFiles, type MediaItem, sizesOf } from '../../model/media.ts';
import { focusAttributes } from './focusAttributes.ts';
import { useFileAddress } from './useFileAddress.ts';

export interface ThumbnailProps {
  readonly media: readonly MediaItem[];
  readonly files: MediaFiles;
}

/** The first picture that this site has; nothing where there is none. */
export function Thumbnail({ media, files }: ThumbnailProps) {
  const at = useFileAddress(files);
  const picture = firstPicture(media);
  const whole = picture && at(picture.file);
  if (!picture || !whole) return null;
  const { item, file } = picture;
  const [small, twice] = files.inline ? [] : sizesOf(file, files.pictures[file]?.[0] ?? 0);
  return (
    <img
      ref={(img) => {
        // It may have failed in the page's HTML, before this code ran.
        if (img?.complete && img.naturalWidth === 0 && img.currentSrc !== '') img.hidden = true;
      }}
      className="thumbnail"
      src={(small && at(small.file)) ?? whole}
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
