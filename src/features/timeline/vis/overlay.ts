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

/** The nodes and how each is placed for a window. */
interface Placed {
  readonly node: HTMLElement | SVGElement;
  readonly place: (toX: (time: number) => number, width: number) => void;
}

export class Overlay {
  readonly #axis = document.createElement('div');
  /** Behind the items, and above them. */
  readonly #back = svgNode('svg');
  readonly #front = svgNode('svg');
  readonly #band = document.createElement('div');
  readonly #eras = document.createElement('div');
  #placed: readonly Placed[] = [];
  #asked = '';

  constructor(container: HTMLElement) {
    this.#axis.className = 'otr-axis';
    this.#back.setAttribute('class', 'otr-overlay');
    this.#front.setAttribute('class', 'otr-overlay otr-overlay-front');
    this.#band.className = 'otr-concerns';
    this.#eras.className = 'otr-eras';
    for (const node of [this.#eras, this.#axis, this.#back, this.#front, this.#band])
      node.setAttribute('aria-hidden', 'true');
    container.prepend(this.#eras, this.#band, this.#back, this.#axis, this.#front);
  }

  /** Builds the nodes if the props have changed. `place` moves them to their instants. */
  setProps(props: OverlayProps): void {
    const asked = JSON.stringify(props);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const ticks = props.ticks.map(buildTick);
    const lines = props.ticks.filter(({ label }) => label !== '').map(buildGridLine);
    const links = props.links.map(buildLink);
    const dots = props.dots.map(buildDot);
    const eras = props.eras.map(buildEra);
    this.#eras.replaceChildren(...eras.map(({ node }) => node));
    this.#axis.replaceChildren(...ticks.map(({ node }) => node));
    this.#back.replaceChildren(...[...lines, ...links].map(({ node }) => node));
    this.#front.replaceChildren(...dots.map(({ node }) => node));
    const { band } = props;
    this.#band.hidden = band === null;
    this.#placed = [
      ...eras,
      ...ticks,
      ...lines,
      ...links,
      ...dots,
      ...(band
        ? [{ node: this.#band, place: (toX: (time: number) => number) => placeBand(this.#band, band, toX) }]
        : []),
    ];
  }

  /** `width`: px of the picture. */
  place(window: Span, width: number): void {
    const perMs = width / (window.end - window.start);
    const toX = (time: number): number => (time - window.start) * perMs;
    for (const { place } of this.#placed) place(toX, width);
  }
}

/** Half a character of the axis, as a share of the reader's text size: of fonts in use, a wide one's. */
const HALF_CHARACTER = 0.25;
const textPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

function buildTick({ time, label }: OverlayTick): Placed {
  const node = document.createElement('span');
  node.textContent = label;
  if (label === '') return { node, place: (toX) => node.style.setProperty('--x', `${toX(time).toFixed(2)}px`) };
  node.dataset.labelled = '';
  // A label that the edge would cut is left out; its tick stays.
  const half = label.length * HALF_CHARACTER * textPx();
  return {
    node,
    place: (toX, width) => {
      const x = toX(time);
      node.style.setProperty('--x', `${x.toFixed(2)}px`);
      node.toggleAttribute('data-cut', x < half || x > width - half);
    },
  };
}

function buildGridLine({ time }: OverlayTick): Placed {
  const node = svgNode('line');
  node.setAttribute('class', 'otr-grid');
  node.setAttribute('y1', '0');
  node.setAttribute('y2', '100%');
  return {
    node,
    place: (toX) => {
      const x = toX(time).toFixed(2);
      node.setAttribute('x1', x);
      node.setAttribute('x2', x);
    },
  };
}

const DOT_RADIUS = 2.5;
function buildDot({ time, y, event, ink }: OverlayDot): Placed {
  const node = svgNode('circle');
  node.setAttribute('class', 'otr-dot');
  node.setAttribute('r', String(DOT_RADIUS));
  node.setAttribute('cy', String(y));
  node.dataset.dot = event;
  node.dataset.ink = ink;
  return { node, place: (toX) => node.setAttribute('cx', toX(time).toFixed(2)) };
}

/** As much of an era as the window shows: its name is at the left edge of what is seen of it. */
function buildEra({ span, label, language }: OverlayEra, index: number): Placed {
  const node = document.createElement('div');
  const name = document.createElement('bdi');
  name.textContent = label;
  name.lang = language;
  node.className = 'otr-era';
  node.toggleAttribute('data-even', index % 2 === 1);
  node.append(name);
  return {
    node,
    place: (toX, width) => {
      const [from, to] = [Math.max(0, toX(span.start)), Math.min(width, toX(span.end))];
      node.hidden = to <= from;
      node.style.setProperty('--x', `${from.toFixed(2)}px`);
      node.style.inlineSize = `${Math.max(1, to - from).toFixed(2)}px`;
    },
  };
}

/** A line that leaves and arrives horizontally, so that it looks unlike the axis' lines. */
function buildLink({ from, to }: OverlayLink): Placed {
  const node = svgNode('path');
  node.setAttribute('class', 'otr-link');
  return {
    node,
    place: (toX) => {
      const [x1, x2] = [toX(from.time), toX(to.time)];
      const bend = Math.min(60, Math.max(18, Math.abs(x2 - x1) / 2)) * (x2 >= x1 ? 1 : -1);
      node.setAttribute('d', `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`);
    },
  };
}

function placeBand(node: HTMLElement, { start, end }: Span, toX: (time: number) => number): void {
  node.style.setProperty('--x', `${toX(start).toFixed(2)}px`);
  node.style.inlineSize = `${Math.max(1, toX(end) - toX(start)).toFixed(2)}px`;
}
