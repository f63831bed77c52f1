import { expect, test } from 'vitest';
import { DAY } from '../model/span.ts';
import { spanFromText, timelineFromText } from '../testing/timelineFromText.ts';
import { canSplit, membersOf, startsOf } from './cluster.ts';
import { buildColumns } from './columns.ts';
import { allRows } from './search.ts';
import { buildScene, type ClusterItem, prepareScene } from './scene.ts';

/** The only cluster of a scene with one bin, and whether bins of one day would split it. */
function cluster(text: string, perSlot = 1) {
  const columns = buildColumns(timelineFromText(text));
  const prepared = prepareScene(columns, allRows(columns), { axis: 'said', laneBy: 'none', preferred: [] });
  const { items } = buildScene(prepared, {
    window: spanFromText('2000/2019'),
    width: 100,
    budget: 300,
    slot: 100,
    perSlot,
    overscan: 0,
  });
  const [item] = items.filter((one): one is ClusterItem => one.kind === 'cluster');
  if (!item) throw new Error('no cluster');
  return {
    members: Array.from(membersOf(prepared, item), (row) => columns.ids[row]),
    starts: startsOf(prepared, item),
    canBeSplit: canSplit(prepared, item, DAY),
  };
}

test('members are in time order, regardless of duration and importance', () => {
  const { members, starts } = cluster(`
    late    2014-08-30 *
    early   2014-08-01
    month   2014-08 ***
    middle  2014-08-15
  `);
  expect(members).toEqual(['early', 'month', 'middle', 'late']);
  expect(new Date(starts.start).toISOString().slice(0, 10)).toBe('2014-08-01');
  expect(new Date(starts.end).toISOString().slice(0, 10)).toBe('2014-08-30');
});

test('zooming in splits days, and a day from its month, but not events of the same day, month or year precision', () => {
  expect(cluster('a 2014-08-26\nb 2014-08-27').canBeSplit).toBe(true);
  expect(cluster('a 2014-08-26\nb 2014-08-26').canBeSplit).toBe(false);
  expect(cluster('a 2014-08\nb 2014-08-01').canBeSplit).toBe(true);
  expect(cluster('a 2014-08\nb 2014-08').canBeSplit).toBe(false);
  expect(cluster('a 2014\nb 2014').canBeSplit).toBe(false);
});

test('a cluster lists all of a thousand events on one day', () => {
  const text = Array.from({ length: 1000 }, (_, index) => `e${index} 2014-08-26`).join('\n');
  const { members, canBeSplit } = cluster(text);
  expect(members.length).toBe(1000);
  expect(new Set(members).size).toBe(1000);
  expect(canBeSplit).toBe(false);
});
