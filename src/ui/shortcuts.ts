// Every key that does something, by where it does it. What hears keys asks this table what they mean, and the sheet
// of shortcuts is drawn from it, so that neither can say what the other does not do. Words are i18n.

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

/** Where “next” is to the left for whoever reads from right to left. Time runs to the right in every language. */
const MIRRORED_SCOPES: readonly KeyScope[] = ['tour'];

/** The key that stands for one of the table's where one reads from right to left, or from left to right. */
export const keyIn = (place: KeyScope, key: string, rtl: boolean): string => {
  if (!rtl || !MIRRORED_SCOPES.includes(place)) return key;
  const plain = key.replace('Shift+', '');
  return key.replace(plain, MIRRORED[plain] ?? plain);
};

/** What a key means in a place; undefined where it means nothing there and is the browser's. */
export function findCommand<P extends KeyScope>(place: P, pressed: KeyPress, rtl = false): Command<P> | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  // A sign is the same sign whether or not the keyboard needs Shift for it.
  const shift = pressed.shiftKey && pressed.key.length > 1;
  const key = keyIn(place, `${shift ? 'Shift+' : ''}${pressed.key}`, rtl);
  for (const command in SHORTCUTS[place]) {
    const keys: unknown = SHORTCUTS[place][command];
    if (Array.isArray(keys) && keys.includes(key)) return command;
  }
  return undefined;
}

/** Whether keys typed here are text: a shortcut must not take them. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])') !==
    null;
