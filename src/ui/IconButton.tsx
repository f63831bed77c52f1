// A button that shows a symbol and is named by text.

export interface IconButtonProps {
  readonly label: string;
  readonly sign: string;
  /** Written to `data-to`, so that one of several buttons can be found. */
  readonly name?: string;
  /** More than its name says, for the pointer and as a description. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly tabIndex?: 0 | -1;
  readonly onPress: () => void;
}

export function IconButton({ label, sign, name, hint, disabled = false, tabIndex, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      // Drawn by CSS from this attribute, so that the symbol is not part of the accessible name.
      data-icon={sign}
      data-to={name}
      aria-label={label}
      title={hint ?? label}
      aria-description={hint}
      tabIndex={tabIndex}
      // Not `disabled`, which would drop the focus when the last page is reached.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    />
  );
}
