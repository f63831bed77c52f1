// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { TITLE_PLACEHOLDER } from '../../dataset/format/dataset.ts';
import { requireValue } from '../../model/assert.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { toEventId } from '../../model/ids.ts';
import { createActions, createViewStore } from '../../state/store.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { useHostMessages } from './useHostMessages.ts';

const sendSelection = vi.hoisted(() => vi.fn());
vi.mock('./frameClient.ts', () => ({ openFrameClient: () => ({ sendSelection, close: () => {} }) }));

const built = buildDataset(smallDataset());
const event = requireValue(built.ok ? built.value.dataset.events[0] : undefined, 'an event');

function renderHostMessages(requestedId: string | null) {
  sendSelection.mockClear();
  const store = createViewStore(requestedId === null ? {} : { event: toEventId(requestedId) });
  const { rerender } = renderHook(
    (open: TimelineEvent | undefined) =>
      useHostMessages({
        content: null,
        onHeightRequired: () => {},
        onShow: () => {},
        onHeightGranted: () => {},
        isHydrated: true,
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

test('an unknown event id sends nothing; an event opened and closed afterwards is sent', () => {
  const { open } = renderHostMessages('not-there');
  expect(sendSelection).not.toHaveBeenCalled();
  open(event);
  open(undefined);
  expect(sendSelection.mock.calls.map(([{ id }]) => id)).toEqual([event.id, null]);
});

test('an event whose title is still loading is sent once the title has arrived', () => {
  const { open } = renderHostMessages(null);
  open({ ...event, title: TITLE_PLACEHOLDER });
  expect(sendSelection).not.toHaveBeenCalled();
  open(event);
  expect(sendSelection.mock.calls).toEqual([[{ id: event.id, title: event.title, standing: 'Claimed' }]]);
});
