// A link inside the page: a real address for copying and new tabs, an in-page step for a plain click.

import type { AnchorHTMLAttributes, MouseEvent } from 'react';

export interface InternalLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Left out: there is nowhere to go; the link keeps its place and the focus, and says that it is off. */
  readonly href: string | undefined;
  readonly onGo: () => void;
}

/** A click that asks for a new tab or window, or another button, is the browser's. */
const isPlainClick = (click: MouseEvent): boolean =>
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
