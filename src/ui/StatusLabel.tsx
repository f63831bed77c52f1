// A standing in word and shape (R3). Every component uses this one.

import type { Status } from '../model/evidence.ts';
import { useMessages } from '../i18n/messages.tsx';
import { statusIcon } from './statusIcons.ts';

export function StatusMark({ status }: { readonly status: Status }) {
  const shape = statusIcon(status);
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

/** Nothing for an event of a plain record that has none. */
export function StatusLabel({ status }: { readonly status: Status | null }) {
  const m = useMessages();
  if (status === null) return null;
  return (
    <span className="status-label" data-status={status}>
      <StatusMark status={status} />
      {m.statuses[status]}
    </span>
  );
}

/** The same in words only, after a title. */
export function StatusInBrackets({ status }: { readonly status: Status | null }) {
  const m = useMessages();
  return status && <> ({m.statuses[status]})</>;
}
