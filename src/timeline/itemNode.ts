// One item of the timeline as DOM: a real button with its standing's shape, its title and its name. Text nodes only.

import { STANDING_SHAPES } from '../ui/standingShape.ts';
import type { VisItem } from './visItems.ts';

const SVG = 'http://www.w3.org/2000/svg';

function markNode(item: VisItem): SVGSVGElement | null {
  if (item.status === null) return null;
  const shape = STANDING_SHAPES[item.status];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'standing-mark');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('width', '11');
  svg.setAttribute('height', '11');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shape.path);
  path.setAttribute('fill', shape.fill ? 'currentColor' : 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.4');
  if (shape.dash) path.setAttribute('stroke-dasharray', shape.dash);
  svg.append(path);
  return svg;
}

const line = (className: string, text: string): HTMLSpanElement => {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
};

function itemNode(item: VisItem): HTMLElement {
  if (item.type === 'background') {
    const label = line('otr-concerns-label', item.content);
    label.dir = 'auto';
    return label;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'otr-button';
  button.dataset.item = item.id;
  if (item.event) button.dataset.event = item.event;
  button.setAttribute('aria-label', item.name);
  const mark = markNode(item);
  if (mark) button.append(mark);
  const words = line('otr-words', '');
  const title = line('otr-title', item.content);
  title.dir = 'auto';
  if (item.language) title.lang = item.language;
  words.append(title);
  if (item.pair) {
    // Drawn from the attribute, because the button's name is its title, date and standing and nothing else.
    words.dataset.pair = item.pair;
    button.setAttribute('aria-description', item.pair);
    button.title = item.pair;
  }
  button.append(words);
  return button;
}

/**
 * Keeps each item's node for as long as it says the same: vis-timeline asks again on every change of an item,
 * and a new node would lose the reader's focus.
 */
export class ItemNodes {
  readonly #known = new Map<string, { readonly says: string; readonly node: HTMLElement }>();

  nodeOf(item: VisItem): HTMLElement {
    const says = [item.type, item.content, item.language, item.pair, item.name, item.status, item.event].join('\n');
    const known = this.#known.get(item.id);
    const node = known?.says === says ? known.node : itemNode(item);
    if (node !== known?.node) this.#known.set(item.id, { says, node });
    if (item.current) node.setAttribute('aria-current', 'true');
    else node.removeAttribute('aria-current');
    return node;
  }

  forget(id: string): void {
    this.#known.delete(id);
  }
}
