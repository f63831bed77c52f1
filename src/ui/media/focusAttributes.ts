const QUARTER = 25;
const quarter = (percent: number | undefined): number => Math.round((percent ?? 50) / QUARTER) * QUARTER;

/** The point that a cropped picture keeps, for ui.css: a style attribute would need a weaker policy for the page. */
export const focusAttributes = (focus: readonly number[] | null) =>
  focus === null ? {} : { 'data-focus-x': quarter(focus[0]), 'data-focus-y': quarter(focus[1]) };
