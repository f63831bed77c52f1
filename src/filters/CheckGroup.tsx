// One facet: a fieldset of checkboxes, each followed by how many events it would show if this facet were open.

import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { Words } from '../ui/Words.tsx';

export interface CheckOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The language of the label, where it is the dataset's and not the interface's. */
  readonly language?: string;
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
  const { number } = useMessages();
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {children}
      <ul role="list" className="facet-options">
        {options.map(({ value, label, language, mark, count }) => {
          const checked = chosen.includes(value);
          return (
            <li key={value} data-empty={(count === 0 && !checked) || undefined}>
              <label>
                <input type="checkbox" checked={checked} onChange={() => onToggle(value)} />
                {mark}
                <span>{language === undefined ? label : <Words language={language}>{label}</Words>}</span>
              </label>
              <span className="facet-count">{number(count)}</span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
