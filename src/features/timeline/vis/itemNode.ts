// One item of the picture as DOM: a real button with its standing's shape, its label and its bar. Text nodes only.
// The node is filled in place, so that the reader's focus survives and vis-timeline has nothing to measure again.

import { statusIcon } from '../../../ui/statusIcons.ts';
import { isolated, type ItemLabel, type PictureItem } from '../pictureItems.ts';

const SVG = 'http://www.w3.org/2000/svg';

function buildMark({ status }: PictureItem): SVGSVGElement {
  const icon = statusIcon(status);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'status-mark');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  svg.dataset.ink = icon.ink;
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', icon.path);
  path.setAttribute('fill', icon.fill ? 'currentColor' : 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.4');
  if (icon.dash) path.setAttribute('stroke-dasharray', icon.dash);
  svg.append(path);
  return svg;
}

const span = (className: string): HTMLSpanElement => {
  const node = document.createElement('span');
  node.className = className;
  return node;
};

/** The interface's own words among a dataset's. */
function isolate(text: string): HTMLElement {
  const node = document.createElement('bdi');
  node.textContent = text;
  return node;
}

/** Fills the label: its language and direction are the dataset's. */
function fillLabel(label: HTMLElement, item: ItemLabel): void {
  const { before, title, after, language } = item;
  label.replaceChildren();
  const words = span('otr-title');
  words.textContent = title;
  words.lang = language;
  // What is in a bdi does not count for the direction, which is the title's.
  label.dir = 'auto';
  label.append(...[before && isolate(before.trim()), words].filter((node) => node !== ''));
  toggle(label, 'readWith', after !== null);
  if (after !== null) {
    // Each is cut by itself, so that both can be read in a narrow label.
    words.style.maxInlineSize = `${item.titleWidth}px`;
    const also = span('otr-also');
    // In the label's direction, whatever that of the words: the titles are cut where they end themselves.
    const titles = isolate(after.titles);
    titles.lang = language;
    also.append(`· ${isolated(after.words)} `, titles);
    label.append(also);
  }
  label.dataset.side = item.side;
  toggle(label, 'covers', item.covers);
  label.style.maxInlineSize = `${item.width}px`;
}

/** Four characters at most, because a pill is no bigger than a mark: "999", "12k", "3M". */
const shortCount = (count: number): string =>
  count < 1000 ? String(count) : count < 1e6 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1e6)}M`;

interface ItemNode {
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  /**
   * The label, or a pill's count. It and the button stay the same nodes, and what is in them is no target of the pointer:
   * a press gives the item the focus and thereby its label, and a press on a node that is gone when it ends is no click.
   */
  readonly label: HTMLSpanElement;
  readonly bar: HTMLSpanElement;
  /** What the button was filled with last. */
  content: string;
}

function buildNode(item: PictureItem): ItemNode {
  const root = document.createElement('div');
  root.className = 'otr-event';
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = item.kind === 'pill' ? 'otr-button otr-pill' : 'otr-button';
  button.dataset.item = item.id;
  if (item.event !== null) button.dataset.event = item.event;
  const bar = span('otr-bar');
  bar.dataset.bar = item.id;
  root.append(bar, button);
  return { root, button, label: span(item.kind === 'pill' ? 'otr-count' : 'otr-label'), bar, content: '' };
}

function toggle(node: HTMLElement, name: string, on: boolean): void {
  if (on) node.dataset[name] = '';
  else delete node.dataset[name];
}

/** Writes only what has changed. */
function fillNode(node: ItemNode, item: PictureItem): void {
  const { root, button, label: words, bar } = node;
  root.style.setProperty('--y', `${item.y}px`);
  const { name, description, status, count, isMilestone, label } = item;
  const content = JSON.stringify([name, description, status, count, isMilestone, label]);
  if (node.content !== content) {
    node.content = content;
    button.setAttribute('aria-label', name);
    if (description) button.setAttribute('aria-description', description);
    else button.removeAttribute('aria-description');
    if (item.kind === 'pill') {
      button.dataset.count = String(count);
      toggle(button, 'wide', count >= 100);
    }
    toggle(button, 'milestone', isMilestone);
    if (item.kind === 'pill') words.textContent = shortCount(count);
    else if (label) fillLabel(words, label);
    for (const old of button.querySelectorAll('.status-mark')) old.remove();
    if (item.kind === 'event') button.prepend(buildMark(item));
    if (item.kind === 'event' && label === null) words.remove();
    else if (words.parentNode === null) button.append(words);
  }
  if (item.isOpen) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  toggle(button, 'lit', item.isLit || item.isOpen);
  bar.hidden = item.bar === null;
  if (item.bar) {
    bar.dataset.certainty = item.bar.certainty;
    toggle(bar, 'opensEarlier', item.bar.opensEarlier);
    toggle(bar, 'opensLater', item.bar.opensLater);
  }
}

/** The items' nodes, each for as long as its item is drawn. */
export class ItemNodes {
  readonly #nodes = new Map<string, ItemNode>();

  /** Fills the item's node, which is made where there is none. */
  update(item: PictureItem): void {
    const node = this.#nodes.get(item.id) ?? buildNode(item);
    this.#nodes.set(item.id, node);
    fillNode(node, item);
  }

  /** The node for vis-timeline to put into the page; it asks again whenever an item has changed. */
  nodeOf(id: string): HTMLElement {
    return this.#nodes.get(id)?.root ?? document.createElement('div');
  }

  forget(id: string): void {
    this.#nodes.delete(id);
  }
}
