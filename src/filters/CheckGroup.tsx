// One facet: a fieldset of checkboxes, each followed by how many events it would show if this facet were open.

import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';

export interface CheckOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly mark?: ReactNode;
  readonly count: number;
}

export interface CheckGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly CheckOption<T>[];
  readonly chosen: readonly T[];
  readonly onToggle: (value: T) => void;
  readonly children?: ReactNode;
}

export function CheckGroup<T extends string>({ legend, options, chosen, onToggle, children }: CheckGroupProps<T>) {
  const { locale } = useMessages();
  const number = new Intl.NumberFormat(locale);
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {children}
      <ul role="list" className="facet-options">
        {options.map(({ value, label, mark, count }) => {
          const checked = chosen.includes(value);
          return (
            <li key={value} data-empty={(count === 0 && !checked) || undefined}>
              <label>
                <input type="checkbox" checked={checked} onChange={() => onToggle(value)} />
                {mark}
                <span>{label}</span>
              </label>
              <span className="facet-count">{number.format(count)}</span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
