// A sheet at the foot of the screen that is dragged by its bar, and does the same by its handle's press and keys
// (WCAG 2.5.7). It never traps: it is no dialog, and what lies behind it can be read and used.

import { type KeyboardEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { findCommand } from '../../ui/shortcuts.ts';
import { snapPointOf, type SheetSize } from './bottomSheet.ts';

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly height: number;
  moved: boolean;
  /** The last few places, to know the speed at which it is let go. */
  readonly trail: { readonly y: number; readonly time: number }[];
}

/** Px that a press may wander. */
const SLACK = 6;
/** Milliseconds over which the speed is taken. */
const RECENT = 100;

/** px/ms, above 0 upwards. */
function speedOf(trail: Drag['trail'], now: number): number {
  const recent = trail.filter(({ time }) => now - time <= RECENT);
  const [first] = recent;
  const last = recent.at(-1);
  return first && last && last.time > first.time ? (first.y - last.y) / (last.time - first.time) : 0;
}

export function useBottomSheet(ref: RefObject<HTMLElement | null>, onClose: () => void) {
  const [size, setSize] = useState<SheetSize>('half');
  const drag = useRef<Drag | null>(null);
  const justDragged = useRef(false);
  // The page's root says so, for its style to scroll what has the focus clear of the sheet: for ":root:has(.detail)"
  // Chromium would style the whole page anew.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.sheet = '';
    return () => {
      delete dataset.sheet;
    };
  }, []);

  /** What the style sheet says the sizes are, asked of the element itself, which must not be gliding. */
  const heightAt = (element: HTMLElement, asked: SheetSize): number => {
    const now = element.dataset.size;
    element.dataset.size = asked;
    const height = element.offsetHeight;
    if (now !== undefined) element.dataset.size = now;
    return height;
  };
  const letGo = (element: HTMLElement): void => {
    delete element.dataset.dragged;
    element.style.removeProperty('block-size');
  };

  const bar = {
    onPointerDown(down: PointerEvent<HTMLElement>): void {
      const element = ref.current;
      const pressed = down.target instanceof Element ? down.target.closest('a, button') : null;
      if (!element || down.button !== 0 || (pressed && !pressed.matches('.detail-handle'))) return;
      if (getComputedStyle(element).position !== 'fixed') return;
      justDragged.current = false;
      const { clientY: y, timeStamp: time, pointerId: pointer } = down;
      drag.current = { pointer, from: y, height: element.offsetHeight, moved: false, trail: [{ y, time }] };
    },
    onPointerMove(move: PointerEvent<HTMLElement>): void {
      const element = ref.current;
      const held = drag.current;
      if (!element || held?.pointer !== move.pointerId) return;
      const { clientY: y, timeStamp: time } = move;
      if (!held.moved && Math.abs(y - held.from) <= SLACK) return;
      if (!held.moved) {
        held.moved = true;
        // Not before: a captured press would be the bar's, and the handle's own click would be lost.
        move.currentTarget.setPointerCapture(held.pointer);
        element.dataset.dragged = '';
      }
      held.trail.push({ y, time });
      element.style.blockSize = `${Math.max(0, held.height + held.from - y)}px`;
    },
    onPointerUp(up: PointerEvent<HTMLElement>): void {
      const element = ref.current;
      const held = drag.current;
      drag.current = null;
      if (!element || !held?.moved) return;
      justDragged.current = true;
      const height = element.offsetHeight;
      const { blockSize } = element.style;
      element.style.removeProperty('block-size');
      const heights = { half: heightAt(element, 'half'), full: heightAt(element, 'full') };
      // Drawn once more as the finger left it: that is where it glides from.
      element.style.blockSize = blockSize;
      element.getBoundingClientRect();
      letGo(element);
      const rest = snapPointOf(height, speedOf(held.trail, up.timeStamp), heights);
      if (rest === 'closed') onClose();
      else setSize(rest);
    },
    onPointerCancel(): void {
      drag.current = null;
      if (ref.current) letGo(ref.current);
    },
  };

  const handle = {
    onClick(): void {
      if (!justDragged.current) setSize(size === 'full' ? 'half' : 'full');
      justDragged.current = false;
    },
    onKeyDown(key: KeyboardEvent): void {
      const command = findCommand('sheet', key);
      if (!command) return;
      key.preventDefault();
      if (command === 'larger') setSize('full');
      else if (size === 'full') setSize('half');
      else onClose();
    },
  };
  return { size, setSize, bar, handle } as const;
}
