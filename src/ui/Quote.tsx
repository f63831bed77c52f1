// A quotation, character for character, with who said it. Text only, never HTML.

import type { ReactNode } from 'react';

export interface QuoteProps {
  readonly text: string;
  readonly language: string | null;
  /** Where the words stand: an address, where the source may be linked. */
  readonly cite: string | null;
  readonly children?: ReactNode;
}

export function Quote({ text, language, cite, children }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote lang={language ?? undefined} cite={cite ?? undefined}>
        <p>{text}</p>
      </blockquote>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  );
}
