// A picture of what is shared, for places that show pictures and no frames; with its text for those who do not see it.

import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { CARD, type CardContent } from './socialImage.ts';
import { cardText } from './socialImageContent.ts';
import { drawCard } from './drawSocialImage.ts';
import { saveBlob } from './saveFile.ts';
import { TextToCopy } from './CopyField.tsx';

export interface ImagePartProps {
  readonly content: CardContent;
  readonly fileName: string;
}

export function ImagePart({ content, fileName }: ImagePartProps) {
  const m = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const text = cardText(content);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the content, compared by what it says
  useEffect(() => {
    let isCurrent = true;
    const tell = (isDrawn: boolean): void => {
      if (isCurrent) setState(isDrawn ? 'drawn' : 'failed');
    };
    if (canvas.current) drawCard(canvas.current, content).then(tell, () => tell(false));
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
        className="share-card"
        width={CARD.width}
        height={CARD.height}
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
      <TextToCopy label={m.imageText} copyLabel={m.copyText} text={text} rows={5} />
    </>
  );
}
