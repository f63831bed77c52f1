// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrLink, qrPath } from './QrLink.tsx';

/** The path back as a grid: what a scanner would see. */
function modulesOf(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i++) {
      const row = grid[Number(y)];
      if (row) row[Number(x) + i] = true;
    }
  }
  return grid;
}

test('the path draws every dark module and no other', () => {
  const { data, size } = encode('https://example.org/record/?event=sample&clock=about', { ecc: 'M', border: 0 });
  expect(modulesOf(qrPath(data), size)).toEqual(data);
});

test('it is an image with a name, has a quiet zone, and holds no link', () => {
  const { container } = render(<QrLink href="https://example.org/record/?event=sample" label="This event" />);
  const image = screen.getByRole('img', { name: 'Code for a phone: This event' });
  const [x, , width] = (image.getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect(x).toBe(-4);
  expect(width).toBe(29 + 8);
  expect(container.textContent).toContain('example.org/record');
  expect(container.querySelector('a')).toBeNull();
});
