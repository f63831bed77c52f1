// Sizes of text and touch targets on a kiosk: in millimetres if the screen's diagonal is known, else relative to the
// screen, since a fixed px size is wrong on most screens. Fingers need 15 mm (Natural History Museum, gallery guidelines).

/** Millimetres of a target, and of an em of body text, at arm's length. */
export const TARGET_MM = 15;
const TEXT_MM = 6;
const INCH = 25.4;

export interface Screen {
  /** CSS px of the page, which fills the screen. */
  readonly width: number;
  readonly height: number;
  /** Diagonal in inches; null if unknown. */
  readonly diag: number | null;
  /** The technician's factor for all sizes. */
  readonly scale: number;
  /** The visitor's factor for text. */
  readonly textSize: number;
}

export interface DisplayScale {
  /** CSS px of one rem. */
  readonly text: number;
  /** CSS px of the smallest target. */
  readonly target: number;
  /** CSS px per millimetre on the screen; null if the diagonal is unknown. */
  readonly millimetre: number | null;
}

export function computeDisplayScale({ width, height, diag, scale, textSize }: Screen): DisplayScale {
  const small = Math.min(width, height);
  const millimetre = diag === null ? null : Math.hypot(width, height) / (diag * INCH);
  // At least 6 mm and a 54th of the screen, which is also read from a distance, but 32 lines must fit.
  const wanted = Math.min(Math.max(TEXT_MM * (millimetre ?? 0), small / 54), small / 32);
  const text = Math.max(16, wanted * scale);
  const target = millimetre === null ? text * 2.8 : Math.max(24, TARGET_MM * millimetre * scale);
  return { text: text * textSize, target, millimetre };
}
