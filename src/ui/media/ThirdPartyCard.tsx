// A medium of another site: a card that says where it comes from, and loads it when the reader asks for it. Until then
// nothing leaves the page. In a kiosk it is a QR code, and without a network it waits.

import { useId, useRef, useState, useSyncExternalStore } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { MediaItem } from '../../model/media.ts';
import { shortHost, type ThirdParty } from '../../model/thirdParties.ts';
import { langAttributes } from '../DatasetText.tsx';
import { NEW_TAB } from '../links.ts';
import { usePage } from '../PageContext.ts';
import { QrAddress, QrCode } from '../QrLink.tsx';
import type { ExternalLinks } from '../externalLinks.ts';
import { isAllowed } from './allowedOrigins.ts';
import { LoadedMedia } from './LoadedMedia.tsx';
import { Picture } from './Picture.tsx';
import { agreeForVisit, useVisitConsent } from './visitConsent.ts';

export interface ThirdPartyCardProps {
  readonly dataset: Dataset;
  readonly item: MediaItem;
  readonly party: ThirdParty;
  readonly externalLinks: ExternalLinks;
}

const subscribeToNetwork = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};
const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );

export function ThirdPartyCard({ dataset, item, party, externalLinks }: ThirdPartyCardProps) {
  const m = useMessages();
  const { hydrated } = usePage();
  const host = shortHost(party.page);
  const agreed = useVisitConsent(host);
  const online = useOnline();
  const [pressed, setPressed] = useState(false);
  const remember = useRef<HTMLInputElement>(null);
  const id = useId();
  const isOpen = externalLinks === 'open';
  const name = (
    <p className="media-card-name">
      <strong {...langAttributes(dataset.language)}>{item.alt ?? item.caption ?? m.media.types[item.type]}</strong>{' '}
      <span>
        {m.media.types[item.type]} · <bdi lang="und">{party.name === host ? host : `${party.name}, ${host}`}</bdi>
      </span>
    </p>
  );
  const poster = item.poster !== null && (
    <Picture
      item={{ ...item, alt: null, decorative: true, region: null }}
      file={item.poster}
      files={dataset.files}
      language={dataset.language}
    />
  );
  if (externalLinks === 'print') {
    return (
      <div className="media-card">
        {poster}
        {name}
        <bdi lang="und">{party.page}</bdi>
      </div>
    );
  }
  if (!isOpen) {
    return (
      <div className="media-card">
        {poster}
        {name}
        <QrCode href={party.page} label={item.alt ?? host} />
        <QrAddress href={party.page} />
      </div>
    );
  }
  const link = (
    <a href={party.page} {...NEW_TAB}>
      {m.media.openAt(host)}
    </a>
  );
  const isShown = hydrated && (pressed || agreed) && online && isAllowed(party, document);
  if (isShown) {
    return (
      <div className="media-card" data-loaded>
        <LoadedMedia item={item} party={party} takesFocus={pressed} language={dataset.language} />
        <p className="media-card-links">{link}</p>
      </div>
    );
  }
  const isRefused = party.shownAs !== 'link' && hydrated && !isAllowed(party, document);
  const canLoad = party.shownAs !== 'link' && !isRefused;
  return (
    <div className="media-card">
      {poster}
      {name}
      {canLoad && online && (
        <>
          <p id={id}>{m.media.comesFrom(host)}</p>
          <p className="media-card-links">
            <button
              type="button"
              className="button"
              aria-describedby={id}
              disabled={!hydrated}
              onClick={() => {
                if (remember.current?.checked) agreeForVisit(host);
                setPressed(true);
              }}
            >
              {m.media.load(host)}
            </button>
            <label>
              <input ref={remember} type="checkbox" disabled={!hydrated} /> {m.media.remember(host)}
            </label>
          </p>
        </>
      )}
      {canLoad && !online && <p role="status">{m.media.offline}</p>}
      {isRefused && <p>{m.media.refused(host)}</p>}
      <p className="media-card-links">{link}</p>
    </div>
  );
}
