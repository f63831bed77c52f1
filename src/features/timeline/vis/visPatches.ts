// When vis-timeline draws its items: together, in the frame that is seen. All that has no public name in the library is
// here; without it the library would do the same work several times over, and nothing else would change.

import type { Timeline } from 'vis-timeline/esnext';
import { inOrder } from './domOrder.ts';

interface VisCore {
  readonly itemSet: VisItemSet;
  readonly timeAxis: { redraw: () => boolean };
  readonly body: { readonly emitter: { readonly emit: (event: 'changed') => void } };
  readonly range: VisRange;
  /** Draws all at once. */
  readonly _origRedraw: () => void;
  /** Draws all in the next frame. */
  _redraw: () => void;
}

type VisRange = Readonly<Record<'start' | 'end', number>>;

interface VisItemSet {
  redraw: () => boolean;
  /** Sorts the items of every group by time, for `_updateItemsInRange`. */
  _order: () => void;
  readonly groups: Readonly<Record<string, VisGroup>>;
}

interface VisGroup {
  readonly items: Readonly<Record<string, VisItem>>;
  readonly dom: { readonly foreground: HTMLElement };
  visibleItems: readonly VisItem[];
  stackDirty: boolean;
  _checkIfVisible: () => void;
  /** Shows, hides and moves the items; returns those that are shown now. */
  _updateItemsInRange: (ordered: unknown, visible: unknown, range: VisRange) => readonly VisItem[];
}

/** An item of ours: a range of time. */
interface VisItem {
  readonly id: string;
  readonly data: Readonly<Record<'start' | 'end', unknown>>;
  readonly parent: { readonly width: number };
  readonly conversion: { readonly toScreen: (time: unknown) => number };
  dom: { readonly box: HTMLElement } | null;
  displayed: boolean;
  dirty: boolean;
  height: number;
  /** Makes the item's node ready for the page, or returns the steps of that. */
  redraw: (later?: boolean) => readonly (() => void)[] | undefined;
  repositionX: () => void;
  readonly isVisible: (range: VisRange) => boolean;
  readonly hide: () => void;
}

/** Lets an object have its class's own method again, which was put aside by one of its own. */
const restore = (owner: object, method: string): boolean => Reflect.deleteProperty(owner, method);

const doNothing = (): void => {};

const NO_STEPS: readonly (() => void)[] = [];

/**
 * The library's item has four boxes, and is measured for its height and its words. Ours is one node of its own, whose line
 * is in its style (itemNode.ts) and whose label has its width from the layout.
 */
function drawAsNodes(item: VisItem, nodeOf: (id: string) => HTMLElement): void {
  item.redraw = function (this: VisItem) {
    this.dom ??= { box: nodeOf(this.id) };
    this.height = 0;
    this.displayed = true;
    this.dirty = false;
    return NO_STEPS;
  };
  item.repositionX = function (this: VisItem) {
    if (!this.dom) return;
    const { style } = this.dom.box;
    const { width } = this.parent;
    // As in the library: no box is wider than a browser can draw.
    const start = Math.max(-width, this.conversion.toScreen(this.data.start));
    const end = Math.min(2 * width, this.conversion.toScreen(this.data.end));
    style.transform = `translateX(${start}px)`;
    style.width = `${Math.max(1, Math.round((end - start) * 1000) / 1000)}px`;
  };
}

/**
 * The library sorts its items twice for each change, to find those in the window; some hundred are sooner asked one by one.
 * Each node is put where it belongs at once. `ids`: of the items in their order in the page.
 */
function showInRange(group: VisGroup, ids: readonly string[], range: VisRange): readonly VisItem[] {
  const shown: VisItem[] = [];
  const nodes: HTMLElement[] = [];
  for (const id of ids) {
    const item = group.items[id];
    if (!item) continue;
    if (!item.isVisible(range)) {
      if (item.displayed) item.hide();
      continue;
    }
    if (!item.displayed) item.redraw();
    item.repositionX();
    shown.push(item);
    if (item.dom) nodes.push(item.dom.box);
  }
  inOrder(group.dom.foreground, nodes);
  return shown;
}

export class VisPatches {
  readonly #core: VisCore;
  readonly #itemSet: VisItemSet;
  readonly #item: VisItem;
  readonly #write: () => void;
  /** Whether the panels have been measured since the room last changed. */
  #isMeasured = false;
  #isStopped = false;
  /** Whether a frame will draw. */
  #isAsked = false;

  /**
   * `write`: what each drawing begins with. `nodeOf`: the node of an item by its id in the library. `ids`: those ids in the
   * order of the page.
   */
  constructor(
    timeline: Timeline,
    write: () => void,
    nodeOf: (id: string) => HTMLElement,
    ids: () => readonly string[],
  ) {
    const core = timeline as unknown as VisCore;
    this.#core = core;
    this.#itemSet = core.itemSet;
    this.#write = write;
    const { types } = core.itemSet.constructor as unknown as {
      readonly types: { readonly range: { readonly prototype: VisItem } };
    };
    this.#item = types.range.prototype;
    drawAsNodes(this.#item, nodeOf);
    core.itemSet._order = doNothing;
    for (const group of Object.values(core.itemSet.groups))
      group._updateItemsInRange = (_ordered, _visible, range) => showInRange(group, ids(), range);
    // The axis is drawn by overlay.ts.
    core.timeAxis.redraw = () => false;
    core._redraw = () => this.draw();
    timeline.on('changed', () => {
      this.#isMeasured = true;
    });
  }

  /** Has the next drawing measure the panels, whose room has changed. */
  measure(): void {
    this.#isMeasured = false;
  }

  /** Draws in the next frame, once, however often it is asked. */
  draw(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      if (this.#isStopped) return;
      try {
        // What is written asks for a drawing too, and has this one.
        this.#write();
      } finally {
        this.#isAsked = false;
      }
      this.#draw();
    });
  }

  /** Draws no more: the widget is going. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * The library measures all panels and stacks all items for each movement, and lays the page out several times for it.
   * Where the room is the same, its items have only to be shown, hidden and moved.
   */
  #draw(): void {
    const groups = Object.values(this.#itemSet.groups);
    if (!this.#isMeasured) {
      for (const group of groups) group.stackDirty = true;
      this.#core._origRedraw();
      return;
    }
    const { range } = this.#core;
    for (const group of groups) group.visibleItems = group._updateItemsInRange(null, null, range);
    this.#core.body.emitter.emit('changed');
  }

  /**
   * Changes items without drawing: the library draws all of them for each removal and each change, and each new or changed
   * one by itself. The next drawing has them all.
   */
  change(write: () => void): void {
    const groups = Object.values(this.#itemSet.groups);
    const { redraw } = this.#item;
    this.#itemSet.redraw = () => false;
    this.#item.redraw = () => NO_STEPS;
    for (const group of groups) group._checkIfVisible = doNothing;
    try {
      write();
    } finally {
      for (const group of groups) restore(group, '_checkIfVisible');
      this.#item.redraw = redraw;
      restore(this.#itemSet, 'redraw');
    }
  }
}
