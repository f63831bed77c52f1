// A button whose face is a sign and whose name is words.

export interface IconButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

export function IconButton({ label, sign, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      data-icon
      aria-label={label}
      title={label}
      // Not `disabled`, which would drop the focus of whoever pressed it up to the end.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      {sign}
    </button>
  );
}
