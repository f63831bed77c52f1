import { describe, expect, it } from 'vitest';
import { toEventId } from '../../model/ids.ts';
import { type Span, utc } from '../../model/span.ts';
import { printPicture } from '../../testing/printPicture.ts';
import { timelineFromText } from '../../testing/timelineFromText.ts';
import { buildColumns, type Row, rowsByAxis } from '../columns.ts';
import type { LaneBy } from '../lanes.ts';
import { layoutPicture, type PictureRequest } from './layoutPicture.ts';
import type { CharacterWidths } from './pictureOptions.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';
import { LABEL, SIZES } from './sizes.ts';

interface Drawing extends Partial<PictureRequest> {
  readonly rowsBy?: LaneBy;
  readonly width?: number;
  readonly height?: number;
  readonly characters?: CharacterWidths;
  readonly exactLimit?: number;
  readonly layoutSize?: { readonly width: number; readonly height: number };
}

/** The picture as text; the words after "|" are titles. */
function draw(drawn: string, drawing: Drawing = {}) {
  const { rowsBy = 'none', width = 500, height = 60, characters, exactLimit = 2000, layoutSize, ...request } = drawing;
  const events = timelineFromText(drawn);
  const columns = buildColumns(events);
  const titles = columns.ids.map((id) => events.find((event) => event.id === id)?.text ?? '');
  const titleOf = (row: Row): string => titles[row] ?? '';
  const rows = rowsByAxis(columns, Uint32Array.from(columns.ids.keys()), 'said');
  const whole: Span = { start: utc(2010), end: utc(2020) };
  const matches = prepareMatches(columns, rows, { clock: 'said', rowsBy, preferred: [], exactLimit });
  const options = {
    whole,
    width,
    height,
    text: 1,
    ...(characters && { characters }),
    ...(layoutSize && { layoutSize }),
  };
  const prepared = preparePicture(matches, options);
  const picture = layoutPicture(prepared, { window: whole, titleLength: (row) => titleOf(row).length, ...request });
  return { picture, columns, lines: printPicture(picture, titleOf) };
}
const ONE_DAY = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `${id} 2015-06-01 | event ${id}`).join('\n');

describe('layoutPicture', () => {
  it('P3 puts a label after its mark, or before it where the window ends, or leaves it out', () => {
    const { lines } = draw(`
      first   2011-02 | The first of the reports
      second  2014-07 | The second of the reports, with a long title
      third   2019-06 | The third of the reports`);
    expect(lines).toMatchInlineSnapshot(`
      [
        "                                     ◆The second of the reports, with a long t…",
        "          ◆The first of the reports               The third of the reports  ◆",
      ]
    `);
  });

  it('P2 counts events of one day only where they have no line left, in a pill on the top line', () => {
    expect(draw(ONE_DAY, { height: 110 }).lines).toMatchInlineSnapshot(`
      [
        "                                            ◆ event f",
        "                                            ◆ event e",
        "                                            ◆ event d",
        "                                            ◆ event c",
        "                                            ◆ event b",
        "                                            ◆ event a",
      ]
    `);
    expect(draw(ONE_DAY, { height: 60 }).lines).toMatchInlineSnapshot(`
      [
        "                                          (4)",
        "                                            ◆ event e",
        "                                            ◆ event a",
      ]
    `);
  });

  it('P1 draws an event that a count would hold alone', () => {
    // Laid out by order: two of three events of one day share a line, and the last line is that of the counts.
    const { lines, picture } = draw(ONE_DAY.split('\n').slice(0, 3).join('\n'), { exactLimit: 0 });
    expect(picture.pills).toEqual([]);
    expect(lines).toMatchInlineSnapshot(`
      [
        "                                            ◆ event c",
        "                                            ◆ event b",
        "                                            ◆ event a",
      ]
    `);
  });

  it('P1 keeps the last count inside the picture', () => {
    const month = Array.from({ length: 12 }, (_, i) => `e${i} 2019-12-${10 + i} | event`).join('\n');
    const end = { start: utc(2010), end: utc(2019, 12, 26) };
    const { picture } = draw(month, { window: end, height: 40 });
    expect(picture.pills.map(({ x, width, count }) => ({ right: x + width / 2, count }))).toEqual([
      { right: 500, count: 11 },
    ]);
  });

  it('P4 draws the open event, whatever is counted', () => {
    const { columns, lines } = draw(ONE_DAY);
    const open = columns.ids.indexOf(toEventId('f'));
    expect(draw(ONE_DAY, { kept: [open] }).lines).toMatchInlineSnapshot(`
      [
        "                                          (4)",
        "                                            ◆ event f",
        "                                            ◆ event a",
      ]
    `);
    expect(lines.join('\n')).not.toContain('event f');
  });

  it('P4 draws the open and the focused event of one day in a row of one line', () => {
    for (const exactLimit of [0, 2000]) {
      const { columns, picture } = draw(ONE_DAY, { kept: [0, 1], height: 23, exactLimit });
      const labelled = picture.marks.filter(({ label }) => label !== null).map(({ id }) => id);
      expect(labelled.sort()).toEqual(columns.ids.slice(0, 2));
      expect(picture.pills.map(({ count }) => count)).toEqual([4]);
    }
  });

  it('P3 gives a label the room that its characters need in the reader’s font', () => {
    const drawn = 'first 2011 | The first of the reports';
    const widthWith = (characters?: CharacterWidths) =>
      draw(drawn, characters && { characters }).picture.marks[0]?.label?.width;
    expect(widthWith()).toBeCloseTo(24 * SIZES.character * LABEL.slack);
    expect(widthWith({ plain: 7.2, bold: 8 })).toBeCloseTo(24 * 7.2 * LABEL.slack);
  });

  it('P6 gives no row to an actor without events of its own', () => {
    const { picture } = draw(
      `
      one   2011 @council @mayor
      two   2012 @council @mayor
      three 2013 @council @mayor
      four  2014 @police`,
      { rowsBy: 'actor', height: 200 },
    );
    // Other actors can be chosen from the last row, in which no event is.
    expect(picture.rows.map(({ id, count }) => `${id} ${count}`)).toEqual(['council 3', 'police 1', 'other 0']);
    expect(picture.marks.map(({ pictureRow }) => pictureRow)).toEqual([0, 0, 0, 1]);
  });

  it('P6 draws an event once, in the row of its first actor, and a dot in the rows of its others', () => {
    const { lines, picture } = draw(
      `
      letter  2011 @council        | Letter to the council
      visit   2013 @council @police | Visit by the police
      reply   2016 @police          | Reply of the police`,
      { rowsBy: 'actor', height: 80 },
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "council         ◆ Letter to the council",
        "council                         ◆ Visit by the police",
        "police                                                  ◆Reply of the police",
        "police                          ·",
      ]
    `);
    expect(picture.rows.map(({ id, count }) => `${id} ${count}`)).toEqual(['council 2', 'police 2']);
  });

  it('P9 names what must be read with an event where the other has no label on the screen', () => {
    const early = { start: utc(2010), end: utc(2015) };
    const drawn = `
      claim   2011 claimed | The report was sent
      denial  2018 denied  | It was not sent`;
    const partners = (row: Row): readonly Row[] => [1 - row];
    expect(draw(drawn, { partners }).lines).toMatchInlineSnapshot(`
      [
        "         ◆ The report was sent                  It was not sent  ◆",
      ]
    `);
    expect(draw(drawn, { partners, window: early }).lines).toMatchInlineSnapshot(`
      [
        "                 ◆ The report was sent · read with: It was not sent",
      ]
    `);
  });

  it('lays out no match as no marks in no height', () => {
    const { picture } = draw('');
    expect(picture).toMatchObject({ marks: [], pills: [], dots: [], before: 0, inside: 0, after: 0 });
  });

  it('P7 lays the whole timeline out for its layout size and stretches it: same lines, longer labels', () => {
    const size = { width: 320, height: 60 };
    const small = draw(ONE_DAY, { ...size, layoutSize: size }).picture;
    const { picture } = draw(ONE_DAY, { width: 500, height: 60, layoutSize: size });
    const kept = ({ marks }: typeof picture, wider: number) =>
      marks.map(({ id, line, label }) => ({ id, line, label: label && [label.side, label.width * wider] }));
    expect(kept(picture, 1)).toEqual(kept(small, 500 / 320));
    const gaps = ({ marks }: typeof picture) =>
      marks.map(({ x, label }) => label && (label.side === 'end' ? label.from - x : x - label.from - label.width));
    expect(gaps(picture).map((gap) => gap?.toFixed(3))).toEqual(gaps(small).map((gap) => gap?.toFixed(3)));
    expect(picture.pills.map(({ count, line }) => [count, line])).toEqual(
      small.pills.map(({ count, line }) => [count, line]),
    );
    expect(picture.marks[0]?.x).toBeGreaterThan(small.marks[0]?.x ?? Infinity);
  });
});
