// The only adapter to vis-timeline: made once, told its next props, destroyed. It diffs by id, is silent about its own
// writes, owns the gestures (a plain wheel scrolls the page), and passes text and nodes, never HTML.

import { DataSet } from 'vis-data/esnext/esm/vis-data.js';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import { length, type Span } from '../../../model/span.ts';
import { inOrder } from './domOrder.ts';
import { type Field, listen, windowMoved, windowWheeled } from '../gestures.ts';
import { ItemNodes } from './itemNode.ts';
import { SHORTEST } from '../sceneCache.ts';
import { VisPatches } from './visPatches.ts';
import { optionsFor, type WidgetProps } from './visOptions.ts';
import type { VisGroup, VisItem } from './visItems.ts';

export interface WidgetEvents {
  /** The reader moves the window. */
  readonly onWindow: (window: Span) => void;
  readonly onPick: (id: string) => void;
  /**
   * After each drawing; the DOM then holds the items given. `height`: how high they stand, as a share of what can be seen.
   * Returns whether it is fit to be seen, if nothing was yet.
   */
  readonly onDrawn: (height: () => number) => boolean;
  /** A plain wheel over the timeline, which scrolled the page. */
  readonly onPlainGesture: () => void;
  /** The library broke in a moment of its own: what is drawn can no longer be trusted. */
  readonly onBroken: (cause: Error) => void;
}

/** The library keeps ids as names of an object's properties, where some have a meaning since birth ("constructor"). */
const toVisId = (id: string): string => `#${id}`;
const fromVisId = (id: string): string => id.slice(1);

const signature = (item: VisItem): string => JSON.stringify(item);

export class VisTimelineAdapter {
  readonly #container: HTMLElement;
  readonly #events: WidgetEvents;
  readonly #timeline: Timeline;
  readonly #drawing: VisPatches;
  readonly #items = new DataSet<Record<string, unknown>, 'id'>();
  readonly #groups = new DataSet<Record<string, unknown>, 'id'>();
  readonly #signatures = new Map<string, string>();
  readonly #nodes = new ItemNodes();
  /** The place of each item in the order in which they were given, which is that of time. */
  #places: ReadonlyMap<string, number> = new Map();
  readonly #abort = new AbortController();
  #props: WidgetProps;
  #hasGroups = false;
  #held = false;
  /** Whether letters have another size than the items were measured with. */
  #outgrown = false;
  /** The item's button that has the focus, for as long as the reader has not taken it elsewhere. */
  #focused: HTMLElement | null = null;

  constructor(container: HTMLElement, props: WidgetProps, events: WidgetEvents) {
    this.#container = container;
    this.#events = events;
    this.#props = props;
    // Without items, for it draws at once what it is made with; they come together.
    const { start, end } = props.window;
    this.#timeline = new Timeline(container, null as never, { ...this.#options(props), start, end });
    // Years without the lines between which they stand.
    for (const axis of container.querySelectorAll('.vis-top, .vis-bottom')) axis.setAttribute('aria-hidden', 'true');
    this.#drawing = new VisPatches(this.#timeline);
    // With a window of its own it would stay under its loading screen until a movement ends, and there is none; without
    // one it would draw another first, of all that there is.
    Object.assign(this.#timeline, { initialRangeChangeDone: true });
    let fitted = false;
    container.dataset.fitting = '';
    this.#timeline.on('changed', () => {
      if (!fitted) {
        fitted = true;
        // Drawn again for the window asked for, before anybody has seen another one.
        if (this.#updateWindow(this.#props.window)) return;
      }
      inOrder(container, this.#places);
      this.#keepFocus();
      if (events.onDrawn(() => this.#pileHeight())) delete container.dataset.fitting;
    });
    this.#listen();
    this.#updateGroups(props.groups);
    this.#updateItems(props.items);
    this.#drawing.adding(() => this.#timeline.setItems(this.#items as never));
  }

  /** Goes to the next props with as few writes as will do. */
  setProps(next: WidgetProps): void {
    const now = this.#props;
    this.#props = next;
    this.#outgrown = now.letters !== '' && next.letters !== now.letters;
    const lanes = (next.groups === null) !== (now.groups === null);
    if (lanes || next.locale !== now.locale || next.height !== now.height || next.bounds !== now.bounds) {
      this.#timeline.setOptions(this.#options(next));
    }
    this.#updateGroups(next.groups);
    this.#updateItems(next.items);
    this.#updateWindow(next.window);
    if (this.#outgrown) this.#measureAgain();
    else if (next.width !== now.width) this.#timeline.redraw();
  }

  /** Draws once more, soon, whether anything has changed or not. */
  redraw(): void {
    this.#timeline.redraw();
  }

  /** How high the items stand, as a share of what can be seen; 0 where that is not known. */
  #pileHeight(): number {
    const room = this.#container.querySelector('.vis-center')?.getBoundingClientRect();
    if (this.#outgrown || !room) return 0;
    const items = [...this.#container.querySelectorAll('.otr-button')];
    const top = Math.min(room.bottom, ...items.map((item) => item.getBoundingClientRect().top));
    return (room.bottom - top) / Math.max(1, room.height);
  }

  destroy(): void {
    this.#abort.abort();
    try {
      this.#timeline.destroy();
    } catch {
      return; // It was broken, which has been told; its nodes go with the container.
    }
  }

  #measureAgain(): void {
    this.#drawing.measureAll();
    this.#outgrown = false;
    this.#timeline.redraw();
  }

  #options(props: WidgetProps): TimelineOptions {
    return optionsFor(props, (item) => {
      const given = item as VisItem;
      return this.#nodes.nodeOf({ ...given, id: fromVisId(given.id) });
    });
  }

  #updateItems(items: readonly VisItem[]): void {
    this.#places = new Map(items.map(({ id }, place) => [id, place]));
    const fresh: VisItem[] = [];
    const seen = new Set<string>();
    for (const item of items) {
      seen.add(item.id);
      const text = signature(item);
      if (this.#signatures.get(item.id) === text) continue;
      this.#signatures.set(item.id, text);
      fresh.push(item);
    }
    const gone = [...this.#signatures.keys()].filter((id) => !seen.has(id));
    for (const id of gone) {
      this.#signatures.delete(id);
      this.#nodes.forget(id);
    }
    const given = fresh.map((item) => {
      const { group, ...rest } = item;
      const ungrouped = this.#props.groups === null || item.type === 'background';
      return { ...rest, id: toVisId(item.id), ...(ungrouped ? {} : { group: toVisId(group) }) };
    });
    this.#drawing.inNextFrame(
      () => {
        if (gone.length > 0) this.#items.remove(gone.map(toVisId));
        if (given.length > 0) this.#items.update(given as never);
      },
      given.map(({ id }) => id),
    );
    this.#keepFocus();
  }

  #updateGroups(groups: readonly VisGroup[] | null): void {
    if (groups === null) {
      if (this.#hasGroups) {
        this.#signatures.clear();
        this.#items.clear();
        this.#timeline.setGroups(undefined as never);
        this.#groups.clear();
        this.#hasGroups = false;
      }
      return;
    }
    const ids = new Set(groups.map((group) => toVisId(group.id)));
    this.#groups.remove(this.#groups.getIds().filter((id) => !ids.has(String(id))));
    this.#groups.update(groups.map((group) => ({ ...group, id: toVisId(group.id) })) as never);
    if (!this.#hasGroups) {
      this.#signatures.clear();
      this.#items.clear();
      this.#timeline.setGroups(this.#groups as never);
      this.#hasGroups = true;
    }
  }

  /** Sets the window where it is off by more than a pixel, and never under a finger. Returns whether it has moved. */
  #updateWindow(next: Span): boolean {
    if (this.#held) return false;
    const shown = this.#timeline.getWindow();
    const pixel = length(next) / this.#props.width;
    const off = Math.max(Math.abs(shown.start.getTime() - next.start), Math.abs(shown.end.getTime() - next.end));
    if (off <= pixel) return false;
    this.#timeline.setWindow(next.start, next.end, { animation: false });
    const now = this.#timeline.getWindow();
    return now.start.getTime() !== shown.start.getTime() || now.end.getTime() !== shown.end.getTime();
  }

  #listen(): void {
    const { signal } = this.#abort;
    const container = this.#container;
    // What the library does in a frame or an event of its own nobody else can catch. Its code is in this file's chunk.
    window.addEventListener(
      'error',
      ({ filename, error }) => {
        // A browser's own remarks come without an error.
        if (filename === import.meta.url && error instanceof Error) this.#events.onBroken(error);
      },
      { signal },
    );
    container.addEventListener('wheel', (wheel) => this.#onWheel(wheel), { signal, capture: true, passive: false });
    // A finger's, once it has turned out to be the page's.
    container.addEventListener('pointercancel', () => this.#events.onPlainGesture(), { signal });
    listen(
      container,
      {
        window: () => this.#props.window,
        onStart: () => {
          this.#held = true;
        },
        move: (window, from, to) => {
          const next = windowMoved(window, from, to, this.#field(), this.#props.bounds, SHORTEST);
          // At once and to the millisecond: the store keeps whole days, which would jump under the finger.
          this.#timeline.setWindow(next.start, next.end, { animation: false });
          this.#events.onWindow(next);
        },
        onEnd: () => {
          this.#held = false;
          this.#updateWindow(this.#props.window);
        },
      },
      signal,
    );
    for (const elsewhere of ['focusin', 'pointerdown'] as const) {
      window.addEventListener(
        elsewhere,
        ({ target }) => {
          if (target === container) return;
          this.#focused = target instanceof HTMLElement && container.contains(target) ? target : null;
        },
        { signal, capture: true },
      );
    }
    container.addEventListener('click', (click) => this.#onClick(click), { signal });
  }

  /**
   * vis-timeline takes nodes out of the page and puts them back as the window moves, which takes the focus away. Until
   * the node is back, or another has the focus, the container has it, so that no key is lost.
   */
  #keepFocus(): void {
    const { activeElement } = document;
    if (this.#focused === null || (activeElement !== document.body && activeElement !== this.#container)) return;
    // An item that went with one scene and came with the next has another node.
    const again = `[data-item="${CSS.escape(this.#focused.dataset.item ?? '')}"]`;
    const target = this.#focused.isConnected ? this.#focused : this.#container.querySelector<HTMLElement>(again);
    (target ?? this.#container).focus({ preventScroll: true });
  }

  #onClick(click: MouseEvent): void {
    // A drag ends as a click on the container, which is no item.
    const item = click.target instanceof Element ? click.target.closest<HTMLElement>('[data-item]') : null;
    if (item?.dataset.item) this.#events.onPick(item.dataset.item);
  }

  #onWheel(wheel: WheelEvent): void {
    // vis-timeline must not see it: its own handling traps the page's scroll.
    wheel.stopPropagation();
    const { window, bounds, width, wheel: plain } = this.#props;
    const next = windowWheeled(window, wheel, { field: this.#field(), width, bounds, plain });
    if (next === null) {
      this.#events.onPlainGesture();
      return;
    }
    wheel.preventDefault();
    this.#events.onWindow(next);
  }

  #field(): Field {
    const { left, width } = (this.#container.querySelector('.vis-center') ?? this.#container).getBoundingClientRect();
    return { left, width };
  }
}
