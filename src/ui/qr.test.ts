import { expect, test } from 'vitest';
import { buildQr, toSvg } from './qr.ts';

test('a QR code has a quiet zone of four modules, three finder patterns, and nothing outside', () => {
  const qr = buildQr('https://example.org/event/an-event/');
  if (!qr.ok) throw new Error(qr.error);
  const { size, path } = qr.value;
  expect((size - 8 - 17) % 4).toBe(0); // A code of version n is 17 + 4n modules wide.
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map(([, x, y, length]) => [x, y, length].map(Number));
  expect(runs.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('')).toBe(path);
  for (const [x = 0, y = 0, length = 0] of runs) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
  }
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ]) {
    expect(path).toContain(`M${x} ${y}h7`);
  }
  expect(toSvg(qr.value)).toContain(`viewBox="0 0 ${size} ${size}"`);
});

test('a text that does not fit fails without throwing', () => {
  expect(buildQr('x'.repeat(3000)).ok).toBe(false);
});
