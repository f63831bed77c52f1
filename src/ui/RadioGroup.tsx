// One choice among a few, as native radio buttons: a segmented control, or a fieldset with a legend.

import { useId } from 'react';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface RadioGroupProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly RadioOption<T>[];
  readonly onChange: (value: T) => void;
  /** Shows the label beside the segmented control. */
  readonly showLabel?: boolean;
  /** Draws a fieldset whose options wrap, for labels too long for a segmented control. */
  readonly stacked?: boolean;
  /** Shown below a stacked group and read out with it. */
  readonly hint?: string | undefined;
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { label, value, options, onChange, showLabel, stacked, hint } = props;
  const id = useId();
  const radios = options.map((option) => (
    <label key={option.value}>
      <input
        type="radio"
        name={id}
        value={option.value}
        checked={option.value === value}
        disabled={option.disabled}
        onChange={() => onChange(option.value)}
      />
      {option.label}
    </label>
  ));
  if (!stacked) {
    return (
      <div className="radio-group">
        {showLabel && <span aria-hidden="true">{label}</span>}
        <div role="radiogroup" aria-label={label} className="choice">
          {radios}
        </div>
      </div>
    );
  }
  return (
    <fieldset className="radio-stack" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{label}</legend>
      {radios}
      {hint !== undefined && (
        <p className="radio-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
