// Tabs after the ARIA pattern: one tab stop, arrow keys wrap round, the panel follows the focus.
// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './tabs.css';

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (name: T) => void;
  /** The selected panel. */
  readonly children: ReactNode;
}

export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<T>) {
  const id = useId();
  const onKeyDown = (key: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const isRtl = getComputedStyle(key.currentTarget).direction === 'rtl';
    const [ahead, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const to = { [ahead]: at + 1, [back]: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[key.key];
    const next = to === undefined ? undefined : tabs[to % tabs.length];
    if (!next) return;
    key.preventDefault();
    onChoose(next.name);
    key.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            data-tab={tab.name}
            aria-selected={tab.name === chosen}
            aria-controls={tab.name === chosen ? `${id}-panel` : undefined}
            tabIndex={tab.name === chosen ? 0 : -1}
            onClick={() => onChoose(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}
