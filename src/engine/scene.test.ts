import { describe, expect, it } from 'vitest';
import { toActorId, toEventId } from '../model/ids.ts';
import { DAY, shift } from '../model/span.ts';
import { printScene } from '../testing/printScene.ts';
import { spanFromText, timelineFromText } from '../testing/timelineFromText.ts';
import { buildColumns, findRow, rowsByAxis } from './columns.ts';
import { allRows } from './search.ts';
import { buildScene, countAround, extentOf, prepareScene, type SceneOptions, type SceneRequest } from './scene.ts';

function draw(text: string, looking: string | Partial<SceneRequest>, options: Partial<SceneOptions> = {}) {
  const columns = buildColumns(timelineFromText(text));
  const prepared = prepareScene(columns, rowsByAxis(columns, allRows(columns), options.axis ?? 'said'), {
    axis: 'said',
    laneBy: 'none',
    preferred: [],
    ...options,
  });
  const ask = typeof looking === 'string' ? { window: spanFromText(looking) } : looking;
  const request = {
    window: spanFromText('2000/2009'),
    width: 1000,
    budget: 300,
    slot: 200,
    perSlot: 3,
    overscan: 0,
    ...ask,
  };
  const scene = buildScene(prepared, request);
  return {
    columns,
    prepared,
    request,
    scene,
    printed: printScene(prepared, scene),
    rowOf: (id: string) => findRow(columns, toEventId(id)) ?? -1,
  };
}

const AUGUST = `
  leak      2014-08-20 claimed
  report    2014-08-26 found ***
  reply     2014-08-26 denied
  apology   2014-08-27
  inquiry   2014-08-28 announced ***
  resigned  2014-08-30 *
`;

describe('a bin of a lane', () => {
  it('shows single events if they fit', () => {
    expect(draw(AUGUST, { window: spanFromText('2000/2019'), perSlot: 6 }).printed).toEqual([
      'leak, report, reply, apology, inquiry, resigned',
    ]);
  });

  it('otherwise keeps the most important events single, milestones first, then earlier ones, and clusters the others', () => {
    expect(draw(AUGUST, '2000/2019').printed).toEqual(['(4: leak reply apology resigned; denied), report, inquiry']);
    expect(draw(AUGUST, { window: spanFromText('2000/2019'), perSlot: 4 }).printed).toEqual([
      'leak, report, (3: reply apology resigned; denied), inquiry',
    ]);
    expect(draw(AUGUST, { window: spanFromText('2000/2019'), perSlot: 1 }).printed).toEqual([
      '(6: leak report reply apology inquiry resigned; denied; 2 milestones)',
    ]);
  });

  it('splits when the reader zooms in', () => {
    expect(draw(AUGUST, '2014-08').printed).toEqual(['leak, report, (2: reply apology; denied), inquiry, resigned']);
    expect(draw(AUGUST, '2014-08-26/2014-08-28').printed).toEqual(['report, reply, apology, inquiry']);
  });

  it('never clusters the selected event, nor makes a cluster of one', () => {
    const { rowOf } = draw(AUGUST, '2014');
    expect(draw(AUGUST, { window: spanFromText('2000/2019'), selected: rowOf('reply') }).printed).toEqual([
      '(3: leak apology resigned; claimed), report, reply, inquiry',
    ]);
    const pair = 'a 2014-08-20\nb 2014-08-21';
    expect(draw(pair, { perSlot: 1, window: spanFromText('2014') }).printed).toEqual(['(2: a b; recorded)']);
    expect(draw(pair, { perSlot: 1, window: spanFromText('2014'), selected: 1 }).printed).toEqual(['a, b']);
  });

  it('shows the most cautious status of its members (R3)', () => {
    const mixed = 'a 2014 recorded\nb 2014 alleged\nc 2014 stated';
    expect(draw(mixed, { window: spanFromText('2000/2019'), perSlot: 1 }).printed).toEqual(['(3: a b c; alleged)']);
  });
});

describe('events that span the window', () => {
  const LONG = `
    always     ../2030
    since      1990/..
    century    19XX
    decade     200X
    before     1985
    year       2004
    day        2004-06-01
    after      2040
  `;
  it('are found although they start before it, for any duration', () => {
    const { printed, scene } = draw(LONG, '2004-06');
    expect(printed).toEqual(['always, since, decade, year, day']);
    expect(scene).toMatchObject({ before: 2, inside: 5, after: 1 });
  });

  it('are clustered in bins of their duration class, so that panning does not change the cluster', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => `open-${index} 200${index}/..`).join('\n');
    const near = draw(crowd, { window: spanFromText('2004-06'), perSlot: 2 }).scene.items;
    const later = draw(crowd, { window: shift(spanFromText('2004-06'), 4), perSlot: 2 }).scene.items;
    expect(near).toHaveLength(2);
    expect(later).toEqual(near);
  });
});

describe('the budget', () => {
  const LANES = Array.from(
    { length: 400 },
    (_, index) => `e-${index} 20${String(index % 20).padStart(2, '0')} @actor-${index % 9}`,
  ).join('\n');
  it.each([300, 60, 12, 9, 5, 2, 1])('of %i items is not exceeded', (budget) => {
    const { scene } = draw(LANES, { budget, window: spanFromText('2000/2019'), overscan: 1 }, { laneBy: 'actor' });
    const counted = scene.items.reduce((sum, item) => sum + (item.kind === 'event' ? 1 : item.count), 0);
    expect([scene.items.length <= budget, counted]).toEqual([true, 400]);
  });
});

describe('around the window', () => {
  it('counts the matches before and after it, also while panning without a new scene', () => {
    const { scene, prepared } = draw(AUGUST, '2014-08-26');
    expect(scene).toMatchObject({ before: 1, inside: 2, after: 3 });
    expect(countAround(prepared, spanFromText('2014-08-27/2014-08-28'))).toEqual({ before: 3, inside: 2, after: 1 });
  });
});

describe('the time axis (R5)', () => {
  const HUGHES = 'said-2014 2014>2006\nreport-2006 2006\nletter 2010>2005';
  it('arranges events by the period covered', () => {
    expect(draw(HUGHES, '2004/2007').printed).toEqual(['report-2006']);
    expect(draw(HUGHES, '2004/2007', { axis: 'about' }).printed).toEqual(['letter, report-2006, said-2014']);
  });
});

describe('lanes', () => {
  it('contain each event once, in a selected actor’s lane if possible', () => {
    const both = 'a 2001 @rmbc @syp\nb 2002 @syp\nc 2003\nd 2004 @rmbc @syp';
    const preferred = [toActorId('syp')];
    expect(draw(both, '2000/2009', { laneBy: 'actor' }).printed).toEqual(['rmbc: a, d', 'syp: b', 'other: c']);
    expect(draw(both, '2000/2009', { laneBy: 'actor', preferred }).printed).toEqual(['syp: a, b, d', 'other: c']);
  });
});

describe('the extent of the matches', () => {
  const extent = (text: string) => {
    const { columns } = draw(text, '2000');
    return extentOf(columns, allRows(columns), 'said');
  };
  it('ignores open ends', () => {
    expect(extent('a 1997/..\nb ../2018\nc 2001')).toEqual(spanFromText('1997/2018'));
    expect(extent('a 1997-01-01/..')).toEqual({
      start: spanFromText('1997').start,
      end: spanFromText('1997').start + DAY,
    });
    expect(extent('')).toBeNull();
  });
});
