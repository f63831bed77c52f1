// A medium of another site once its reader has asked for it.

import { useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import type { MediaItem } from '../../model/media.ts';
import { shortHost, type ThirdParty } from '../../model/thirdParties.ts';

/** Nothing plays by itself but what the reader has just pressed. */
const withoutAutoplay = (address: string): string => {
  const url = new URL(address);
  for (const name of ['autoplay', 'auto_play']) url.searchParams.delete(name);
  return url.href;
};

export interface LoadedMediaProps {
  readonly item: MediaItem;
  readonly party: ThirdParty;
  /** The press has removed its button. */
  readonly takesFocus: boolean;
  readonly language: string;
}

export function LoadedMedia({ item, party: { shownAs, address }, takesFocus, language }: LoadedMediaProps) {
  const m = useMessages();
  const [failed, setFailed] = useState(false);
  const focus = (element: HTMLElement | null): void => {
    if (takesFocus) element?.focus();
  };
  const src = takesFocus ? address : withoutAutoplay(address);
  const title = item.alt ?? item.caption ?? m.media.types[item.type];
  if (failed) return <p role="alert">{m.media.failed(shortHost(address))}</p>;
  if (shownAs === 'picture') {
    return (
      <img
        ref={focus}
        tabIndex={-1}
        src={address}
        alt={item.decorative ? '' : title}
        lang={language}
        referrerPolicy="no-referrer"
        onError={() => setFailed(true)}
      />
    );
  }
  if (shownAs === 'player') {
    const player = { ref: focus, src: address, controls: true, preload: 'metadata', 'aria-label': title } as const;
    const onError = () => setFailed(true);
    // The transcript is beside it.
    return item.type === 'audio' ? <audio {...player} onError={onError} /> : <video {...player} onError={onError} />;
  }
  return (
    <iframe
      ref={focus}
      className="media-frame"
      data-type={item.type}
      src={src}
      title={title}
      lang={language}
      sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation"
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      // A film's host refuses to play for a page without any name; it learns the site's, not the event.
      referrerPolicy="strict-origin"
    />
  );
}
