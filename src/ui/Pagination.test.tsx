// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Pagination } from './Pagination.tsx';

afterEach(cleanup);

const ROWS = Uint32Array.from({ length: 2450 }, (_, row) => row);

const show = () =>
  render(
    <Pagination rows={ROWS} selected={null} fetched={false}>
      {({ first, end }) => (
        <ol>
          {Array.from(ROWS.subarray(first, end), (row) => (
            <li key={row}>
              <a href={`#${row}`} data-entry>
                entry {row}
              </a>
            </li>
          ))}
        </ol>
      )}
    </Pagination>,
  );
const entries = () => screen.getAllByRole('link').map((link) => link.textContent);

test('End and Home in the list go to the last and the first page, and focus their last and first entry', () => {
  show();
  const first = screen.getByText('entry 0');
  first.focus();
  fireEvent.keyDown(first, { key: 'End' });
  expect(entries().at(-1)).toBe('entry 2449');
  expect(document.activeElement?.textContent).toBe('entry 2449');
  fireEvent.keyDown(screen.getByText('entry 2449'), { key: 'Home' });
  expect(document.activeElement?.textContent).toBe('entry 0');
});

test('a new list is made once, from the page on which it starts', () => {
  const made: number[] = [];
  const list = (rows: Uint32Array) => (
    <Pagination rows={rows} selected={null} fetched={false}>
      {({ first, end }) => {
        made.push(end - first);
        return null;
      }}
    </Pagination>
  );
  const { rerender } = render(list(ROWS));
  made.length = 0;
  rerender(list(ROWS.subarray(0, 3)));
  expect(made).toEqual([3]);
});

test('End and Home in the pager keep the focus; so does a button that reaches its end', () => {
  show();
  const [next] = screen.getAllByRole('button', { name: 'Next page' });
  if (!next) throw new Error('no pager');
  next.focus();
  fireEvent.keyDown(next, { key: 'End' });
  expect(entries().at(-1)).toBe('entry 2449');
  expect(document.activeElement).toBe(next);
  expect(next.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(next);
  expect(entries().at(-1)).toBe('entry 2449');
});

test('the lower pager moves the focus to the upper one, where the new page begins', () => {
  show();
  const below = screen.getAllByRole('button', { name: 'Next page' })[1];
  below?.focus();
  if (below) fireEvent.click(below);
  expect(entries()[0]).toBe('entry 100');
  expect(document.activeElement).toBe(screen.getAllByRole('button', { name: 'Next page' })[0]);
});
