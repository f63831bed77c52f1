// Page-wide keys: open the shortcut dialog, close the open event. Dialogs and fields handle their own keys. The keys
// themselves are in ui/shortcuts.ts.

import { useEffect, useRef, useState } from 'react';
import type { Preferences } from '../state/preferences.ts';
import type { ViewStore } from '../state/store.ts';
import { findCommand, isTyping } from '../ui/shortcuts.ts';

const REMEMBERED = 'shortcut-sheet-key';

export interface PageKeys {
  /**
   * Whether the dialog's key is enabled. Readers whose software types single characters can turn it off (WCAG 2.1.4).
   */
  readonly isEnabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
}

export function usePageKeys(
  store: ViewStore,
  preferences: Preferences,
  handlers: { readonly onShortcuts?: () => void; readonly onClose: () => void },
): PageKeys {
  const latest = useRef(handlers);
  latest.current = handlers;
  const [isEnabled, setEnabled] = useState(() => preferences.read(REMEMBERED) !== 'off');
  useEffect(() => {
    const onKey = (key: KeyboardEvent): void => {
      if (key.defaultPrevented || isTyping(key.target) || document.querySelector('dialog[open]')) return;
      const command = findCommand('page', key);
      const { onShortcuts, onClose } = latest.current;
      if (command === 'shortcuts' && isEnabled && onShortcuts) onShortcuts();
      else if (command === 'close' && store.getState().event !== null) onClose();
      else return;
      key.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, isEnabled]);
  return {
    isEnabled,
    setEnabled: (next) => {
      setEnabled(next);
      preferences.write(REMEMBERED, next ? null : 'off');
    },
  };
}
