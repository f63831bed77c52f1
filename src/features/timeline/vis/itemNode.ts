// One item of the picture as DOM: a real button with its standing's shape, its label and its bar. Text nodes only.
// The node is filled in place, so that the reader's focus survives. vis-timeline moves it horizontally; its line is its own.

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

/** A phrase and the colon after it, which belongs to the label's direction: between the phrase and the title. */
function splitColon(words: string): readonly [phrase: string, colon: string] {
  const [phrase = ''] = /^.*[\p{L}\p{M}\p{N}]/u.exec(words) ?? [];
  return [phrase, words.slice(phrase.length)];
}

/** Fills the label where it has changed: its language and direction are the dataset's. */
function fillLabel(label: HTMLElement, item: ItemLabel, before: ItemLabel | null): void {
  const hasSameWords =
    before !== null &&
    before.before === item.before &&
    before.title === item.title &&
    before.after?.words === item.after?.words &&
    before.after?.titles === item.after?.titles &&
    before.language === item.language &&
    (item.after === null || before.titleWidth === item.titleWidth);
  if (!hasSameWords) fillWords(label, item);
  if (before?.side !== item.side) label.dataset.side = item.side;
  if (before?.width !== item.width) label.style.maxInlineSize = `${item.width}px`;
}

function fillWords(label: HTMLElement, { before, title, after, language, titleWidth }: ItemLabel): void {
  const words = span('otr-title');
  words.textContent = title;
  words.lang = language;
  // What is in a bdi does not count for the direction, which is the title's.
  label.dir = 'auto';
  label.replaceChildren(words);
  if (before !== '') {
    const lead = span('otr-before');
    const [phrase, colon] = splitColon(before.trim());
    lead.append(isolate(phrase), colon);
    label.prepend(lead);
  }
  toggle(label, 'data-read-with', after !== null);
  if (after !== null) {
    // Each is cut by itself, so that both can be read in a narrow label.
    words.style.maxInlineSize = `${titleWidth}px`;
    const also = span('otr-also');
    // In the label's direction, whatever that of the words: the titles are cut where they end themselves.
    const titles = isolate(after.titles);
    titles.lang = language;
    const [phrase, colon] = splitColon(after.words);
    also.append(`· ${isolated(phrase)}${colon} `, titles);
    label.append(also);
  }
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
  /** In the page for as long as the item has one. */
  readonly bar: HTMLSpanElement;
  /** What the node was filled with last. */
  shown: PictureItem | null;
  /** The last label: `label` keeps its words while it is out of the page. */
  shownLabel: ItemLabel | null;
}

function buildNode(item: PictureItem): ItemNode {
  const root = document.createElement('div');
  root.className = 'vis-item otr-item';
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = item.kind === 'pill' ? 'otr-button otr-pill' : 'otr-button';
  button.dataset.item = item.id;
  if (item.event !== null) button.dataset.event = item.event;
  const bar = span('otr-bar');
  bar.dataset.bar = item.id;
  root.append(button);
  const label = span(item.kind === 'pill' ? 'otr-count' : 'otr-label');
  return { root, button, label, bar, shown: null, shownLabel: null };
}

function toggle(node: HTMLElement, name: `data-${string}`, on: boolean): void {
  if (on !== node.hasAttribute(name)) node.toggleAttribute(name, on);
}

/** Writes only what has changed: all else would be styled and laid out again, some hundred items in each frame. */
function fillNode(node: ItemNode, item: PictureItem): void {
  const { root, button, bar, shown } = node;
  if (shown === item) return;
  node.shown = item;
  const { name, description, status, count, isMilestone } = item;
  if (shown?.y !== item.y) {
    toggle(root, 'data-glide', shown !== null);
    root.style.translate = `0 ${item.y}px`;
  }
  if (shown?.name !== name) button.setAttribute('aria-label', name);
  if ((shown?.description ?? '') !== description) {
    if (description) button.setAttribute('aria-description', description);
    else button.removeAttribute('aria-description');
  }
  if (shown?.isMilestone !== isMilestone) toggle(button, 'data-milestone', isMilestone);
  if (item.kind === 'event' && (shown === null || shown.status !== status)) {
    button.querySelector('.status-mark')?.remove();
    button.prepend(buildMark(item));
  }
  if (item.kind === 'pill' && shown?.count !== count) {
    button.dataset.count = String(count);
    toggle(button, 'data-wide', count >= 100);
  }
  fillFace(node, item);
  const covers = item.label?.covers === true;
  if ((shown?.label?.covers === true) !== covers) toggle(root, 'data-covers', covers);
  if (shown?.isOpen !== item.isOpen) {
    if (item.isOpen) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
  const isLit = item.isLit || item.isOpen;
  if (shown === null || (shown.isLit || shown.isOpen) !== isLit) toggle(button, 'data-lit', isLit);
  if (item.bar === null) {
    if (shown?.bar) bar.remove();
    return;
  }
  if (shown?.bar?.certainty !== item.bar.certainty) bar.dataset.certainty = item.bar.certainty;
  toggle(bar, 'data-opens-earlier', item.bar.opensEarlier);
  toggle(bar, 'data-opens-later', item.bar.opensLater);
  if (bar.parentNode === null) root.prepend(bar);
}

/** The label of an event, or a pill's count. */
function fillFace(node: ItemNode, { kind, label, count }: PictureItem): void {
  const { button, label: face } = node;
  if (kind === 'pill') {
    const words = shortCount(count);
    if (face.textContent !== words) face.textContent = words;
  } else if (label !== null && label !== node.shownLabel) {
    fillLabel(face, label, node.shownLabel);
    node.shownLabel = label;
  }
  if (kind === 'event' && label === null) face.remove();
  else if (face.parentNode === null) button.append(face);
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

  /** The node for vis-timeline to put into the page. */
  nodeOf(id: string): HTMLElement {
    return this.#nodes.get(id)?.root ?? document.createElement('div');
  }

  forget(id: string): void {
    this.#nodes.delete(id);
  }
}
