// Where a sheet that is let go of comes to rest: where it was going, not only where it was. Pure.

export type SheetSize = 'half' | 'full';

/** Px of height at each size. */
export type SheetHeights = Readonly<Record<SheetSize, number>>;

/** For how many milliseconds a sheet is taken to go on at the speed at which it was let go. */
const GLIDE = 180;

/** `speed` in px a millisecond; above 0 where the sheet was growing. */
export function snapPointOf(height: number, speed: number, heights: SheetHeights): SheetSize | 'closed' {
  const aim = height + speed * GLIDE;
  const near = (size: number): number => Math.abs(aim - size);
  if (near(0) < near(heights.half)) return 'closed';
  return near(heights.full) < near(heights.half) ? 'full' : 'half';
}
