// A scene as text, for tests: "syp: hearing-2014, (3: a b c; alleged)", one line a lane, in time order.

import type { Columns } from '../engine/columns.ts';
import type { Scene, SceneItem } from '../engine/scene.ts';

export function printItem(columns: Columns, item: SceneItem): string {
  if (item.kind === 'event') return item.id;
  const members = item.rows?.map((row) => columns.ids[row]).join(' ') ?? '…';
  const milestones = item.milestones > 0 ? `; ${item.milestones} milestones` : '';
  return `(${item.count}: ${members}; ${item.status}${milestones})`;
}

export function printScene(columns: Columns, scene: Scene): readonly string[] {
  return scene.lanes.map(({ id }) => {
    const items = scene.items.filter((item) => item.lane === id).map((item) => printItem(columns, item));
    return id === '' ? items.join(', ') : `${id}: ${items.join(', ')}`;
  });
}
