import { describe, expect, it } from 'vitest';
import { toEventId } from '../../model/ids.ts';
import { type Span, utc } from '../../model/span.ts';
import { printPicture } from '../../testing/printPicture.ts';
import { timelineFromText } from '../../testing/timelineFromText.ts';
import { buildColumns, type Row, rowsByAxis } from '../columns.ts';
import type { LaneBy } from '../lanes.ts';
import { layoutPicture, type PictureRequest } from './layoutPicture.ts';
import { preparePicture } from './preparePicture.ts';

interface Drawing extends Partial<PictureRequest> {
  readonly rowsBy?: LaneBy;
  readonly width?: number;
  readonly height?: number;
}

/** The picture as text; the words after "|" are titles. */
function draw(drawn: string, { rowsBy = 'none', width = 500, height = 60, ...request }: Drawing = {}) {
  const events = timelineFromText(drawn);
  const columns = buildColumns(events);
  const titles = columns.ids.map((id) => events.find((event) => event.id === id)?.text ?? '');
  const titleOf = (row: Row): string => titles[row] ?? '';
  const rows = rowsByAxis(columns, Uint32Array.from(columns.ids.keys()), 'said');
  const whole: Span = { start: utc(2010), end: utc(2020) };
  const prepared = preparePicture(columns, rows, {
    clock: 'said',
    rowsBy,
    preferred: [],
    whole,
    width,
    height,
    text: 1,
  });
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
});
