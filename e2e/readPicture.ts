// The picture of the timeline as the browser draws it: what a test needs to measure of it, read in one go.

import type { Page } from '@playwright/test';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnLabel extends Box {
  readonly text: string;
  /** How many of its characters can be read: the others are cut. */
  readonly readable: number;
  /** The same of the titles that it says are to be read with its own; 0 without any. */
  readonly readWith: number;
  /** It belongs to the open or focused event, and lies over what else is there. */
  readonly covers: boolean;
}

export interface DrawnMark extends Box {
  readonly event: string;
  readonly name: string;
  /** The line that it is on: px from the top. */
  readonly y: number;
  /** It can have the focus and nothing lies over it. */
  readonly isReachable: boolean;
  readonly label: DrawnLabel | null;
}

export interface DrawnPicture {
  readonly box: Box;
  readonly timeline: Box;
  readonly marks: readonly DrawnMark[];
  readonly pills: readonly (Box & { readonly count: number; readonly name: string })[];
  readonly dots: readonly (Box & { readonly event: string })[];
  /** The words of the axis that can be seen, from the left. */
  readonly axis: readonly (Box & { readonly text: string })[];
  readonly screen: { readonly width: number; readonly height: number };
}

/** Reads all that is drawn in the window. Elements beyond the picture's edges are left out. */
export const readPicture = (page: Page): Promise<DrawnPicture> =>
  page.evaluate(() => {
    const boxOf = (one: Element | Range) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const area = document.querySelector('.timeline-box');
    const timeline = document.querySelector('.timeline');
    if (!area || !timeline) throw new Error('there is no picture');
    const box = boxOf(area);
    const isInside = (one: { left: number; right: number }): boolean => one.right > box.left && one.left < box.right;
    /** Characters of an element's text that end within it, less the one that the ellipsis takes. */
    const readable = (element: Element | null | undefined): number => {
      if (!element) return 0;
      const edges = boxOf(element);
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let count = 0;
      let isCut = false;
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, right } = range.getBoundingClientRect();
          const fits = left >= edges.left - 1 && right <= edges.right + 1;
          count += Number(fits);
          isCut ||= !fits;
        }
      }
      return isCut ? count - 1 : count;
    };
    const toLabel = (button: Element) => {
      const label = button.querySelector<HTMLElement>('.otr-label');
      if (!label?.checkVisibility()) return null;
      const also = label.querySelector('.otr-also');
      const title = label.querySelector('.otr-title');
      return {
        ...boxOf(label),
        text: label.textContent?.replace(/[\u2066-\u2069]/g, '') ?? '',
        readable: also ? readable(title) : readable(label),
        readWith: also ? Math.max(0, readable(also) - '· read with: '.length) : 0,
        covers: button.closest('[data-covers]') !== null,
      };
    };
    const marks = [...area.querySelectorAll<HTMLButtonElement>('button[data-event]')].map((button) => {
      const shape = boxOf(button.querySelector('svg') ?? button);
      const { left, top, right, bottom } = shape;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        ...shape,
        event: button.dataset.event ?? '',
        name: button.ariaLabel ?? '',
        y: Number.parseFloat(getComputedStyle(button.parentElement ?? button).translate.split(' ')[1] ?? '0'),
        isReachable: button.checkVisibility() && !button.disabled && button.contains(hit),
        label: toLabel(button),
      };
    });
    const axis = [...area.querySelectorAll('.otr-axis [data-labelled]:not([data-cut])')].map((tick) => {
      const words = document.createRange();
      words.selectNodeContents(tick);
      return { ...boxOf(words), text: tick.textContent ?? '' };
    });
    return {
      box,
      timeline: boxOf(timeline),
      marks: marks.filter(isInside),
      pills: [...area.querySelectorAll<HTMLElement>('[data-count]')]
        .map((pill) => ({ ...boxOf(pill), count: Number(pill.dataset.count), name: pill.ariaLabel ?? '' }))
        .filter(isInside),
      dots: [...area.querySelectorAll<SVGElement>('[data-dot]')]
        .map((dot) => ({ ...boxOf(dot), event: dot.dataset.dot ?? '' }))
        .filter(isInside),
      axis: axis.sort((a, b) => a.left - b.left),
      screen: { width: innerWidth, height: innerHeight },
    };
  });

/** Whether a box lies wholly in another one, to the pixel. */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.top >= outer.top - 1 &&
  inner.right <= outer.right + 1 &&
  inner.bottom <= outer.bottom + 1;

/** Whether two boxes have more in common than an edge. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** Events that the first screen shows individually, each reachable, and how many of them have their label there. */
export function countOnScreen({ marks, box, screen }: DrawnPicture): {
  readonly drawn: number;
  readonly labelled: number;
} {
  const view = {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(screen.width, box.right),
    bottom: Math.min(screen.height, box.bottom),
  };
  const drawn = marks.filter((mark) => mark.isReachable && isWithin(mark, view));
  return { drawn: drawn.length, labelled: drawn.filter(({ label }) => label && isWithin(label, view)).length };
}
