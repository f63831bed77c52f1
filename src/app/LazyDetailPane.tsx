// The detail pane, loaded on demand: after the first paint, or with it when an event is open from the start.

import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { DetailPaneProps } from '../features/details/DetailPane.tsx';
import { lazyWithRetry } from '../ui/lazyWithRetry.tsx';

const Pane = lazyWithRetry(() => import('../features/details/DetailPane.tsx').then(({ DetailPane }) => DetailPane));

export const prefetchDetails = (): Promise<void> => Pane.fetch();

export function LazyDetailPane(props: DetailPaneProps) {
  const m = useMessages();
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
  return <Pane props={props} waiting={frame(m.componentLoading)} wrap={(failure) => frame(m.details, failure)} />;
}
