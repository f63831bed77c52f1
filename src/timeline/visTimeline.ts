// The only adapter to vis-timeline: made once, told its next props, destroyed. It diffs by id, is silent about its own
// writes, owns the gestures (a plain wheel scrolls the page), and passes text and nodes, never HTML.

import { DataSet } from 'vis-data/esnext/esm/vis-data.js';
import moment from 'moment';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import { length, type Span, shift, within, zoom } from '../model/span.ts';
import { axisLabels } from './axisLabels.ts';
import { ItemNodes } from './itemNode.ts';
import type { VisItem } from './visItems.ts';

export interface VisGroup {
  readonly id: string;
  readonly content: string;
  /** The language of the content, where it is the dataset's and not the interface's. */
  readonly language: string | null;
  readonly order: number;
}

export interface WidgetProps {
  readonly items: readonly VisItem[];
  /** Null: no lanes. */
  readonly groups: readonly VisGroup[] | null;
  readonly window: Span;
  readonly bounds: Span;
  readonly locale: string;
  /** Fixed height in px, or null to grow with the lanes. */
  readonly height: number | null;
  /** What a plain wheel does: `page` scrolls it, `zoom` zooms (kiosk). */
  readonly wheel: 'page' | 'zoom';
}

export interface WidgetEvents {
  /** The reader moves the window. */
  readonly onWindow: (window: Span) => void;
  readonly onPick: (id: string) => void;
  /** After each drawing; the DOM then holds the items given. */
  readonly onDrawn: () => void;
  /** A plain wheel over the timeline, which scrolled the page. */
  readonly onPlainWheel: () => void;
}

/** A press that moved further than this many px was a drag, not a click. */
const DRAG = 6;

const signature = (item: VisItem): string => JSON.stringify(item);

export class TimelineWidget {
  readonly #container: HTMLElement;
  readonly #events: WidgetEvents;
  readonly #timeline: Timeline;
  readonly #items = new DataSet<Record<string, unknown>, 'id'>();
  readonly #groups = new DataSet<Record<string, unknown>, 'id'>();
  readonly #signatures = new Map<string, string>();
  readonly #nodes = new ItemNodes();
  readonly #abort = new AbortController();
  #props: WidgetProps;
  #hasGroups = false;
  #pressedAt: { readonly x: number; readonly y: number } | null = null;
  #held = false;

  constructor(container: HTMLElement, props: WidgetProps, events: WidgetEvents) {
    this.#container = container;
    this.#events = events;
    this.#props = props;
    this.#timeline = new Timeline(container, this.#items as never, this.#options(props));
    this.#timeline.on('rangechange', (change: { start: Date; end: Date; byUser: boolean }) => {
      if (change.byUser) events.onWindow({ start: change.start.getTime(), end: change.end.getTime() });
    });
    // Without `start` and `end` vis-timeline fits all items at its first drawing (with them it stays under its loading
    // screen until a range change that may never come); the window asked for is set right after.
    let fitted = false;
    this.#timeline.on('changed', () => {
      if (!fitted) {
        fitted = true;
        this.#updateWindow(this.#props.window);
      }
      events.onDrawn();
    });
    this.#listen();
    this.#updateItems(props.items);
    this.#updateGroups(props.groups);
  }

  /** Goes to the next props with as few writes as will do. */
  setProps(next: WidgetProps): void {
    const now = this.#props;
    this.#props = next;
    if (next.locale !== now.locale || next.height !== now.height || next.bounds !== now.bounds) {
      this.#timeline.setOptions(this.#options(next));
    }
    this.#updateGroups(next.groups);
    this.#updateItems(next.items);
    this.#updateWindow(next.window);
  }

  destroy(): void {
    this.#abort.abort();
    this.#timeline.destroy();
  }

  #options(props: WidgetProps): TimelineOptions {
    return {
      min: props.bounds.start,
      max: props.bounds.end,
      zoomMin: 6 * 3_600_000,
      zoomMax: length(props.bounds),
      ...(props.height === null ? { minHeight: '200px' } : { height: `${props.height}px` }),
      margin: { item: { horizontal: 8, vertical: 4 }, axis: 8 },
      orientation: { axis: 'bottom', item: 'bottom' },
      showCurrentTime: false,
      showTooltips: false,
      selectable: false,
      stack: true,
      groupHeightMode: 'fitItems',
      groupOrder: 'order',
      // Every instant is UTC; the reader's own zone must not move a day.
      moment: (date: unknown) => moment(date as Date).utc(),
      format: axisLabels(props.locale),
      template: (item: unknown) => this.#nodes.nodeOf(item as VisItem),
      groupTemplate: (group: Partial<VisGroup> | null) => {
        const label = document.createElement('span');
        label.dir = 'auto';
        if (group?.language) label.lang = group.language;
        label.textContent = group?.content ?? '';
        return label;
      },
    } as TimelineOptions;
  }

  #updateItems(items: readonly VisItem[]): void {
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
    if (gone.length > 0) this.#items.remove(gone);
    if (fresh.length > 0) {
      this.#items.update(
        fresh.map((item) => {
          const { group, ...rest } = item;
          return this.#props.groups === null || item.type === 'background' ? rest : { ...rest, group };
        }) as never,
      );
    }
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
    const ids = new Set(groups.map((group) => group.id));
    this.#groups.remove(this.#groups.getIds().filter((id) => !ids.has(String(id))));
    this.#groups.update(groups.map((group) => ({ ...group })) as never);
    if (!this.#hasGroups) {
      this.#signatures.clear();
      this.#items.clear();
      this.#timeline.setGroups(this.#groups as never);
      this.#hasGroups = true;
    }
  }

  /** Sets the window where it is off by more than a pixel, and never under a finger. */
  #updateWindow(next: Span): void {
    if (this.#held) return;
    const shown = this.#timeline.getWindow();
    const pixel = length(next) / Math.max(1, this.#container.clientWidth);
    const off = Math.max(Math.abs(shown.start.getTime() - next.start), Math.abs(shown.end.getTime() - next.end));
    if (off > pixel) this.#timeline.setWindow(next.start, next.end, { animation: false });
  }

  #listen(): void {
    const { signal } = this.#abort;
    const container = this.#container;
    container.addEventListener('wheel', (wheel) => this.#onWheel(wheel), { signal, capture: true, passive: false });
    container.addEventListener(
      'pointerdown',
      (down) => {
        this.#held = true;
        this.#pressedAt = { x: down.clientX, y: down.clientY };
      },
      { signal, capture: true },
    );
    for (const end of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(
        end,
        () => {
          if (!this.#held) return;
          this.#held = false;
          this.#updateWindow(this.#props.window);
        },
        { signal },
      );
    }
    container.addEventListener('click', (click) => this.#onClick(click), { signal });
  }

  #onClick(click: MouseEvent): void {
    const pressed = this.#pressedAt;
    this.#pressedAt = null;
    const dragged =
      pressed !== null && click.detail > 0 && Math.hypot(click.clientX - pressed.x, click.clientY - pressed.y) > DRAG;
    const item = click.target instanceof Element ? click.target.closest<HTMLElement>('[data-item]') : null;
    if (item?.dataset.item && !dragged) this.#events.onPick(item.dataset.item);
  }

  /** Ctrl or ⌘ + wheel zooms about the pointer, Shift + wheel or a sideways wheel pans, a plain wheel is the page's. */
  #onWheel(wheel: WheelEvent): void {
    // vis-timeline must not see it: its own handling traps the page's scroll.
    wheel.stopPropagation();
    const { window, bounds } = this.#props;
    const zooms = wheel.ctrlKey || wheel.metaKey || (this.#props.wheel === 'zoom' && !wheel.shiftKey);
    const sideways = Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY);
    if (!zooms && !wheel.shiftKey && !sideways) {
      this.#events.onPlainWheel();
      return;
    }
    wheel.preventDefault();
    const unit = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    const delta = (sideways ? wheel.deltaX : wheel.deltaY) * unit;
    if (zooms) {
      const factor = Math.exp(Math.max(-240, Math.min(240, delta)) / 400);
      this.#events.onWindow(within(zoom(window, factor, this.#instantAt(wheel.clientX)), bounds));
    } else {
      const width = Math.max(1, this.#container.clientWidth);
      this.#events.onWindow(within(shift(window, delta / width), bounds));
    }
  }

  #instantAt(clientX: number): number {
    const center = this.#container.querySelector('.vis-center') ?? this.#container;
    const box = center.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - box.left) / Math.max(1, box.width)));
    const { window } = this.#props;
    return window.start + length(window) * share;
  }
}
