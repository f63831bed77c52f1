// A quotation, character for character, with its speaker. Text only, never HTML. A translation is labelled and shown
// below the original, never instead of it.

import type { ReactNode } from 'react';
import type { LocalizedText } from '../dataset/format/localizedText.ts';
import { useMessages } from '../i18n/messages.tsx';
import { withBreaks } from './withBreaks.tsx';
import { langAttributes } from './DatasetText.tsx';

export interface QuoteProps {
  readonly text: string;
  readonly language: string | null;
  /** The source's address; null if it must not be linked. */
  readonly cite: string | null;
  readonly translation: LocalizedText | null;
  readonly children?: ReactNode;
}

export function Quote({ text, language, cite, translation, children }: QuoteProps) {
  const m = useMessages();
  return (
    <figure className="quote">
      <blockquote {...langAttributes(language)} cite={cite ?? undefined}>
        <p>{withBreaks(text)}</p>
      </blockquote>
      {translation && (
        <div className="quote-translation">
          <p className="quote-translated">{m.quoteTranslated}</p>
          <p {...langAttributes(translation.language)}>{translation.text}</p>
        </div>
      )}
      {children && <figcaption>{children}</figcaption>}
    </figure>
  );
}
