// A button that shows a symbol and is named by text.

export interface IconButtonProps {
  readonly label: string;
  readonly sign: string;
  /** Written to `data-to`, so that one of several buttons can be found. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly tabIndex?: 0 | -1;
  readonly onPress: () => void;
}

export function IconButton({ label, sign, name, disabled = false, tabIndex, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      // Drawn by CSS from this attribute, so that the symbol is not part of the accessible name.
      data-icon={sign}
      data-to={name}
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      // Not `disabled`, which would drop the focus when the last page is reached.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    />
  );
}
