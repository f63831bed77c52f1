// A button whose face is a sign and whose name is words.

export interface IconButtonProps {
  readonly label: string;
  readonly sign: string;
  /** To be found by, where it is one of several: `data-to`. */
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
      // Drawn from here, so that it is not taken for the words by which one asks for the button.
      data-icon={sign}
      data-to={name}
      aria-label={label}
      title={hint ?? label}
      aria-description={hint}
      tabIndex={tabIndex}
      // Not `disabled`, which would drop the focus of whoever pressed it up to the end.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    />
  );
}
