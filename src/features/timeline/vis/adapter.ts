// The only adapter to vis-timeline: created once, given its next props, destroyed. It diffs by id, ignores events that it
// caused itself, handles the gestures (a plain wheel scrolls the page), and passes text and nodes, never HTML. One class,
// because nothing else may touch the library.

import { DataSet } from 'vis-data/esnext/esm/vis-data.js';
import { Timeline } from 'vis-timeline/esnext';
import { length, type Span } from '../../../model/span.ts';
import { type Field, listen, windowMoved, windowPinched, windowWheeled } from '../gestures.ts';
import { SHORTEST_WINDOW } from '../navigation.ts';
import type { PictureItem } from '../pictureItems.ts';
import { ItemNodes } from './itemNode.ts';
import { Overlay } from './overlay.ts';
import { optionsFor, type WidgetProps } from './visOptions.ts';
import { VisPatches } from './visPatches.ts';

export interface WidgetEvents {
  /** The reader moves the window. */
  readonly onWindow: (window: Span) => void;
  /** The reader presses an item; `near`: the ids of all items under a finger, the pressed one first. */
  readonly onPick: (id: string, near: readonly string[]) => void;
  /** After each drawing; the DOM then holds the items given. */
  readonly onDrawn: () => void;
  /** A plain wheel over the timeline, which scrolled the page. */
  readonly onPlainGesture: () => void;
  /** The library threw in a frame or event of its own: what is drawn can no longer be trusted. */
  readonly onBroken: (cause: Error) => void;
}

/** px around a finger's tap in which marks are meant too, where text is 16 px: a circle of 44 px (WCAG 2.5.5). */
const TAP_RADIUS = 22;

/** The library uses ids as property names of an object, where "constructor" and others already mean something. */
const toVisId = (id: string): string => `#${id}`;
const fromVisId = (id: string): string => id.slice(1);

/** The props that are drawn. */
const KEYS = [
  ...(['items', 'window', 'bounds', 'width', 'height', 'text'] as const),
  ...(['eras', 'ticks', 'dots', 'links', 'band'] as const),
] satisfies readonly (keyof WidgetProps)[];

/** What vis-timeline must know of an item; all else is its node's own. */
const signature = ({ start, end }: PictureItem): string => `${start} ${end}`;

export class VisTimelineAdapter {
  readonly #container: HTMLElement;
  #events: WidgetEvents;
  readonly #timeline: Timeline;
  readonly #drawing: VisPatches;
  readonly #items = new DataSet<Record<string, unknown>, 'id'>();
  readonly #signatures = new Map<string, string>();
  readonly #nodes = new ItemNodes();
  readonly #overlay: Overlay;
  /** The items' ids in the library, in the order of the page. */
  #ids: readonly string[] = [];
  readonly #abort = new AbortController();
  #props: WidgetProps;
  /** The items of the last drawing. */
  #drawn: readonly PictureItem[] | null = null;
  /** Where the container was measured last; null where its room has changed since. */
  #width: number | null = null;
  #held = false;
  /** Whether the wheel moves the window: it has its own pace, and nothing glides after it. */
  #wheeled = false;
  /** The item's button that has the focus, for as long as the reader has not taken it elsewhere. */
  #focused: HTMLElement | null = null;

  #isFilled = false;

  /** `inTurns`: the items come in a task of their own, where the page's own picture is seen until then. */
  constructor(container: HTMLElement, props: WidgetProps, events: WidgetEvents, inTurns = false) {
    this.#container = container;
    this.#events = events;
    this.#props = props;
    this.#overlay = new Overlay(container);
    // Without items, because the library draws at once what it is made with; they come together.
    const { start, end } = props.window;
    this.#timeline = new Timeline(container, null as never, { ...optionsFor(props), start, end });
    this.#drawing = new VisPatches(
      this.#timeline,
      () => this.#isFilled && this.#write(),
      (id) => this.#nodes.nodeOf(fromVisId(id)),
      () => this.#ids,
    );
    // With a window of its own it would stay under its loading screen until a movement ends, and there is none; without
    // one it would draw another first, of all that there is.
    Object.assign(this.#timeline, { initialRangeChangeDone: true });
    let fitted = false;
    container.dataset.fitting = '';
    this.#timeline.on('changed', () => {
      if (!this.#isFilled) return;
      if (!fitted) {
        fitted = true;
        // Draws again for the requested window before the first one becomes visible.
        if (this.#updateWindow(this.#props.window)) return;
      }
      this.#wheeled = false;
      this.#placeOverlay();
      this.#keepFocus();
      this.#events.onDrawn();
      delete container.dataset.fitting;
      // The names of its rows are beside it.
      container.parentElement?.setAttribute('data-drawn', '');
    });
    this.#listen();
    if (inTurns) setTimeout(() => this.#fillLater());
    else this.#fill();
  }

  #fillLater(): void {
    try {
      this.#fill();
    } catch (cause) {
      this.#events.onBroken(cause instanceof Error ? cause : new Error(String(cause)));
    }
  }

  /** The first drawing. */
  #fill(): void {
    if (this.#isFilled || this.#abort.signal.aborted) return;
    this.#isFilled = true;
    this.#write();
    this.#drawing.change(() => this.#timeline.setItems(this.#items as never));
    this.#drawing.draw();
  }

  /** Goes to the next props. What is drawn of them is written in the next frame, all at once. Returns whether anything is. */
  setProps(next: WidgetProps, events: WidgetEvents): boolean {
    this.#fill();
    const now = this.#props;
    this.#props = next;
    this.#events = events;
    if (next.height !== now.height || next.width !== now.width) {
      this.#drawing.measure();
      this.#width = null;
    }
    if (next.height !== now.height || next.bounds !== now.bounds) this.#timeline.setOptions(optionsFor(next));
    this.#updateWindow(next.window);
    const isChanged = KEYS.some((key) => next[key] !== now[key]);
    if (isChanged) this.#drawing.draw();
    return isChanged;
  }

  /** The nodes of the props: what changes in the page before the items move. */
  #write(): void {
    this.#overlay.setProps(this.#props);
    const { items } = this.#props;
    if (items === this.#drawn) return;
    this.#drawn = items;
    this.#updateItems(items);
  }

  #placeOverlay(): void {
    const { start, end } = this.#timeline.getWindow();
    this.#width ??= this.#field().width;
    this.#overlay.place({ start: start.getTime(), end: end.getTime() }, this.#width, this.#props.text);
  }

  destroy(): void {
    this.#abort.abort();
    this.#drawing.stop();
    this.#container.parentElement?.removeAttribute('data-drawn');
    try {
      this.#timeline.destroy();
    } catch {
      return; // It had thrown before, which `onBroken` has reported; its nodes go with the container.
    }
  }

  #updateItems(items: readonly PictureItem[]): void {
    this.#ids = items.map(({ id }) => toVisId(id));
    const changed: PictureItem[] = [];
    const seen = new Set<string>();
    for (const item of items) {
      seen.add(item.id);
      this.#nodes.update(item);
      const text = signature(item);
      if (this.#signatures.get(item.id) === text) continue;
      this.#signatures.set(item.id, text);
      changed.push(item);
    }
    const gone = [...this.#signatures.keys()].filter((id) => !seen.has(id));
    for (const id of gone) {
      this.#signatures.delete(id);
      this.#nodes.forget(id);
    }
    if (gone.length === 0 && changed.length === 0) return;
    const given = changed.map(({ id, start, end }) => ({
      id: toVisId(id),
      start,
      end,
      type: 'range',
    }));
    this.#drawing.change(() => {
      if (gone.length > 0) this.#items.remove(gone.map(toVisId));
      if (given.length > 0) this.#items.update(given as never);
    });
  }

  /** Sets the window where it is off by more than a pixel, and never under a finger. Returns whether it has moved. */
  #updateWindow(next: Span): boolean {
    if (this.#held) return false;
    const shown = this.#timeline.getWindow();
    const pixel = length(next) / this.#props.width;
    const off = Math.max(Math.abs(shown.start.getTime() - next.start), Math.abs(shown.end.getTime() - next.end));
    if (off <= pixel) return false;
    if (!this.#wheeled && this.#container.dataset.fitting === undefined) this.#container.dataset.glide = '';
    this.#timeline.setWindow(next.start, next.end, { animation: false });
    const now = this.#timeline.getWindow();
    return now.start.getTime() !== shown.start.getTime() || now.end.getTime() !== shown.end.getTime();
  }

  #listen(): void {
    const { signal } = this.#abort;
    const container = this.#container;
    // Errors in the library's own frames and events reach only `window`. Its code is in this file's chunk.
    window.addEventListener(
      'error',
      ({ filename, error }) => {
        // A browser's own remarks come without an error.
        if (filename === import.meta.url && error instanceof Error) this.#events.onBroken(error);
      },
      { signal },
    );
    // Marks that stay glide to where they are next, so that the eye can follow; the style sheet says how.
    const settle = ({ target }: Event): void => {
      delete container.dataset.glide;
      if (target instanceof HTMLElement) delete target.dataset.glide;
    };
    container.addEventListener('transitionend', settle, { signal });
    container.addEventListener('wheel', (wheel) => this.#onWheel(wheel), { signal, capture: true, passive: false });
    this.#listenToPinches(signal);
    // A finger's, once it has turned out to be the page's.
    container.addEventListener('pointercancel', () => this.#events.onPlainGesture(), { signal });
    listen(
      container,
      {
        window: () => this.#props.window,
        onStart: () => {
          this.#held = true;
          delete container.dataset.glide;
        },
        move: (window, from, to) => {
          const next = windowMoved(window, from, to, this.#field(), this.#props.bounds, SHORTEST_WINDOW);
          // At once and to the millisecond: the store rounds to whole days, which would jump under the finger.
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
   * A pinch of a Mac's trackpad: Safari alone makes events of its own of it, where the others turn a wheel with Ctrl. Fingers on
   * a screen make them too, but those are pointers, which `listen` has.
   */
  #listenToPinches(signal: AbortSignal): void {
    let from: Span | null = null;
    const on = (name: string, act: (pinch: Pinch) => void): void =>
      this.#container.addEventListener(
        name,
        (event) => {
          event.preventDefault();
          act(event as Pinch);
        },
        { signal },
      );
    on('gesturestart', () => {
      from = this.#held ? null : this.#props.window;
    });
    on('gesturechange', ({ scale, clientX }) => {
      if (from === null) return;
      delete this.#container.dataset.glide;
      this.#wheeled = true;
      this.#events.onWindow(windowPinched(from, scale, clientX, this.#field(), this.#props.bounds));
    });
    on('gestureend', () => {
      from = null;
    });
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
    if (!(click.target instanceof Element)) return;
    // A drag ends as a click on the container, which is none of these.
    const pressed = click.target.closest<HTMLElement | SVGElement>('[data-item], [data-bar], [data-dot]')?.dataset;
    const item = pressed?.item ?? pressed?.bar ?? pressed?.dot;
    if (item) this.#events.onPick(item, isTouch(click) ? [item, ...this.#itemsNear(click, item)] : [item]);
  }

  /** Other marks within a finger's reach of a tap. */
  #itemsNear({ clientX, clientY }: MouseEvent, pressed: string): readonly string[] {
    const { text } = this.#props;
    return [...this.#container.querySelectorAll<HTMLElement>('.otr-button')].flatMap((button) => {
      const { item } = button.dataset;
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const distance = Math.hypot((left + right) / 2 - clientX, (top + bottom) / 2 - clientY);
      return item && item !== pressed && distance <= TAP_RADIUS * text ? [item] : [];
    });
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
    delete this.#container.dataset.glide;
    this.#wheeled = true;
    this.#events.onWindow(next);
  }

  #field(): Field {
    const { left, width } = this.#container.getBoundingClientRect();
    return { left, width };
  }
}

/** What of Safari's GestureEvent is used; no standard has it. */
interface Pinch extends Event {
  readonly scale: number;
  readonly clientX: number;
}

/** Chromium, Firefox and WebKit send a click as a pointer event; a mouse points at one mark. */
const isTouch = (click: MouseEvent): boolean => 'pointerType' in click && click.pointerType === 'touch';
