// Text that opens the operator page when it is pressed for five seconds, which visitors do not do by accident.

import { type ReactNode, useEffect, useRef } from 'react';

const LONG_PRESS_MS = 5000;

export function LongPress({ onHeld, children }: { readonly onHeld: () => void; readonly children: ReactNode }) {
  const timer = useRef(0);
  const release = (): void => window.clearTimeout(timer.current);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <p
      className="long-press"
      onPointerDown={() => {
        release();
        timer.current = window.setTimeout(onHeld, LONG_PRESS_MS);
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      {children}
    </p>
  );
}
