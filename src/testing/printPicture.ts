// A laid-out picture as text, for tests: a line of text for each line of the picture, a character for 6.3 px.
//   "syp    ◆ First report…      (3)"

import type { Picture } from '../engine/layout/picture.ts';
import { SIZES } from '../engine/layout/sizes.ts';
import type { Row } from '../engine/columns.ts';

/** Top line first; each line begins with the id of its picture row. A cut label ends in "…", a covering one in "!". */
export function printPicture(picture: Picture, titleOf: (row: Row) => string, text = 1): readonly string[] {
  const lines = new Map<number, { readonly id: string; readonly characters: string[] }>();
  const write = (pictureRow: number, y: number, x: number, words: string): void => {
    const line = lines.get(y) ?? { id: picture.rows[pictureRow]?.id ?? '', characters: [] };
    lines.set(y, line);
    [...words].forEach((character, i) => {
      const at = Math.round(x / (SIZES.character * text)) + i;
      if (at >= 0) line.characters[at] = character;
    });
  };
  for (const { pictureRow, y, x, row, label } of picture.marks) {
    write(pictureRow, y, x, '◆');
    if (label === null) continue;
    const words = [titleOf(row), ...label.readWith.map((partner) => `read with: ${titleOf(partner)}`)].join(' · ');
    const cut = label.isWhole ? words : `${words.slice(0, label.characters - 1)}…`;
    const shown = label.covers ? `${cut}!` : cut;
    // The text keeps to its mark, whatever room its box has beyond it.
    const from = label.side === 'start' ? label.from + label.width - shown.length * SIZES.character * text : label.from;
    write(pictureRow, y, from, shown);
  }
  for (const { pictureRow, y, x, width, count } of picture.pills) write(pictureRow, y, x - width / 2, `(${count})`);
  for (const { pictureRow, y, x } of picture.dots) write(pictureRow, y, x, '·');
  const widest = Math.max(0, ...picture.rows.map(({ id }) => id.length));
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, { id, characters }]) =>
      `${id.padEnd(widest)} ${Array.from(characters, (c) => c ?? ' ').join('')}`.trimEnd(),
    );
}
