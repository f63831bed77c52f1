// A bottom sheet that is dragged by its bar; the handle does the same by click and keys (WCAG 2.5.7). It is not a
// dialog: the page behind it stays usable.

import { type KeyboardEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { findCommand } from '../../ui/shortcuts.ts';
import { snapPointOf, type SheetSize } from './bottomSheet.ts';

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly height: number;
  moved: boolean;
  /** The last pointer positions, for the speed on release. */
  readonly trail: { readonly y: number; readonly time: number }[];
}

/** Px that a click may move before it becomes a drag. */
const SLACK = 6;
/** Milliseconds over which the speed is measured. */
const RECENT = 100;

/** In px per millisecond, positive upwards. */
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
  // Marks the root, so that its style keeps focused elements clear of the sheet. With ":root:has(.detail)" Chromium
  // would restyle the whole page.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.sheet = '';
    return () => {
      delete dataset.sheet;
    };
  }, []);

  /** Measures the height that the style sheet gives a size. The element must not be in a transition. */
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
        // Not earlier: pointer capture would take the click away from the handle.
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
      // Restores the height on release as the start of the transition.
      element.style.blockSize = blockSize;
      element.getBoundingClientRect();
      letGo(element);
      const snapPoint = snapPointOf(height, speedOf(held.trail, up.timeStamp), heights);
      if (snapPoint === 'closed') onClose();
      else setSize(snapPoint);
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
