// The snap point of a released bottom sheet, from its height and speed. Pure.

export type SheetSize = 'half' | 'full';

/** Height of each size in px. */
export type SheetHeights = Readonly<Record<SheetSize, number>>;

/** Milliseconds for which a released sheet is assumed to keep its speed. */
const GLIDE = 180;

/** `speed` in px per millisecond; positive while the sheet grows. */
export function snapPointOf(height: number, speed: number, heights: SheetHeights): SheetSize | 'closed' {
  const aim = height + speed * GLIDE;
  const near = (size: number): number => Math.abs(aim - size);
  if (near(0) < near(heights.half)) return 'closed';
  return near(heights.full) < near(heights.half) ? 'full' : 'half';
}
