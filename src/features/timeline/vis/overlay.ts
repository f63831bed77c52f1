// What is drawn behind and beside the items and follows the window in the same frame: the axis, its lines, the dots of
// further actors, the lines from the open event to its replies, and the period that it is about. Nothing here takes focus.

import type { Span } from '../../../model/span.ts';

export interface OverlayTick {
  readonly time: number;
  /** '' for a tick without a label. */
  readonly label: string;
}

export interface OverlayDot {
  readonly time: number;
  readonly y: number;
  readonly event: string;
  readonly ink: string;
}

interface OverlayPoint {
  readonly time: number;
  readonly y: number;
}

export interface OverlayLink {
  readonly from: OverlayPoint;
  readonly to: OverlayPoint;
}

/** A named span of time behind everything else. */
export interface OverlayEra {
  readonly span: Span;
  readonly label: string;
  /** A language tag; '' for none. */
  readonly language: string;
}

export interface OverlayProps {
  readonly eras: readonly OverlayEra[];
  readonly ticks: readonly OverlayTick[];
  readonly dots: readonly OverlayDot[];
  readonly links: readonly OverlayLink[];
  /** The period that the open event is about. Its words are in the pane: here they would cover labels. */
  readonly band: Span | null;
}

const SVG = 'http://www.w3.org/2000/svg';
const svgNode = (name: string): SVGElement => document.createElementNS(SVG, name);

type OverlayNode = HTMLElement | SVGElement;

/** Where a window puts its instants, in px; `width` is the picture's, and `text` as in WidgetProps. */
interface Scale {
  readonly toX: (time: number) => number;
  readonly width: number;
  readonly text: number;
}

/** One kind of what is drawn. */
interface Kind<T> {
  /** A value keeps its node for as long as there is one with its key. */
  readonly keyOf: (value: T, index: number) => string;
  readonly build: (value: T) => OverlayNode;
  /** Writes what does not depend on the window. */
  readonly fill: (node: OverlayNode, value: T, index: number) => void;
  readonly place: (node: OverlayNode, value: T, scale: Scale) => void;
}

/** The nodes of one kind, in the order of their values. What stays is kept, because new nodes cost more than moved ones. */
class Nodes<T> {
  readonly #parent: Element;
  readonly #kind: Kind<T>;
  #values: readonly T[] = [];
  #nodes = new Map<string, OverlayNode>();

  constructor(parent: Element, kind: Kind<T>) {
    this.#parent = parent;
    this.#kind = kind;
  }

  setValues(values: readonly T[]): void {
    const { keyOf, build, fill } = this.#kind;
    const before = this.#nodes;
    this.#values = values;
    this.#nodes = new Map();
    values.forEach((value, index) => {
      const key = keyOf(value, index);
      const node = before.get(key) ?? build(value);
      before.delete(key);
      this.#nodes.set(key, node);
      fill(node, value, index);
    });
    for (const node of before.values()) node.remove();
    let next = this.#parent.firstElementChild;
    for (const node of this.#nodes.values()) {
      if (node === next) next = next.nextElementSibling;
      else this.#parent.insertBefore(node, next);
    }
  }

  place(scale: Scale): void {
    let index = 0;
    for (const node of this.#nodes.values()) {
      const value = this.#values[index++];
      if (value !== undefined) this.#kind.place(node, value, scale);
    }
  }
}

/** A named value that changes only where it is another: an equal one, written again, has its style computed again. */
function write(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

export class Overlay {
  readonly #band = document.createElement('div');
  readonly #eras: Nodes<OverlayEra>;
  readonly #ticks: Nodes<OverlayTick>;
  readonly #lines: Nodes<OverlayTick>;
  readonly #links: Nodes<OverlayLink>;
  readonly #dots: Nodes<OverlayDot>;
  #props: OverlayProps | null = null;

  constructor(container: HTMLElement) {
    const [axis, eras] = [document.createElement('div'), document.createElement('div')];
    // Behind the items, and above them.
    const [back, front, lines, links] = [svgNode('svg'), svgNode('svg'), svgNode('g'), svgNode('g')];
    axis.className = 'otr-axis';
    back.setAttribute('class', 'otr-overlay');
    back.append(lines, links);
    front.setAttribute('class', 'otr-overlay otr-overlay-front');
    eras.className = 'otr-eras';
    this.#band.className = 'otr-concerns';
    for (const node of [eras, axis, back, front, this.#band]) node.setAttribute('aria-hidden', 'true');
    container.prepend(eras, this.#band, back, axis, front);
    this.#eras = new Nodes(eras, ERA);
    this.#ticks = new Nodes(axis, TICK);
    this.#lines = new Nodes(lines, GRID_LINE);
    this.#links = new Nodes(links, LINK);
    this.#dots = new Nodes(front, DOT);
  }

  /** Makes the nodes that are new, and drops those that are gone. `place` moves them to their instants. */
  setProps(props: OverlayProps): void {
    const now = this.#props;
    this.#props = props;
    if (props.eras !== now?.eras) this.#eras.setValues(props.eras);
    if (props.ticks !== now?.ticks) {
      this.#ticks.setValues(props.ticks);
      this.#lines.setValues(props.ticks.filter(({ label }) => label !== ''));
    }
    if (props.links !== now?.links) this.#links.setValues(props.links);
    if (props.dots !== now?.dots) this.#dots.setValues(props.dots);
    this.#band.toggleAttribute('hidden', props.band === null);
  }

  /** `width`: px of the picture; `text` as in WidgetProps. */
  place(window: Span, width: number, text: number): void {
    const perMs = width / (window.end - window.start);
    const scale: Scale = { toX: (time) => (time - window.start) * perMs, width, text };
    for (const nodes of [this.#eras, this.#ticks, this.#lines, this.#links, this.#dots]) nodes.place(scale);
    const band = this.#props?.band;
    if (band) placeBand(this.#band, band, scale.toX);
  }
}

/** Half a character of the axis, as a share of the reader's text size: of fonts in use, a wide one's. */
const HALF_CHARACTER = 0.25;
const TEXT_PX = 16;

const TICK: Kind<OverlayTick> = {
  // Without labels they are all alike, so that any can stand for any other.
  keyOf: ({ time, label }, index) => (label === '' ? String(index) : `${time} ${label}`),
  build: ({ label }) => {
    const node = document.createElement('span');
    node.textContent = label;
    if (label !== '') node.dataset.labelled = '';
    return node;
  },
  fill: () => {},
  place: (node, { time, label }, { toX, width, text }) => {
    const x = toX(time);
    node.style.transform = `translateX(${x.toFixed(2)}px)`;
    if (label === '') return;
    // A label that the edge would cut is left out; its tick stays.
    const half = label.length * HALF_CHARACTER * TEXT_PX * text;
    node.toggleAttribute('data-cut', x < half || x > width - half);
  },
};

const GRID_LINE: Kind<OverlayTick> = {
  keyOf: (_, index) => String(index),
  build: () => {
    const node = svgNode('line');
    node.setAttribute('class', 'otr-grid');
    node.setAttribute('y1', '0');
    node.setAttribute('y2', '100%');
    return node;
  },
  fill: () => {},
  place: (node, { time }, { toX }) => {
    const x = toX(time).toFixed(2);
    write(node, 'x1', x);
    write(node, 'x2', x);
  },
};

const DOT: Kind<OverlayDot> = {
  // An event has a dot in each row of a further actor.
  keyOf: ({ event, y }) => `${event} ${y}`,
  build: ({ event, y }) => {
    const node = svgNode('circle');
    node.setAttribute('class', 'otr-dot');
    node.setAttribute('cy', String(y));
    node.dataset.dot = event;
    return node;
  },
  fill: (node, { ink }) => write(node, 'data-ink', ink),
  place: (node, { time }, { toX }) => write(node, 'cx', toX(time).toFixed(2)),
};

/** As much of an era as the window shows: its name is at the left edge of what is seen of it. */
const ERA: Kind<OverlayEra> = {
  keyOf: (_, index) => String(index),
  build: () => {
    const node = document.createElement('div');
    node.className = 'otr-era';
    node.append(document.createElement('bdi'));
    return node;
  },
  fill: (node, { label, language }, index) => {
    node.toggleAttribute('data-even', index % 2 === 1);
    const name = node.firstElementChild;
    if (name && name.textContent !== label) name.textContent = label;
    if (name) write(name, 'lang', language);
  },
  place: (node, { span }, { toX, width }) => {
    const [from, to] = [Math.max(0, toX(span.start)), Math.min(width, toX(span.end))];
    node.toggleAttribute('hidden', to <= from);
    node.style.setProperty('--x', `${from.toFixed(2)}px`);
    node.style.inlineSize = `${Math.max(1, to - from).toFixed(2)}px`;
  },
};

/** A line that leaves and arrives horizontally, so that it looks unlike the axis' lines. */
const LINK: Kind<OverlayLink> = {
  keyOf: (_, index) => String(index),
  build: () => {
    const node = svgNode('path');
    node.setAttribute('class', 'otr-link');
    return node;
  },
  fill: () => {},
  place: (node, { from, to }, { toX }) => {
    const [x1, x2] = [toX(from.time), toX(to.time)];
    const bend = Math.min(60, Math.max(18, Math.abs(x2 - x1) / 2)) * (x2 >= x1 ? 1 : -1);
    write(node, 'd', `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`);
  },
};

function placeBand(node: HTMLElement, { start, end }: Span, toX: (time: number) => number): void {
  node.style.setProperty('--x', `${toX(start).toFixed(2)}px`);
  node.style.inlineSize = `${Math.max(1, toX(end) - toX(start)).toFixed(2)}px`;
}
