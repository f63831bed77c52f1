// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { QrLink } from './QrLink.tsx';

afterEach(cleanup);

test('a QR code is an image with a name, beside its label and a short address, without a link', () => {
  const { container } = render(<QrLink href="https://example.org/record/?event=sample#x" label="This event" />);
  screen.getByRole('img', { name: 'Code for a phone: This event' });
  expect(container.textContent).toBe('This event example.org/record');
  expect(container.querySelector('a')).toBeNull();
});

test('an address that is too long for a QR code is shown as its label only', () => {
  render(<QrLink href={`https://example.org/?q=${'x'.repeat(3000)}`} label="A long search" />);
  expect(screen.queryByRole('img')).toBeNull();
  screen.getByText('A long search');
});
