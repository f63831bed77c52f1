// Copies a text and announces it. If the browser refuses, selects the text to be copied by hand.

import { type RefObject, useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { announce } from './announcer.ts';

export interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  /** The field that already shows the text; without it, one is shown when copying fails. */
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}

const selectAll = (field: HTMLTextAreaElement | null): void => {
  field?.focus();
  field?.select();
};

export function CopyButton({ label, text, field }: CopyButtonProps) {
  const m = useMessages();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  // A dialog hides the page's live region, so the field's own status announces it.
  const spoken = field || state !== 'copied' ? '' : m.copied;
  useEffect(() => {
    announce.setState(spoken);
    return () => announce.setState('');
  }, [spoken]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      // No permission or no secure context: the reader can still copy the text by hand.
      if (field) selectAll(field.current);
      setState('refused');
    }
  };
  return (
    <span className="copy">
      <button type="button" className="button" onClick={copy} onBlur={() => setState('idle')}>
        {state === 'copied' ? `✓ ${m.copied}` : label}
      </button>
      {field && (
        <span role="status" className={state === 'refused' ? 'copy-refused' : 'visually-hidden'}>
          {state === 'copied' && m.copied}
          {state === 'refused' && m.copyByHand}
        </span>
      )}
      {state === 'refused' && !field && (
        <label className="copy-text">
          {m.copyFailed}
          <textarea ref={selectAll} readOnly rows={4} value={text()} onFocus={(focus) => focus.target.select()} />
        </label>
      )}
    </span>
  );
}
