// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { EventId } from '../../model/ids.ts';
import { useTabStop } from './useTabStop.ts';

// jsdom has none; no id here needs it.
vi.stubGlobal('CSS', { escape: (id: string) => id });
afterEach(cleanup);

const EVENT = 'opened-event' as EventId;

/** A picture of these items: an event's has its id, a pill's has "~". */
function draw(...ids: readonly string[]): void {
  const buttons = ids.map((id) => {
    const button = document.createElement('button');
    button.className = 'otr-button';
    button.dataset.item = id;
    if (!id.includes('~')) button.dataset.event = id;
    return button;
  });
  document.querySelector('.box')?.replaceChildren(...buttons);
}

/** An event is opened from a pill, and closed when neither is drawn: the focus waits on the picture itself. */
function closeUndrawn() {
  const box = document.createElement('div');
  box.className = 'box';
  box.tabIndex = -1;
  document.body.replaceChildren(box);
  const { result, rerender } = renderHook(
    ({ selected }: { readonly selected: EventId | null }) => useTabStop({ current: box }, selected),
    { initialProps: { selected: EVENT as EventId | null } },
  );
  rerender({ selected: null });
  box.focus();
  return () => result.current.update([], 'first', (event) => (event === EVENT ? 'other~pill' : null));
}
const focused = () => (document.activeElement as HTMLElement).dataset.item;

test('an event that is closed before its mark is drawn gives the focus to its pill, then to what stands for it', () => {
  const update = closeUndrawn();
  draw('first', 'other~pill');
  update();
  expect(focused()).toBe('other~pill');
  // The room is measured anew: the pill goes, and the library leaves the focus to the picture.
  document.querySelector<HTMLElement>('.box')?.focus();
  draw('first', EVENT);
  update();
  expect(focused()).toBe(EVENT);
});

test('so does one that is closed before the timeline has heard that it is open', () => {
  const box = document.createElement('div');
  box.className = 'box';
  box.tabIndex = -1;
  document.body.replaceChildren(box);
  const { result } = renderHook(() => useTabStop({ current: box }, null));
  result.current.setEvent(EVENT);
  box.focus();
  draw('first', 'other~pill');
  result.current.update([], 'first', (event) => (event === EVENT ? 'other~pill' : null));
  expect(focused()).toBe('other~pill');
});

test('where neither its mark nor a pill of it is drawn, the focus goes to the first item in the window', () => {
  const update = closeUndrawn();
  draw('first', 'second');
  update();
  expect(focused()).toBe('first');
});
