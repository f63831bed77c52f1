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

export function itemNode(item: VisItem): HTMLElement {
  if (item.type === 'background') return line('otr-concerns-label', item.content);
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'otr-button';
  button.dataset.item = item.id;
  if (item.event) button.dataset.event = item.event;
  button.setAttribute('aria-label', item.name);
  if (item.current) button.setAttribute('aria-current', 'true');
  if (item.pair) button.title = item.pair;
  const mark = markNode(item);
  if (mark) button.append(mark);
  const words = line('otr-words', '');
  words.append(line('otr-title', item.content));
  if (item.pair) words.append(line('otr-pair', item.pair));
  button.append(words);
  return button;
}
