// The share panel, fetched when its dialog is first opened: nothing of it is in the first bytes of the page.

import { useMessages } from '../i18n/messages.tsx';
import type { SharePanelProps } from '../share/SharePanel.tsx';
import { part } from './part.tsx';

const SharePanel = part(() => import('../share/SharePanel.tsx').then(({ SharePanel }) => SharePanel));

export function Sharing(props: SharePanelProps) {
  const m = useMessages();
  return <SharePanel props={props} waiting={<p role="status">{m.shareLoading}</p>} failed={m.shareFailed} />;
}
