// One item of the timeline as DOM: a real button with its standing's shape, its title and its name. Text nodes only.

import { STANDING_SHAPES } from '../ui/standingShape.ts';
import { isolated, type VisItem } from './visItems.ts';

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
  // An event's mark stands where its date begins; a cluster is words only.
  if (!item.event) button.dir = 'auto';
  const mark = markNode(item);
  if (mark) button.append(mark);
  const words = line('otr-words', '');
  const { content, language } = item;
  words.append(language === null ? line('otr-title', content) : wordsNode('otr-title', content, language));
  if (item.pair) {
    const { label, words: other } = item.pair;
    const description = other ? `${label} ${isolated(other)}` : label;
    button.setAttribute('aria-description', description);
    button.title = description;
    words.append(pairNode(item.pair));
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
    const says = JSON.stringify([
      item.type,
      item.content,
      item.language,
      item.pair,
      item.name,
      item.status,
      item.event,
    ]);
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
