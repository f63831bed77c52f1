// Prints a scene as text for tests: "syp: hearing-2014, (3: a b c; alleged)", one line per lane, in time order.

import { membersOf } from '../engine/cluster.ts';
import type { PreparedScene, Scene, SceneItem } from '../engine/scene.ts';

export function printItem(prepared: PreparedScene, item: SceneItem): string {
  if (item.kind === 'event') return item.id;
  const members = Array.from(membersOf(prepared, item), (row) => prepared.columns.ids[row]).join(' ');
  const milestones = item.milestones > 0 ? `; ${item.milestones} milestones` : '';
  return `(${item.count}: ${members}; ${item.status}${milestones})`;
}

export function printScene(prepared: PreparedScene, scene: Scene): readonly string[] {
  return scene.lanes.map(({ id }) => {
    const items = scene.items.filter((item) => item.lane === id).map((item) => printItem(prepared, item));
    return id === '' ? items.join(', ') : `${id}: ${items.join(', ')}`;
  });
}
