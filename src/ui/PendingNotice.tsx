// Says that the rest of the dataset is loading or failed, with a retry. Renders nothing once it is here.

import type { MouseEvent } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { usePending } from './PendingContext.ts';

export function PendingNotice() {
  const m = useMessages();
  const pending = usePending();
  if (!pending) return null;
  if (pending.isComing) return <p>{m.componentLoading}</p>;
  const onRetry = ({ currentTarget }: MouseEvent): void => {
    // The button disappears: move the focus to what it belongs to.
    const around = currentTarget.closest('aside, dialog, search');
    const to = around?.querySelector('h2[tabindex], input') ?? around?.querySelector('button');
    if (to instanceof HTMLElement) to.focus({ preventScroll: true });
    pending.retry();
  };
  return (
    <p>
      {m.componentFailed}{' '}
      <button type="button" className="button" onClick={onRetry}>
        {m.retry}
      </button>
    </p>
  );
}
