// One facet: a fieldset of checkboxes, each followed by how many events it would show if this facet were open.

import { memo, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { DatasetText } from '../../ui/DatasetText.tsx';

export interface FacetOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The language of the label, where it is the dataset's and not the interface's. */
  readonly language?: string;
  readonly mark?: ReactNode;
  readonly count: number;
  readonly onToggle: () => void;
}

export interface FacetGroupProps<T extends string> {
  readonly legend: string;
  /** The language of the legend, where it is the dataset's and not the interface's. */
  readonly language?: string | null;
  readonly options: readonly FacetOption<T>[];
  readonly chosen: readonly T[];
  readonly children?: ReactNode;
}

export function FacetGroup<T extends string>({
  legend,
  language = null,
  options,
  chosen,
  children,
}: FacetGroupProps<T>) {
  return (
    <fieldset className="facet">
      <legend>{language === null ? legend : <DatasetText language={language}>{legend}</DatasetText>}</legend>
      {children}
      <ul role="list" className="facet-options">
        {options.map((option) => (
          <Check key={option.value} option={option} checked={chosen.includes(option.value)} />
        ))}
      </ul>
    </fieldset>
  );
}

/** By itself, for there may be hundreds, and a choice changes one. */
const Check = memo(function Check({
  option: { label, language, mark, count, onToggle },
  checked,
}: {
  readonly option: FacetOption<string>;
  readonly checked: boolean;
}) {
  const { number } = useMessages();
  return (
    <li data-empty={(count === 0 && !checked) || undefined}>
      <label>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        {mark}
        <span>{language === undefined ? label : <DatasetText language={language}>{label}</DatasetText>}</span>
      </label>
      <span className="facet-count">{number(count)}</span>
    </li>
  );
});
