// The share panel, fetched when its dialog is first opened: nothing of it is in the first bytes of the page.

import { lazy, Suspense } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { SharePanelProps } from '../share/SharePanel.tsx';
import { Boundary } from './Failure.tsx';

const SharePanel = lazy(() => import('../share/SharePanel.tsx').then(({ SharePanel }) => ({ default: SharePanel })));

export function Sharing(props: SharePanelProps) {
  const m = useMessages();
  return (
    <Boundary fallback={<p role="alert">{m.shareFailed}</p>}>
      <Suspense fallback={<p role="status">{m.shareLoading}</p>}>
        <SharePanel {...props} />
      </Suspense>
    </Boundary>
  );
}
