// A picture of the dataset's folder in full, with its text alternative: the browser chooses from the sizes that the build
// made, and its place is kept before it arrives. A picture that does not arrive is named where it would be.

import { useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { isVector, type MediaFiles, type MediaItem, sizesOf, sizeWithin } from '../../model/media.ts';
import { langAttributes } from '../DatasetText.tsx';
import { useFileAddress } from './useFileAddress.ts';
import './picture.css';

/** The most px of height, as for reading beside a text. A drawing is a sign more often than a scene. */
const MOST_HIGH = 512;
const MOST_HIGH_DRAWING = 192;

export interface PictureProps {
  readonly item: Pick<MediaItem, 'alt' | 'decorative' | 'width' | 'height' | 'region'>;
  /** The picture's file: the item's own or its poster. */
  readonly file: string;
  readonly files: MediaFiles;
  readonly language: string;
  /** Loads at once, as for print. */
  readonly eager?: boolean;
  /** How wide it is shown, as in the attribute of the same name. */
  readonly sizes?: string;
  /** Makes the picture a button that shows it larger. */
  readonly onEnlarge?: (() => void) | undefined;
}

export function Picture({ item, file, files, language, eager = false, sizes = '100vw', onEnlarge }: PictureProps) {
  const m = useMessages();
  const at = useFileAddress(files);
  const [failed, setFailed] = useState<string | null>(null);
  const src = at(file);
  const [width, height] = files.pictures[file] ?? [item.width, item.height];
  const size = sizeWithin(width, height, isVector(file) ? MOST_HIGH_DRAWING : MOST_HIGH);
  const alt = item.decorative ? '' : (item.alt ?? '');
  if (src === null || failed === file) {
    return (
      <span className="media-missing">
        <span>{src === null ? m.media.beside(file) : m.media.failed(file)}</span>
        {alt !== '' && <span {...langAttributes(language)}>{alt}</span>}
      </span>
    );
  }
  const copies = files.inline ? [] : sizesOf(file, width ?? 0).filter(() => file in files.pictures);
  const picture = (
    <span className="media-picture">
      <img
        ref={(img) => {
          // Not as an attribute: the policy of a prerendered page allows no style in its HTML.
          if (size) img?.parentElement?.style.setProperty('--ratio', String(size[0] / size[1]));
          // It may have failed before this code ran.
          if (img?.complete && img.naturalWidth === 0 && img.currentSrc !== '') setFailed(file);
        }}
        src={src}
        srcSet={
          copies.length > 0
            ? [...copies.map((one) => `${at(one.file)} ${one.width}w`), `${src} ${width}w`].join(', ')
            : undefined
        }
        sizes={copies.length > 0 ? sizes : undefined}
        width={size?.[0]}
        height={size?.[1]}
        alt={alt}
        lang={alt === '' ? undefined : language}
        loading={eager ? 'eager' : 'lazy'}
        decoding={eager ? 'sync' : 'async'}
        onError={() => setFailed(file)}
      />
      {item.region && <Region region={item.region} />}
    </span>
  );
  if (!onEnlarge) return picture;
  return (
    <button type="button" className="media-enlarge" aria-haspopup="dialog" onClick={onEnlarge}>
      {picture}
      <span className="visually-hidden">{m.media.enlarge}</span>
    </button>
  );
}

/** The marked passage of a scanned page. */
export function Region({ region: [x = 0, y = 0, width = 0, height = 0] }: { readonly region: readonly number[] }) {
  return (
    <svg className="media-region" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <rect x={x} y={y} width={width} height={height} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
