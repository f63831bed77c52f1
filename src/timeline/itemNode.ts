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

/** What the button says, written into the node that is there: a new one would lose the reader's focus. */
function fillButton(button: HTMLButtonElement, item: VisItem): void {
  if (item.event) button.dataset.event = item.event;
  button.setAttribute('aria-label', item.name);
  button.setAttribute('aria-description', item.pair ?? '');
  button.title = item.pair ?? '';
  const words = line('otr-words', '');
  words.append(line('otr-title', item.content));
  // Drawn from the attribute, because the button's name is its title, date and standing and nothing else.
  if (item.pair) words.dataset.pair = item.pair;
  const mark = markNode(item);
  button.replaceChildren(...(mark ? [mark] : []), words);
}

function buttonNode(item: VisItem): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'otr-button';
  button.dataset.item = item.id;
  return button;
}

/** The items' nodes, each for as long as its item is there: vis-timeline asks again on every change of an item. */
export class ItemNodes {
  readonly #buttons = new Map<string, { readonly node: HTMLButtonElement; says: string }>();

  nodeOf(item: VisItem): HTMLElement {
    if (item.type === 'background') return line('otr-concerns-label', item.content);
    const says = [item.content, item.pair, item.name, item.status, item.event].join('\n');
    const known = this.#buttons.get(item.id) ?? { node: buttonNode(item), says: '' };
    this.#buttons.set(item.id, known);
    if (known.says !== says) fillButton(known.node, item);
    known.says = says;
    if (item.current) known.node.setAttribute('aria-current', 'true');
    else known.node.removeAttribute('aria-current');
    return known.node;
  }

  forget(id: string): void {
    this.#buttons.delete(id);
  }
}
