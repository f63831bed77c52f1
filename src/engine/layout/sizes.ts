// The one table of the picture's sizes. The style sheet takes its lengths from here, so what the layout computes is
// what the browser draws. All lengths are px where text is 16 px; the layout multiplies them by the text size.

export const SIZES = {
  /** A mark is a square of this side; it stands with its middle on its date. */
  mark: 14,
  /** From one line to the next. */
  pitch: 17,
  /** Above and below the lines of a picture row, together. */
  rowPadding: 6,
  /** Height of the strip of dots below a row's lines, and how wide a dot is. */
  dotStrip: 6,
  dot: 5,
  /** A bar below its mark, and how much longer than the mark a span must be to have one. */
  barGap: 2,
  /** Count pills: as high as a mark; wider for counts of three characters or more. */
  pill: 20,
  widePill: 28,
  /** Least distance between the middles of two pills: the shortest time bin is so wide. */
  pillPitch: 30,
  /** The same in a row that has no more lines than events that must be drawn: pills make way for them. */
  widePillPitch: 120,
  /** Average width of a label's character (12 px text), and of a bold one. */
  character: 6.3,
  boldCharacter: 6.7,
  /** Between a mark and its label. */
  labelGap: 4,
  /** Between a label's far end and the next mark, pill or label. */
  labelMargin: 6,
} as const;

/** Characters of a label. */
export const LABEL = {
  /** No label is cut shorter than this. */
  least: 16,
  /** A label is planned so long at first; what room is left afterwards goes to longer titles. */
  first: 32,
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
  /** Picture rows that one can still take in, with the row of all others. */
  most: 12,
  least: 3,
  /** No row takes more lines than this, unless it is the only one. */
  mostLines: 7,
} as const;
