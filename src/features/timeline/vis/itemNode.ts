// One item of the timeline as DOM: a real button with its standing's shape, its title and its name. Text nodes only.

import { STATUS_ICONS } from '../../../ui/statusIcons.ts';
import { isolated, type VisItem } from './visItems.ts';

const SVG = 'http://www.w3.org/2000/svg';

function markNode(item: VisItem): SVGSVGElement | null {
  if (item.status === null) return null;
  const shape = STATUS_ICONS[item.status];
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
/** A dataset's words, in their language and direction. */
function wordsNode(className: string, text: string, language: string): HTMLSpanElement {
  const span = line(className, text);
  span.lang = language;
  span.dir = 'auto';
  return span;
}

/** Drawn from attributes, because the button's name is its title, date and standing and nothing else. */
function pairNode({ label, words, language }: NonNullable<VisItem['pair']>): HTMLElement {
  const node = line('otr-pair', '');
  for (const text of language === null ? [label] : [label, words]) {
    const part = line('', '');
    part.dataset.words = text;
    node.append(part);
  }
  return node;
}

/** What the button says, written into the node that is there: a new one would lose the reader's focus. */
function fillButton(button: HTMLButtonElement, item: VisItem): void {
  const { content, language, pair, lane } = item;
  if (item.event) button.dataset.event = item.event;
  // An event's mark stands where its date begins; a cluster is words only.
  else button.dir = 'auto';
  button.setAttribute('aria-label', item.name);
  const read = pair ? [pair.label, ...(pair.words ? [isolated(pair.words)] : [])].join(' ') : '';
  const description = [read, lane].filter(Boolean).join('. ');
  button.setAttribute('aria-description', description);
  button.title = description;
  const words = line('otr-words', '');
  words.append(language === null ? line('otr-title', content) : wordsNode('otr-title', content, language));
  if (pair) words.append(pairNode(pair));
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
    if (item.type === 'background') {
      const label = line('otr-concerns-label', item.content);
      label.dir = 'auto';
      return label;
    }
    const { content, language, pair, lane, name, status, event } = item;
    const says = JSON.stringify([content, language, pair, lane, name, status, event]);
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
