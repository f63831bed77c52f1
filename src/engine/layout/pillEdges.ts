// Pills that would be cut by an edge of the picture move inside, and move those beside them along.

import type { Pill } from './picture.ts';
import type { Scale } from './scale.ts';

/** A mark on the pills' line. */
interface Fixed {
  readonly pictureRow: number;
  readonly line: number;
  readonly x: number;
}

/** All pills inside [0, width], if their line has the room. None passes another pill. */
export function movePillsInside(
  pills: readonly Pill[],
  marks: readonly Fixed[],
  markWidth: number,
  scale: Scale,
): readonly Pill[] {
  const isCut = ({ x, width }: Pill): boolean => x < width / 2 || x > scale.width - width / 2;
  if (!pills.some(isCut)) return pills;
  const moved = new Map<Pill, number>();
  for (const pictureRow of new Set(pills.filter(isCut).map((pill) => pill.pictureRow))) {
    const own = pills.filter((pill) => pill.pictureRow === pictureRow).sort((a, b) => a.x - b.x);
    const fixed = marks
      .filter((mark) => mark.pictureRow === pictureRow && mark.line === own[0]?.line)
      .map(({ x }) => x);
    const reach = markWidth / 2;
    const placed = moveRight(
      own.map(({ x, width }) => ({ x, width })),
      fixed,
      reach,
    );
    // Mirrored, so that the right edge is the left.
    const mirror = (x: number): number => scale.width - x;
    const mirrored = placed.map(({ x, width }) => ({ x: mirror(x), width })).toReversed();
    const inside = moveRight(mirrored, fixed.map(mirror), reach).toReversed();
    for (const [i, pill] of own.entries()) moved.set(pill, mirror(inside[i]?.x ?? mirror(pill.x)));
  }
  return pills.map((pill) => {
    const x = moved.get(pill);
    return x === undefined || x === pill.x ? pill : { ...pill, x, time: scale.toTime(x) };
  });
}

interface Box {
  readonly x: number;
  readonly width: number;
}

/** Moves to the right what is cut at 0, and what is then in the way. */
function moveRight(boxes: readonly Box[], fixed: readonly number[], reach: number): readonly Box[] {
  let edge = 0;
  return boxes.map(({ x, width }) => {
    let to = Math.max(x, edge + width / 2);
    if (to > x) {
      const blocking = (): number | undefined => fixed.find((mark) => Math.abs(mark - to) < width / 2 + reach - 1e-6);
      for (let mark = blocking(); mark !== undefined; mark = blocking()) to = mark + reach + width / 2;
    }
    edge = to + width / 2;
    return { x: to, width };
  });
}
