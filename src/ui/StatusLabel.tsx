// A standing in word and shape (R3). Every component uses this one.

import type { Status } from '../model/evidence.ts';
import { useMessages } from '../i18n/messages.tsx';
import { STATUS_ICONS } from './statusIcons.ts';

export function StatusMark({ status }: { readonly status: Status }) {
  const shape = STATUS_ICONS[status];
  return (
    <svg
      className="status-mark"
      data-ink={shape.ink}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={shape.path}
        fill={shape.fill ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
        {...(shape.dash === undefined ? {} : { strokeDasharray: shape.dash })}
      />
    </svg>
  );
}

export function StatusLabel({ status }: { readonly status: Status }) {
  const m = useMessages();
  return (
    <span className="status-label" data-status={status}>
      <StatusMark status={status} />
      {m.statuses[status]}
    </span>
  );
}
