// The zoom of a picture in a scrolling element: keys, buttons, two fingers, and Ctrl with the wheel. Moving is the
// element's own scrolling, so that a finger, a wheel, the keys and a screen reader do it as everywhere.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export const MAX_ZOOM = 8;
const STEP = 1.5;
const clamp = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(1, zoom));

/** A point of the element, and the share of its content that is there. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
}

export interface Zoom {
  readonly zoom: number;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
}

const distanceOf = ([a, b]: readonly Touch[]): number =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;

/** `key`: another picture starts at its whole size. */
export function useZoom(stage: RefObject<HTMLElement | null>, key: unknown): Zoom {
  const [state, setState] = useState({ key, zoom: 1 });
  const zoom = state.key === key ? state.zoom : 1;
  const anchor = useRef<Anchor | null>(null);
  const current = useRef(1);

  /** Zooms so that the point of the window, or the middle, keeps its place. */
  const zoomTo = useCallback(
    (next: number, clientX?: number, clientY?: number) => {
      const element = stage.current;
      if (!element) return;
      const box = element.getBoundingClientRect();
      const x = clientX === undefined ? element.clientWidth / 2 : clientX - box.left;
      const y = clientY === undefined ? element.clientHeight / 2 : clientY - box.top;
      // From right to left the position is zero or below, so shares are taken from the left edge of the content.
      anchor.current = {
        x,
        y,
        left: (startOf(element) + x) / element.scrollWidth,
        top: (element.scrollTop + y) / element.scrollHeight,
      };
      current.current = clamp(next);
      setState({ key, zoom: current.current });
    },
    [stage, key],
  );
  useLayoutEffect(() => {
    current.current = zoom;
    const element = stage.current;
    const at = anchor.current;
    anchor.current = null;
    if (!element || !at) return;
    const left = at.left * element.scrollWidth - at.x;
    element.scrollLeft += left - startOf(element);
    element.scrollTop = at.top * element.scrollHeight - at.y;
  }, [stage, zoom]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const abort = new AbortController();
    // Not passive: the page itself must not zoom.
    const options = { signal: abort.signal, passive: false };
    let pinch = { distance: 0, zoom: 1 };
    element.addEventListener(
      'touchstart',
      ({ touches }) => {
        pinch = { distance: distanceOf([...touches]), zoom: current.current };
      },
      options,
    );
    element.addEventListener(
      'touchmove',
      (move) => {
        const [a, b] = move.touches;
        if (!a || !b || pinch.distance === 0) return;
        move.preventDefault();
        zoomTo(
          (pinch.zoom * distanceOf([a, b])) / pinch.distance,
          (a.clientX + b.clientX) / 2,
          (a.clientY + b.clientY) / 2,
        );
      },
      options,
    );
    element.addEventListener(
      'wheel',
      (wheel) => {
        if (!wheel.ctrlKey && !wheel.metaKey) return;
        wheel.preventDefault();
        zoomTo(current.current * Math.exp(-wheel.deltaY / 200), wheel.clientX, wheel.clientY);
      },
      options,
    );
    return () => abort.abort();
  }, [stage, zoomTo]);

  return {
    zoom,
    zoomIn: () => zoomTo(zoom * STEP),
    zoomOut: () => zoomTo(zoom / STEP),
    showAll: () => zoomTo(1),
  };
}

/** How far the element is scrolled from the left edge of its content, in either direction of writing. */
const startOf = (element: HTMLElement): number =>
  element.matches(':dir(rtl)') ? element.scrollWidth - element.clientWidth + element.scrollLeft : element.scrollLeft;
