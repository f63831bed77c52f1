// A picture in a dialog, as large as the window and up to eight times that: + and − zoom, 0 shows all of it, arrow keys move
// a zoomed picture and go to the next one otherwise; two fingers zoom.

import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { MediaItem } from '../../model/media.ts';
import { Dialog } from '../Dialog.tsx';
import { MediaCaption } from './MediaCaption.tsx';
import { Region } from './Picture.tsx';
import { useFileAddress } from './useFileAddress.ts';
import { MAX_ZOOM, useZoom } from './useZoom.ts';

export interface PictureDialogProps {
  readonly dataset: Dataset;
  readonly pictures: readonly MediaItem[];
  /** Which of them; null when the dialog is closed. */
  readonly shown: number | null;
  readonly isLinked: boolean;
  readonly onShow: (index: number | null) => void;
}

export function PictureDialog({ dataset, pictures, shown, isLinked, onShow }: PictureDialogProps) {
  const m = useMessages();
  const item = shown === null ? undefined : pictures[shown];
  return (
    <Dialog title={m.media.types[item?.type ?? 'image']} open={item !== undefined} onClose={() => onShow(null)}>
      {item && shown !== null && (
        <Enlarged
          dataset={dataset}
          item={item}
          index={shown}
          count={pictures.length}
          isLinked={isLinked}
          onShow={onShow}
        />
      )}
    </Dialog>
  );
}

interface EnlargedProps extends Pick<PictureDialogProps, 'dataset' | 'isLinked' | 'onShow'> {
  readonly item: MediaItem;
  readonly index: number;
  readonly count: number;
}

function Enlarged({ dataset, item, index, count, isLinked, onShow }: EnlargedProps) {
  const m = useMessages();
  const section = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const at = useFileAddress(dataset.files);
  const { zoom, zoomIn, zoomOut, showAll } = useZoom(stage, item);
  const [width, height] = dataset.files.pictures[item.src] ?? [item.width, item.height];
  const [measured, setMeasured] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const ratio = width && height ? width / height : (measured ?? 1.5);
  const go = (to: number): void => {
    if (to < 0 || to >= count) return;
    setFailed(false);
    setMeasured(null);
    onShow(to);
  };
  useEffect(() => {
    const dialog = section.current?.closest('dialog');
    const onKeyDown = (press: KeyboardEvent): void => {
      if (press.ctrlKey || press.metaKey || press.altKey) return;
      const isArrow = press.key === 'ArrowLeft' || press.key === 'ArrowRight';
      const forward = dialog?.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
      if (press.key === '+' || press.key === '=') zoomIn();
      else if (press.key === '-') zoomOut();
      else if (press.key === '0') showAll();
      else if (isArrow && zoom === 1 && count > 1) go(index + (press.key === forward ? 1 : -1));
      else return;
      press.preventDefault();
    };
    // The whole dialog's, whichever of its buttons has the focus.
    dialog?.addEventListener('keydown', onKeyDown);
    return () => dialog?.removeEventListener('keydown', onKeyDown);
  });
  return (
    <section ref={section} className="picture-view" aria-label={m.media.zoomable}>
      <p className="picture-view-bar">
        <button type="button" className="button" aria-disabled={zoom === 1 || undefined} onClick={zoomOut}>
          {m.zoomOut}
        </button>
        <button type="button" className="button" aria-disabled={zoom === MAX_ZOOM || undefined} onClick={zoomIn}>
          {m.zoomIn}
        </button>
        <button type="button" className="button" aria-disabled={zoom === 1 || undefined} onClick={showAll}>
          {m.media.fit}
        </button>
        {count > 1 && (
          <>
            <button
              type="button"
              className="button"
              aria-disabled={index === 0 || undefined}
              onClick={() => go(index - 1)}
            >
              {m.media.previous}
            </button>
            <span role="status">{m.media.position(index + 1, count)}</span>
            <button
              type="button"
              className="button"
              aria-disabled={index === count - 1 || undefined}
              onClick={() => go(index + 1)}
            >
              {m.media.next}
            </button>
          </>
        )}
      </p>
      {failed ? (
        <p role="alert">{m.media.failed(item.src)}</p>
      ) : (
        <section
          ref={stage}
          className="picture-view-stage"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={m.media.zoomedTo(Math.round(zoom * 100))}
        >
          <span className="media-picture" style={{ '--zoom': zoom, '--ratio': ratio } as CSSProperties}>
            <img
              src={at(item.src) ?? ''}
              alt={item.alt ?? ''}
              lang={dataset.language}
              draggable={false}
              onLoad={({ currentTarget }) => setMeasured(currentTarget.naturalWidth / currentTarget.naturalHeight)}
              onError={() => setFailed(true)}
            />
            {item.region && <Region region={item.region} />}
          </span>
        </section>
      )}
      <p className="picture-view-caption">
        <MediaCaption item={item} dataset={dataset} isLinked={isLinked} />
      </p>
    </section>
  );
}
