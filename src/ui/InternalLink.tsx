// A link within the page: a real address for copying and new tabs, an in-page action for a plain click.

import type { AnchorHTMLAttributes, MouseEvent } from 'react';

export interface InternalLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Undefined disables the link, which keeps its place and the focus. */
  readonly href: string | undefined;
  readonly onGo: () => void;
}

/** Clicks with modifiers or other buttons are left to the browser. */
export const isPlainClick = (click: MouseEvent): boolean =>
  click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey;

export function InternalLink({ href, onGo, ...rest }: InternalLinkProps) {
  if (href === undefined) return <a role="link" aria-disabled="true" tabIndex={0} {...rest} />;
  return (
    <a
      {...rest}
      href={href}
      onClick={(click) => {
        if (!isPlainClick(click)) return;
        click.preventDefault();
        onGo();
      }}
    />
  );
}
