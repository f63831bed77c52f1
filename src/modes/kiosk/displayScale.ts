// How large text and targets are on a wall: in millimetres where the screen's diagonal is known, else in shares of the
// screen. Pure. Fingers need 15 mm (Natural History Museum, gallery guidelines); one number of px is wrong for most screens.

/** Millimetres of a target, and of an em of body text, at arm's length. */
export const TARGET_MM = 15;
const TEXT_MM = 6;
const INCH = 25.4;

export interface Screen {
  /** CSS px of the page, which fills the screen. */
  readonly width: number;
  readonly height: number;
  /** Inches; null where nobody said. */
  readonly diag: number | null;
  /** What the technician multiplies everything by. */
  readonly scale: number;
  /** What the visitor multiplies text by. */
  readonly textSize: number;
}

export interface DisplayScale {
  /** CSS px of one rem. */
  readonly text: number;
  /** CSS px of the smallest target. */
  readonly target: number;
  /** CSS px of a millimetre on the glass; null where the diagonal is not known. */
  readonly millimetre: number | null;
}

export function computeDisplayScale({ width, height, diag, scale, textSize }: Screen): DisplayScale {
  const small = Math.min(width, height);
  const millimetre = diag === null ? null : Math.hypot(width, height) / (diag * INCH);
  // Large enough for its distance (6 mm) and for its screen (a wall is also read from afar), yet 32 lines must fit.
  const wanted = Math.min(Math.max(TEXT_MM * (millimetre ?? 0), small / 54), small / 32);
  const text = Math.max(16, wanted * scale);
  const target = millimetre === null ? text * 2.8 : Math.max(24, TARGET_MM * millimetre * scale);
  return { text: text * textSize, target, millimetre };
}
