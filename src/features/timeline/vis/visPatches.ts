// When vis-timeline draws and measures its items: together, in the frame that is seen. All that has no public name in the
// library is here; without it the library would do the same work several times over, and nothing else would change.

import type { Timeline } from 'vis-timeline/esnext';

interface VisItemSet {
  redraw: () => boolean;
  readonly markDirty: (what: Readonly<Record<'refreshItems' | 'restackGroups', boolean>>) => void;
  readonly groups: Readonly<Record<string, { _checkIfVisible: () => void }>>;
  readonly items: Readonly<Record<string, DrawnItem>>;
}

interface DrawnItem {
  readonly id: string;
  readonly displayed: boolean;
  /** The steps of its drawing, not taken yet. */
  redraw: (later: true) => readonly (() => void)[];
}

/** Lets an object have its class's own method again, which was put aside by one of its own. */
const restore = (owner: object, method: string): boolean => Reflect.deleteProperty(owner, method);

export class VisPatches {
  readonly #itemSet: VisItemSet;
  /** Items that the next drawing begins with. */
  readonly #changed = new Set<DrawnItem>();

  constructor(timeline: Timeline) {
    this.#itemSet = (timeline as unknown as { readonly itemSet: VisItemSet }).itemSet;
  }

  /**
   * The library draws all its items for each removal and each change, measures each changed one by itself, and draws all
   * again in the next frame. Here the changed ones wait for that, and are measured together.
   */
  inNextFrame(write: () => void, changed: readonly string[]): void {
    const itemSet = this.#itemSet;
    const known = changed.flatMap((id) => itemSet.items[id] ?? []);
    itemSet.redraw = () => false;
    for (const item of known) item.redraw = () => [];
    try {
      this.adding(write);
    } finally {
      for (const item of known) {
        restore(item, 'redraw');
        this.#changed.add(item);
      }
      itemSet.redraw = () => {
        restore(itemSet, 'redraw');
        this.#drawChanged();
        return itemSet.redraw();
      };
    }
  }

  /** It draws and measures each new item by itself as it is added, and those that are not drawn yet all at once in a drawing. */
  adding(write: () => void): void {
    const groups = Object.values(this.#itemSet.groups);
    for (const group of groups) group._checkIfVisible = () => {};
    try {
      write();
    } finally {
      for (const group of groups) restore(group, '_checkIfVisible');
    }
  }

  /** Step by step for all: first every word is written, then every size read. */
  #drawChanged(): void {
    const still = [...this.#changed].filter((item) => item.displayed && this.#itemSet.items[item.id] === item);
    this.#changed.clear();
    const drawings = still.map((item) => item.redraw(true));
    const steps = Math.max(0, ...drawings.map(({ length }) => length));
    for (let step = 0; step < steps; step += 1) for (const drawing of drawings) drawing[step]?.();
  }
}
