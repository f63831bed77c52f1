// The one table of the picture's sizes. The style sheet takes its lengths from here (`pictureStyle` in pictureSize.ts), so
// what the layout computes is what the browser draws. Lengths are px where text is 16 px; the layout multiplies them by
// the text size.

export const SIZES = {
  /** The axis, and the column of row names beside the picture. */
  axis: 26,
  names: 190,
  /** A mark is a square of this side; its middle is on its date. */
  mark: 14,
  /** Free at both ends of the whole timeline. */
  edge: 14,
  /** From one line to the next. */
  pitch: 17,
  /** Above and below the lines of a picture row, together. */
  rowPadding: 6,
  /** Height of the strip of dots below a row's lines, and how wide a dot is. */
  dotStrip: 6,
  dot: 5,
  /** Count pills: as high as a mark; wider for counts of three characters or more. */
  pill: 20,
  widePill: 28,
  /** Least distance between the middles of two pills: the shortest time bin is so wide. */
  pillPitch: 30,
  /** The same in a row that has no more lines than events that must be drawn: pills give way to them. */
  widePillPitch: 120,
  /** Text of a label. */
  labelText: 12,
  /** Average width of its characters, and of bold ones, where the font is unknown. */
  character: 6.3,
  boldCharacter: 6.7,
  /** Between a mark and its label. */
  labelGap: 4,
  /** Between a label's far end and the next mark, pill or label: so wide that it is not read as that mark's label. */
  labelMargin: 16,
} as const;

/** Characters of a label. */
export const LABEL = {
  /** No label is cut shorter than this. In a wide font, 16 of them can be read (P3). */
  least: 18,
  /** That of the open or focused event may be. */
  leastKept: 12,
  /** A label is planned so long at first; what room is left afterwards goes to longer titles. */
  first: 32,
  /** Where there is room, the box of a whole text is longer by this: fonts differ in width. */
  slack: 1.3,
  /** Assumed of a title that has not been loaded yet. */
  unknown: 40,
  /** " · read with: " between two titles that must be read together. */
  readWith: 14,
} as const;

/** At most so many matches are laid out exactly, all of them at once; more are laid out by their order in the row. */
export const EXACT_LIMIT = 2000;
/** Of the items that may be drawn, so many may be count pills. */
export const PILL_SHARE = 0.15;

export const ROWS = {
  /** Rows with the row of all others, at most; and with a row of their own, at least. */
  most: 12,
  least: 3,
  /** No row takes more lines than this, unless it is the only one. */
  mostLines: 7,
} as const;
