// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { TableReading } from '../../dataset/format/issue.ts';
import { pl } from '../../i18n/pl/interface.ts';
import { MessagesContext } from '../../i18n/messages.tsx';
import { DateOrderButtons, FileChoicesForm } from './FileChoicesForm.tsx';

afterEach(cleanup);

const READING: TableReading = {
  header: ['Foo', 'Bar', 'Baz'],
  columns: { date: 'Foo', title: 'Bar' },
  order: 'mdy',
};

test('a column that was guessed wrongly is chosen, and the file read again', () => {
  const onApply = vi.fn();
  render(<FileChoicesForm reading={READING} onApply={onApply} />);
  const title = screen.getByLabelText<HTMLSelectElement>('Title');
  expect(title.value).toBe('Bar');
  const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Read the file again', hidden: true });
  expect(apply.disabled).toBe(true);
  fireEvent.change(title, { target: { value: 'Baz' } });
  fireEvent.change(screen.getByLabelText('End'), { target: { value: '' } });
  fireEvent.click(apply);
  expect(onApply).toHaveBeenCalledExactlyOnceWith({ columns: { title: 'Baz', end: '' } });
});

test('the order of day and month is switched', () => {
  const onApply = vi.fn();
  render(<FileChoicesForm reading={READING} onApply={onApply} />);
  fireEvent.click(screen.getByRole('button', { name: 'the day first: 3 April' }));
  expect(onApply).toHaveBeenCalledExactlyOnceWith({ dates: 'dmy' });
});

test('nothing asks for an order that no date needs', () => {
  render(<FileChoicesForm reading={{ ...READING, order: null }} onApply={() => {}} />);
  expect(screen.queryByRole('button', { name: /first/ })).toBeNull();
});

test('the order is asked for in the reader’s language', () => {
  render(
    <MessagesContext value={pl}>
      <DateOrderButtons onChoose={() => {}} />
    </MessagesContext>,
  );
  expect(screen.getByRole('group', { name: 'Daty takie jak 03/04/2014 mają' })).toBeTruthy();
});
