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
      disabled={disabled}
      onClick={onPress}
    >
      {sign}
    </button>
  );
}
