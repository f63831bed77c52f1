// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageContext, usePage } from '../ui/PageContext.ts';
import { MatchCount } from './ViewControls.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const status = (): HTMLElement => screen.getByRole('status');
const news = (): string => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
/** The texts that come to be announced. */
function hear(ms: number): readonly string[] {
  const heard: string[] = [];
  let last = news();
  for (let passed = 0; passed < ms; passed += 10) {
    wait(10);
    const text = news();
    if (text !== last && text) heard.push(text);
    last = text;
  }
  return heard;
}

test('the count is seen at once, and announced half a second after the list shows the matches', () => {
  const { rerender } = render(<MatchCount words="74 of 74 events" isListed />);
  expect(hear(3000)).toEqual([]);
  rerender(<MatchCount words="12 of 74 events" isListed={false} />);
  expect(status().textContent).toBe('12 of 74 events');
  expect(status().getAttribute('aria-live')).toBe('off');
  expect(hear(5000)).toEqual([]);
  rerender(<MatchCount words="12 of 74 events" isListed />);
  expect(hear(490)).toEqual([]);
  expect(hear(200)).toEqual(['12 of 74 events']);
  expect(hear(5000)).toEqual([]);
  // Somebody who reads on meets it once.
  expect(screen.getAllByText('12 of 74 events')).toEqual([status()]);
});

test('of several changes in a row only the last is announced', () => {
  const { rerender } = render(<MatchCount words="74 of 74 events" isListed />);
  hear(3000);
  for (const words of ['30 of 74 events', '20 of 74 events', '12 of 74 events']) {
    rerender(<MatchCount words={words} isListed />);
    expect(hear(400)).toEqual([]);
  }
  expect(hear(300)).toEqual(['12 of 74 events']);
});

test('a page that has just come announces nothing of its own count, and the count of its link two seconds later', () => {
  const { result } = renderHook(usePage);
  const page = result.current;
  const shown = (hydrated: boolean, words: string) => (
    <PageContext value={{ ...page, hydrated }}>
      <MatchCount words={words} isListed />
    </PageContext>
  );
  const { rerender } = render(shown(false, '74 of 74 events'));
  expect(hear(5000)).toEqual([]);
  rerender(shown(true, '12 of 74 events'));
  expect(hear(1990)).toEqual([]);
  expect(hear(200)).toEqual(['12 of 74 events']);
});
