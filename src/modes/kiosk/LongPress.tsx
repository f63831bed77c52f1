// Words that open something when they are held for five seconds: the operator's way in, which no visitor finds by chance.

import { type ReactNode, useEffect, useRef } from 'react';

const HELD = 5000;

export function LongPress({ onHeld, children }: { readonly onHeld: () => void; readonly children: ReactNode }) {
  const timer = useRef(0);
  const release = (): void => window.clearTimeout(timer.current);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <p
      className="hold-spot"
      onPointerDown={() => {
        release();
        timer.current = window.setTimeout(onHeld, HELD);
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      {children}
    </p>
  );
}
