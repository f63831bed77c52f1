// One choice among a few, as native radios drawn as a segmented control.

export interface RadioGroupProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly showLabel?: boolean;
}

export function RadioGroup<T extends string>({ label, name, value, options, onChange, showLabel }: RadioGroupProps<T>) {
  return (
    <div className="radio-group">
      {showLabel && <span aria-hidden="true">{label}</span>}
      <div role="radiogroup" aria-label={label} className="choice">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </div>
  );
}
