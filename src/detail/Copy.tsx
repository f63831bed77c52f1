// A button that copies a text and says so; where the browser refuses, the text is shown to be taken by hand.

import { useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';

export function Copy({ label, text }: { readonly label: string; readonly text: () => string }) {
  const m = useMessages();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('refused'); // No permission, or no secure context: the reader can still take the text.
    }
  };
  return (
    <span className="copy">
      <button type="button" className="button" onClick={copy} onBlur={() => setState('idle')}>
        {state === 'copied' ? `✓ ${m.copied}` : label}
      </button>
      {state === 'refused' && (
        <label className="copy-text">
          {m.copyFailed}
          <textarea readOnly rows={4} value={text()} onFocus={(focus) => focus.target.select()} />
        </label>
      )}
    </span>
  );
}
