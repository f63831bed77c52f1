// Media in full, each with its caption and credit: pictures that open larger, films, sounds, documents, and cards for what
// other sites have. One by itself is as wide as its place; several pictures stand in rows.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { isPictureFile, isRemote, isVector, type MediaItem } from '../../model/media.ts';
import { thirdPartyOf } from '../../model/thirdParties.ts';
import type { ExternalLinks } from '../externalLinks.ts';
import { langAttributes } from '../DatasetText.tsx';
import { NEW_TAB } from '../links.ts';
import { MediaCaption } from './MediaCaption.tsx';
import { Picture } from './Picture.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { ThirdPartyCard } from './ThirdPartyCard.tsx';
import { useFileAddress } from './useFileAddress.ts';
import './media.css';

export interface MediaFiguresProps {
  readonly dataset: Dataset;
  readonly media: readonly MediaItem[];
  readonly externalLinks: ExternalLinks;
}

const isOwnPicture = ({ src, type }: MediaItem): boolean =>
  !isRemote(src) && isPictureFile(src) && type !== 'video' && type !== 'audio';
const isCaptions = (text: string): boolean => /^\S+\.vtt$/i.test(text);

export function MediaFigures({ dataset, media, externalLinks }: MediaFiguresProps) {
  const pictures = media.filter(isOwnPicture);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const canEnlarge = externalLinks !== 'print' && (dataset.files.folder !== null || dataset.files.inline !== undefined);
  return (
    <div className="media">
      {media.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of one event never change their order
        <figure key={index} data-shape={isOwnPicture(item) ? (isVector(item.src) ? 'drawing' : 'photo') : undefined}>
          <Content
            dataset={dataset}
            item={item}
            externalLinks={externalLinks}
            onEnlarge={canEnlarge && !item.decorative ? () => setEnlarged(pictures.indexOf(item)) : undefined}
          />
          <figcaption>
            <MediaCaption item={item} dataset={dataset} isLinked={externalLinks === 'open'} />
            {item.transcript !== null && !isCaptions(item.transcript) && (
              <Transcript text={item.transcript} language={dataset.language} isOpen={externalLinks === 'print'} />
            )}
          </figcaption>
        </figure>
      ))}
      {canEnlarge && pictures.length > 0 && (
        <PictureDialog
          dataset={dataset}
          pictures={pictures}
          shown={enlarged}
          isLinked={externalLinks === 'open'}
          onShow={setEnlarged}
        />
      )}
    </div>
  );
}

function Transcript({
  text,
  language,
  isOpen,
}: {
  readonly text: string;
  readonly language: string;
  readonly isOpen: boolean;
}) {
  const m = useMessages();
  return (
    <details className="media-transcript" open={isOpen}>
      <summary>{m.media.transcript}</summary>
      <p {...langAttributes(language)}>{text}</p>
    </details>
  );
}

interface ContentProps extends Omit<MediaFiguresProps, 'media'> {
  readonly item: MediaItem;
  /** For pictures. */
  readonly onEnlarge: (() => void) | undefined;
}

function Content({ dataset, item, externalLinks, onEnlarge }: ContentProps) {
  const m = useMessages();
  const at = useFileAddress(dataset.files);
  const [failed, setFailed] = useState(false);
  const { files, language } = dataset;
  const party = thirdPartyOf(item);
  if (party) return <ThirdPartyCard dataset={dataset} item={item} party={party} externalLinks={externalLinks} />;
  if (isOwnPicture(item)) {
    return (
      <Picture
        item={item}
        file={item.src}
        files={files}
        language={language}
        eager={externalLinks === 'print'}
        sizes="(min-width: 64rem) 40rem, 100vw"
        onEnlarge={onEnlarge}
      />
    );
  }
  const src = at(item.src);
  const name = item.alt ?? item.caption ?? m.media.types[item.type];
  if (src === null || failed) {
    return (
      <span className="media-missing">
        <span>{failed ? m.media.failed(item.src) : m.media.beside(item.src)}</span>
        <span {...langAttributes(language)}>{item.alt}</span>
      </span>
    );
  }
  const isPlayer = item.type === 'video' || item.type === 'audio';
  if (!isPlayer || externalLinks === 'print') {
    return (
      <span className="media-card">
        {item.poster !== null && (
          <Picture
            item={{ ...item, alt: null, decorative: true, region: null }}
            file={item.poster}
            files={files}
            language={language}
            eager={externalLinks === 'print'}
          />
        )}
        <strong {...langAttributes(language)}>{name}</strong>{' '}
        {externalLinks === 'open' ? (
          <a href={src} {...NEW_TAB}>
            {m.media.openFile(item.src.replace(/^.*\//, ''))}
          </a>
        ) : (
          <bdi lang="und">{item.src}</bdi>
        )}
      </span>
    );
  }
  const player = {
    controls: true,
    preload: 'none',
    'aria-label': name,
    lang: language,
    onError: () => setFailed(true),
  } as const;
  const captions = item.transcript !== null && isCaptions(item.transcript) ? at(item.transcript) : null;
  if (item.type === 'audio') return <audio {...player} src={src} />;
  const poster = item.poster === null ? undefined : (at(item.poster) ?? undefined);
  return (
    <video
      {...player}
      src={src}
      playsInline
      poster={poster}
      width={item.width ?? undefined}
      height={item.height ?? undefined}
    >
      {captions !== null && (
        <track kind="captions" src={captions} srcLang={language} label={m.media.captions} default />
      )}
    </video>
  );
}
