// The social image of what is shared, with its text alternative.

import { useEffect, useRef, useState } from 'react';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { IMAGE_SIZE, type ImageContent } from './socialImage.ts';
import { socialImageText } from './socialImageContent.ts';
import { drawSocialImage } from './drawSocialImage.ts';
import { usePage } from '../../ui/PageContext.ts';
import { saveBlob } from '../../ui/saveFile.ts';
import { CopyField } from './CopyField.tsx';

export interface ImageTabProps {
  readonly content: ImageContent;
  readonly fileName: string;
}

export function ImageTab({ content, fileName }: ImageTabProps) {
  const m = useAllMessages();
  const { rootPath } = usePage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const text = socialImageText(content);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the content, compared by what it says
  useEffect(() => {
    let isCurrent = true;
    const report = (isDrawn: boolean): void => {
      if (isCurrent) setState(isDrawn ? 'drawn' : 'failed');
    };
    if (canvas.current) drawSocialImage(canvas.current, content, rootPath).then(report, () => report(false));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const save = (): void =>
    canvas.current?.toBlob((blob) => (blob ? saveBlob(`${fileName}.png`, blob) : setState('failed')), 'image/png');
  return (
    <>
      <canvas
        ref={canvas}
        className="share-image"
        width={IMAGE_SIZE.width}
        height={IMAGE_SIZE.height}
        role="img"
        aria-label={text}
        aria-busy={state === 'drawing'}
        hidden={state === 'failed'}
      />
      {state === 'failed' ? (
        <p role="alert">{m.imageFailed}</p>
      ) : (
        <button type="button" className="button" disabled={state === 'drawing'} onClick={save}>
          {m.imageDownload}
        </button>
      )}
      <CopyField label={m.imageText} copyLabel={m.copyText} text={text} rows={5} />
    </>
  );
}
