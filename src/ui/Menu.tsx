// A button that opens a panel below it: facets, other actors, display settings. Escape and a press elsewhere close it.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuProps {
  readonly label: ReactNode;
  /** A style hook: `data-menu`. */
  readonly name: string;
  /** The button's own name, where its label is a sign. */
  readonly title?: string;
  /** Whether something in it is chosen. */
  readonly isActive?: boolean;
  readonly children: ReactNode;
}

/** The panel is in the page only while it is open: what is in it costs nothing before. */
export function Menu({ label, name, title, isActive = false, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    // On the document, because what had the focus inside may be gone.
    const closeByKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', closeByKey, { capture: true });
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeByKey, { capture: true });
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);
  return (
    <div ref={root} className="menu" data-menu={name}>
      <button
        ref={button}
        type="button"
        className="button menu-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-active={isActive || undefined}
        {...(title === undefined ? {} : { 'aria-label': title, title })}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span aria-hidden="true" className="menu-arrow" />
      </button>
      {open && (
        // Firefox would stop at it because it scrolls.
        <div id={id} className="menu-panel" tabIndex={-1}>
          {children}
        </div>
      )}
    </div>
  );
}
