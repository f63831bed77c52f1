// A read-only field with a copy button.

import { type ReactNode, useId, useRef } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';

export interface CopyFieldProps {
  readonly label: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly rows: number;
  /** Code and addresses are left to right in every language. */
  readonly isCode?: boolean;
  /** More buttons, beside the copy button. */
  readonly children?: ReactNode;
}

export function CopyField({ label, copyLabel, text, rows, isCode = false, children }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="share-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        dir={isCode ? 'ltr' : 'auto'}
        lang={isCode ? 'und' : undefined}
        data-code={isCode || undefined}
      />
      <div className="share-actions">
        <CopyButton key={text} label={copyLabel} text={() => text} field={field} />
        {children}
      </div>
    </div>
  );
}
