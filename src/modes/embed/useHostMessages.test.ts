// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { PENDING } from '../../dataset/format/dataset.ts';
import { requireValue } from '../../model/assert.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { toEventId } from '../../model/ids.ts';
import { createActions, createViewStore } from '../../state/store.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { useHostMessages } from './useHostMessages.ts';

const tell = vi.hoisted(() => vi.fn());
vi.mock('./frameClient.ts', () => ({ openFrameClient: () => ({ tell, close: () => {} }) }));

const built = buildDataset(smallDataset());
const event = requireValue(built.ok ? built.value.dataset.events[0] : undefined, 'an event');

function renderHostMessages(asked: string | null) {
  tell.mockClear();
  const store = createViewStore(asked === null ? {} : { event: toEventId(asked) });
  const { rerender } = renderHook(
    (open: TimelineEvent | undefined) =>
      useHostMessages({
        content: null,
        onRoom: () => {},
        isLive: true,
        store,
        actions: createActions(store),
        event: open,
      }),
    { initialProps: undefined as TimelineEvent | undefined },
  );
  return {
    open: (next: TimelineEvent | undefined) => {
      store.setState({ event: next?.id ?? null });
      rerender(next);
    },
  };
}

test('an event that is asked for and is not there was not closed; one that is opened after it is told', () => {
  const { open } = renderHostMessages('not-there');
  expect(tell).not.toHaveBeenCalled();
  open(event);
  open(undefined);
  expect(tell.mock.calls.map(([{ id }]) => id)).toEqual([event.id, null]);
});

test('an event whose words are on their way is told with them', () => {
  const { open } = renderHostMessages(null);
  open({ ...event, title: PENDING });
  expect(tell).not.toHaveBeenCalled();
  open(event);
  expect(tell.mock.calls).toEqual([[{ id: event.id, title: event.title, standing: 'Claimed' }]]);
});
