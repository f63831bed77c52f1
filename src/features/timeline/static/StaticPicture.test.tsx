// P7: the page's HTML and the drawn picture are one layout. For each size of a page: the same marks, lines and pills.

import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildDataset } from '../../../dataset/format/buildDataset.ts';
import { layoutSizeFor } from '../../../engine/layout/layoutSize.ts';
import { en } from '../../../i18n/en/interface.ts';
import { toEventId } from '../../../model/ids.ts';
import { findMatches, wholeOf } from '../../../state/selectors.ts';
import { queryOf } from '../../../state/view.ts';
import { fallbackView } from '../../../state/viewFields.ts';
import { smallDataset } from '../../../testing/smallDataset.ts';
import { neededFor, pictureSize, ROOM_FOR_ROWS, rowsFor } from '../pictureSize.ts';
import { buildCells } from './cells.ts';
import { StaticPicture } from './StaticPicture.tsx';
import { readBundled } from '../../../testing/bundledRecord.ts';

function propsOf(raw: unknown) {
  const built = buildDataset(raw);
  if (!built.ok) throw new Error('the dataset is invalid');
  const { dataset } = built.value;
  const rows = findMatches(dataset.columns, queryOf(fallbackView()), 'said');
  const whole = wholeOf(dataset, 'said');
  return { dataset, rows, whole, selected: null, lit: [], place: 'page', messages: en } as const;
}
const props = propsOf(smallDataset());
/** With actors enough for rows. */
const rotherham = propsOf(readBundled());
/** So few events that no size of the page is needed whole. */
const small = propsOf(
  smallDataset((raw) => {
    for (const id of ['first', 'second', 'third']) raw.actors.push({ id, name: id, kind: 'organisation' });
  }),
);
const draw = (): string =>
  renderToStaticMarkup(<StaticPicture {...props} hrefOf={(id) => `event/${id}/`} linkAttributes={{}} />);

test('P1 P7 every event of every size is a link once, named by title, date and standing', () => {
  const html = draw();
  const linked = [...html.matchAll(/data-event="([^"]+)"/g)].map(([, id]) => toEventId(id ?? ''));
  const drawn = new Set(buildCells(props).flatMap(({ picture }) => picture.marks.map(({ id }) => id)));
  expect(linked.toSorted()).toEqual([...drawn].toSorted());
  expect(new Set(linked).size).toBe(linked.length);
});

test('eras are behind the marks, cut at the picture’s edges; a record without any has nothing of them', () => {
  const dated = smallDataset((raw) => {
    const eras = [
      { date: '1980/2009', label: 'The early years' },
      { date: '2010/2015', label: 'The middle' },
      { date: '1950/1960', label: 'Long before' },
    ];
    Object.assign(raw, { eras, coverage: '1950/2018' });
  });
  const html = renderToStaticMarkup(
    <StaticPicture {...propsOf(dated)} hrefOf={(id) => `event/${id}/`} linkAttributes={{}} />,
  );
  expect([...html.matchAll(/<small><s>([^<]+)<\/s><\/small>/g)].map(([, name]) => name)).toEqual([
    'The early years',
    'The middle',
  ]);
  expect(html).toMatch(/small:nth-of-type\(1\)\{left:max\(-0\.875rem,-100%\);right:[\d.]+%\}/);
  expect(html).toMatch(/small:nth-of-type\(2\)\{--e:6%;left:[\d.]+%;right:[\d.]+%\}/);
  expect(draw()).not.toContain('small');
});

test('a small record takes no more room than its rows need, with rows and without; a large one all', () => {
  const roomIn = (html: string): readonly string[] => html.match(/[^{}]*\{?\.picture\{--picture-room:[^}]+\}/g) ?? [];
  const html = (of: typeof small) =>
    renderToStaticMarkup(<StaticPicture {...of} hrefOf={(id) => `event/${id}/`} linkAttributes={{}} />);
  expect(roomIn(html(small))).toHaveLength(2);
  expect(roomIn(html(small))[1]).toContain('(width>=56.25rem)');
  const large = smallDataset((raw) => {
    const [first] = raw.events;
    raw.events = Array.from({ length: 61 }, (_, at) => ({ ...first, id: `copy-${at}`, relations: [] }));
  });
  expect(roomIn(html(propsOf(large)))).toEqual([]);
});

test('no element has a style attribute, which the page’s policy would refuse', () => {
  expect(draw()).not.toMatch(/ style=/);
});

/** Whether an at-rule of cells.ts holds for a container and a page that are so large. */
function holds(condition: string, container: { width: number; height: number }, page: number): boolean {
  const compare = (value: number, sign: string, rem: string) =>
    sign === '<' ? value < Number(rem) * 16 : value >= Number(rem) * 16;
  const written = condition
    .replace(/@media \(width(>=|<)([\d.]+)rem\)\{/, (_, sign, rem) => `${compare(page, sign, rem)} && `)
    .replace('@container picture ', '')
    .replace(/\((width|height)(>=|<)([\d.]+)rem\)/g, (_, side: 'width' | 'height', sign, rem) =>
      String(compare(container[side], sign, rem)),
    )
    .replaceAll(' and ', ' && ')
    .replaceAll('not ', '!')
    .replaceAll('width>0', 'true');
  expect(written).toMatch(/^[a-z&!() ]+$/);
  return new Function(`return ${written}`)() as boolean;
}

test.each(
  (['page', 'event', 'frame'] as const).flatMap((place) => [
    { place, of: 'a record', record: rotherham, selected: 'jay-report-2014' },
    { place, of: 'a small one', record: small, selected: 'allegation' },
  ]),
)('P7 the $place of $of shows the size that the drawn picture keeps to', ({ place, record, selected }) => {
  const cells = buildCells({ ...record, place, selected: place === 'event' ? toEventId(selected) : null });
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 2400 }), fc.integer({ min: 100, max: 900 }), (width, height) => {
      // An open event takes a third of a wide page.
      const page = place === 'event' && width >= 660 ? width * 1.5 : width;
      const room = place === 'event' ? (page >= 992 ? ROOM_FOR_ROWS : 0) : width;
      const rowsBy = rowsFor(null, record.dataset, { width, height, room, text: 1 });
      const needed = neededFor(record.dataset, record.whole, rowsBy);
      const size = layoutSizeFor(pictureSize({ width, height, room, text: 1 }, rowsBy), place, rowsBy, needed);
      const shown = cells.filter(({ condition }) => holds(condition, { width, height }, page));
      expect(shown).toHaveLength(1);
      expect(shown[0]?.rowsBy).toBe(rowsBy);
      if (size) expect(shown[0]?.prepared.options).toMatchObject({ width: size.width, height: size.height });
    }),
  );
});
