// Every keyboard command by scope. Key handlers and the shortcut dialog both use this table, so that they cannot
// differ. Descriptions are in i18n.

export const SHORTCUTS = {
  page: { shortcuts: ['?'], close: ['Escape'] },
  timeline: {
    next: ['ArrowRight'],
    previous: ['ArrowLeft'],
    first: ['Home'],
    last: ['End'],
    nextDrawn: ['Shift+ArrowRight'],
    previousDrawn: ['Shift+ArrowLeft'],
    rowAbove: ['ArrowUp'],
    rowBelow: ['ArrowDown'],
    earlier: ['PageUp'],
    later: ['PageDown'],
    zoomIn: ['+', '='],
    zoomOut: ['-', '−'],
    everything: ['0'],
    open: ['Enter'],
    close: ['Escape'],
  },
  toolbar: { next: ['ArrowRight'], previous: ['ArrowLeft'], first: ['Home'], last: ['End'] },
  list: { first: ['Home'], last: ['End'] },
  sheet: { larger: ['ArrowUp'], smaller: ['ArrowDown'] },
  tour: { next: ['ArrowRight'], previous: ['ArrowLeft'] },
} as const;

export type KeyScope = keyof typeof SHORTCUTS;
export type Command<P extends KeyScope = KeyScope> = keyof (typeof SHORTCUTS)[P];

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Scopes whose arrow keys are mirrored in right-to-left languages. Time runs left to right in every language. */
const MIRRORED_SCOPES: readonly KeyScope[] = ['tour'];

/** The table's key for a pressed key, mirrored where needed. */
export const keyIn = (scope: KeyScope, key: string, rtl: boolean): string => {
  if (!rtl || !MIRRORED_SCOPES.includes(scope)) return key;
  const plain = key.replace('Shift+', '');
  return key.replace(plain, MIRRORED[plain] ?? plain);
};

/** The command of a key in a scope; undefined if it has none and is left to the browser. */
export function findCommand<P extends KeyScope>(scope: P, pressed: KeyPress, rtl = false): Command<P> | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  // Symbols are the same whether or not the keyboard needs Shift for them.
  const shift = pressed.shiftKey && pressed.key.length > 1;
  const key = keyIn(scope, `${shift ? 'Shift+' : ''}${pressed.key}`, rtl);
  for (const command in SHORTCUTS[scope]) {
    const keys: unknown = SHORTCUTS[scope][command];
    if (Array.isArray(keys) && keys.includes(key)) return command;
  }
  return undefined;
}

/** Whether keys typed here are text, which shortcuts must not take. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])') !==
    null;
