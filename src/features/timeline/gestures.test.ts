import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, type Span, utc } from '../../model/span.ts';
import { type Field, shareAt, type Wheel, windowMoved, windowPinched, windowWheeled } from './gestures.ts';

const bounds: Span = { start: utc(1900), end: utc(2100) };
const window: Span = { start: utc(2000), end: utc(2010) };
const HOUR = 3_600_000;
const field: Field = { left: 20, width: 400 };
const at = (x: number, span: Span) => span.start + (span.end - span.start) * shareAt(x, field);
const px = fc.integer({ min: 20, max: 420 });

describe('a gesture over the timeline', () => {
  test('one finger: what was under it still is, and no time is lost or gained', () => {
    fc.assert(
      fc.property(px, px, (from, to) => {
        const next = windowMoved(window, [{ x: from }], [{ x: to }], field, bounds, HOUR);
        expect(next.end - next.start).toBeCloseTo(window.end - window.start, 0);
        expect(Math.abs(at(to, next) - at(from, window))).toBeLessThan(1000);
      }),
    );
  });

  test('two fingers: what lay between them still does; twice as far apart is half the time', () => {
    fc.assert(
      fc.property(px, px, px, px, (a, b, c, d) => {
        fc.pre(Math.abs(a - b) >= 40 && Math.abs(c - d) >= 40);
        const next = windowMoved(window, [{ x: a }, { x: b }], [{ x: c }, { x: d }], field, bounds, HOUR);
        const ratio = Math.abs(a - b) / Math.abs(c - d);
        expect((next.end - next.start) / (window.end - window.start)).toBeCloseTo(ratio, 6);
        expect(Math.abs(at((c + d) / 2, next) - at((a + b) / 2, window))).toBeLessThan(1000);
      }),
    );
  });

  test('never shorter than the shortest window, never beyond the bounds, however wild the fingers', () => {
    const wild = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(wild, wild, wild, wild, (a, b, c, d) => {
        const next = windowMoved(window, [{ x: a }, { x: b }], [{ x: c }, { x: d }], field, bounds, 4000 * HOUR);
        expect(next.end - next.start).toBeGreaterThanOrEqual(4000 * HOUR - 1);
        expect(contains(bounds, next)).toBe(true);
      }),
    );
  });
});

describe('a wheel over the timeline', () => {
  const still = { deltaX: 0, deltaY: 0, deltaMode: 0, clientX: 220, ctrlKey: false, metaKey: false, shiftKey: false };
  const over = (given: Partial<Wheel>, plain: 'page' | 'zoom' = 'page') =>
    windowWheeled(window, { ...still, ...given }, { field, width: 400, bounds, plain });
  const turn = fc.integer({ min: -2000, max: 2000 });

  test('a plain one is the page’s; on a wall it zooms', () => {
    expect(over({ deltaY: 100 })).toBeNull();
    expect(over({ deltaY: 100 }, 'zoom')).toEqual(over({ deltaY: 100, ctrlKey: true }));
  });

  test.each(['ctrlKey', 'metaKey'])('with %s it zooms: the instant under the pointer still is', (key) => {
    fc.assert(
      fc.property(turn, px, (deltaY, clientX) => {
        fc.pre(deltaY !== 0);
        const next = over({ deltaY, clientX, [key]: true });
        if (!next) throw new Error('it zooms');
        expect(Math.sign(next.end - next.start - (window.end - window.start))).toBe(Math.sign(deltaY));
        expect(Math.abs(at(clientX, next) - at(clientX, window))).toBeLessThan(1000);
      }),
    );
  });

  test('with Shift, or sideways, it pans by as many px, and lines are some px', () => {
    const tenYears = window.end - window.start;
    for (const given of [{ deltaY: 40, shiftKey: true }, { deltaX: 40 }]) {
      expect(over(given)).toEqual({ start: window.start + tenYears / 10, end: window.end + tenYears / 10 });
    }
    expect(over({ deltaX: 2, deltaMode: 1 })).toEqual(over({ deltaX: 66 }));
  });

  test('never beyond the bounds', () => {
    fc.assert(
      fc.property(turn, fc.boolean(), (delta, ctrlKey) => {
        const next = over({ deltaY: delta * 50, shiftKey: !ctrlKey, ctrlKey });
        expect(next && contains(bounds, next)).toBe(true);
      }),
    );
  });
});

test('a pinch of a trackpad zooms by as much as it grew: the instant under the pointer still is, within the bounds', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), px, (scale, clientX) => {
      const next = windowPinched(window, scale, clientX, field, bounds);
      expect(contains(bounds, next)).toBe(true);
      const isWhole = next.start === bounds.start || next.end === bounds.end;
      if (!isWhole) expect((window.end - window.start) / (next.end - next.start)).toBeCloseTo(scale, 3);
      if (!isWhole) expect(Math.abs(at(clientX, next) - at(clientX, window))).toBeLessThan(1000);
    }),
  );
  expect(windowPinched(window, 1, 220, field, bounds)).toEqual(window);
});
