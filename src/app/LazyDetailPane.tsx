// The detail pane, loaded on demand: after the first paint, or with it when an event is open from the start.

import { type ReactNode, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { DetailPaneProps } from '../features/details/DetailPane.tsx';
import { lazyWithRetry } from '../ui/lazyWithRetry.tsx';
import { prefetchMedia } from '../ui/media/LazyMedia.tsx';

const load = () => import('../features/details/DetailPane.tsx').then(({ DetailPane }) => DetailPane);
const Pane = lazyWithRetry(load);
/** Loads the code for media as well, so that nothing moves when a picture comes. LazyMedia reports a failure of it. */
const PaneWithMedia = lazyWithRetry(async () => {
  const [pane] = await Promise.all([load(), prefetchMedia().catch(() => {})]);
  return pane;
});

export const prefetchDetails = (): Promise<void> => Pane.fetch();
/** For a renderer that cannot wait. */
export const prefetchDetailsAndMedia = async (): Promise<void> => {
  await Promise.all([Pane.fetch(), PaneWithMedia.fetch()]);
};

export function LazyDetailPane(props: DetailPaneProps) {
  const m = useMessages();
  // Of the first event: a pane that is open stays the same one.
  const [Content] = useState(() => (props.event.media.length > 0 ? PaneWithMedia : Pane));
  const frame = (text: string, failure?: ReactNode) => (
    <aside className="detail" aria-label={m.details}>
      <div className="detail-bar">
        <span className="detail-position detail-waiting">{text}</span>
        <button type="button" className="button" onClick={props.onClose}>
          {m.close}
        </button>
      </div>
      {failure && <div className="detail-scroll">{failure}</div>}
    </aside>
  );
  return <Content props={props} waiting={frame(m.componentLoading)} wrap={(failure) => frame(m.details, failure)} />;
}
