// When vis-timeline draws and measures its items: together, in the frame that is seen. All that has no public name in the
// library is here; without it the library would do the same work several times over, and nothing else would change.

import type { Timeline } from 'vis-timeline/esnext';

interface VisCore {
  readonly itemSet: VisItemSet;
  readonly timeAxis: { redraw: () => boolean };
  readonly body: { readonly emitter: { readonly emit: (event: 'changed') => void } };
  /** Draws all at once. */
  readonly _origRedraw: () => void;
  /** Draws all in the next frame. */
  _redraw: () => void;
}

interface VisItemSet {
  redraw: () => boolean;
  readonly groups: Readonly<Record<string, VisGroup>>;
  readonly items: Readonly<Record<string, DrawnItem>>;
}

interface VisGroup {
  _checkIfVisible: () => void;
  _calculateGroupSizeAndPosition: () => void;
  _didResize: () => boolean;
}

/** The class of all our items. */
interface VisRange {
  _getDomComponentsSizes: () => {
    readonly content: { readonly width: number };
    readonly box: { readonly height: number };
  };
}

interface DrawnItem {
  readonly id: string;
  readonly displayed: boolean;
  /** The steps of its drawing, not taken yet. */
  redraw: (later: true) => readonly (() => void)[];
}

/** Lets an object have its class's own method again, which was put aside by one of its own. */
const restore = (owner: object, method: string): boolean => Reflect.deleteProperty(owner, method);

const doNothing = (): void => {};
const hasSameSize = (): boolean => false;

/** An item's size decides on nothing: its line is its own (itemNode.ts), and its label has its width from the layout. */
const NO_SIZE = { content: { width: 0 }, box: { height: 0 } };

export class VisPatches {
  readonly #core: VisCore;
  readonly #itemSet: VisItemSet;
  /** Whether the panels have been measured since the room last changed. */
  #isMeasured = false;
  #isStopped = false;
  /** Items that the next drawing begins with. */
  readonly #changed = new Set<DrawnItem>();

  constructor(timeline: Timeline) {
    const core = timeline as unknown as VisCore;
    this.#core = core;
    this.#itemSet = core.itemSet;
    const { range } = (
      core.itemSet.constructor as unknown as { readonly types: { readonly range: { prototype: VisRange } } }
    ).types;
    range.prototype._getDomComponentsSizes = () => NO_SIZE;
    // The axis is drawn by overlay.ts.
    core.timeAxis.redraw = () => false;
    let isAsked = false;
    core._redraw = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        this.#draw();
      });
    };
    timeline.on('changed', () => {
      this.#isMeasured = true;
    });
  }

  /** Has the next drawing measure the panels, whose room has changed. */
  measure(): void {
    this.#isMeasured = false;
  }

  /** Draws no more: the widget is going. */
  stop(): void {
    this.#isStopped = true;
  }

  /** The library measures all panels for each movement, and lays the page out several times for it. */
  #draw(): void {
    if (this.#isStopped) return;
    if (!this.#isMeasured) {
      this.#core._origRedraw();
      return;
    }
    const groups = Object.values(this.#itemSet.groups);
    for (const group of groups) {
      group._calculateGroupSizeAndPosition = doNothing;
      group._didResize = hasSameSize;
    }
    try {
      this.#itemSet.redraw();
    } finally {
      for (const group of groups) {
        restore(group, '_calculateGroupSizeAndPosition');
        restore(group, '_didResize');
      }
    }
    this.#core.body.emitter.emit('changed');
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
    for (const group of groups) group._checkIfVisible = doNothing;
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
