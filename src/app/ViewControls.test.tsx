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
const isSilent = (): boolean => status().getAttribute('aria-live') === 'off';
const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
/** The texts that come while it speaks. */
function hear(ms: number): readonly string[] {
  const heard: string[] = [];
  let last = status().textContent;
  for (let passed = 0; passed < ms; passed += 10) {
    wait(10);
    const text = status().textContent;
    if (text !== last && !isSilent() && text) heard.push(text);
    last = text;
  }
  return heard;
}

test('the count is seen at once, and announced half a second after the list shows the matches', () => {
  const { rerender, container } = render(<MatchCount words="74 of 74 events" isListed />);
  expect(hear(3000)).toEqual([]);
  rerender(<MatchCount words="12 of 74 events" isListed={false} />);
  expect(container.querySelector('[aria-hidden="true"]')?.textContent).toBe('12 of 74 events');
  expect(hear(5000)).toEqual([]);
  // A change that is not to be heard is none: a busy screen reader may look at it late.
  expect(status().textContent).toBe('74 of 74 events');
  const node = status();
  rerender(<MatchCount words="12 of 74 events" isListed />);
  expect(hear(490)).toEqual([]);
  expect(hear(200)).toEqual(['12 of 74 events']);
  expect(status()).toBe(node);
  expect(hear(5000)).toEqual([]);
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
  const { rerender, container } = render(shown(false, '74 of 74 events'));
  wait(5000);
  expect(container.innerHTML).toBe('<p class="count"><span>74 of 74 events</span></p>');
  rerender(shown(true, '12 of 74 events'));
  expect(isSilent()).toBe(true);
  expect(hear(1990)).toEqual([]);
  expect(hear(200)).toEqual(['12 of 74 events']);
});
