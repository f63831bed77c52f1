// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { FallbackList } from './FallbackList.tsx';

// React logs every error that a boundary catches.
beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function small(): Dataset {
  const built = buildDataset(smallDataset());
  if (!built.ok) throw new Error('the small dataset is valid');
  return built.value.dataset;
}

test('an event that fails to render still shows title, status and answer, and the other events are complete (R3, R4)', () => {
  const dataset = small();
  const events = dataset.events.map((event) =>
    event.id === 'allegation' ? ({ ...event, notes: null } as unknown as TimelineEvent) : event,
  );
  render(<FallbackList dataset={{ ...dataset, events }} />);
  const entries = screen.getAllByRole('listitem').map((entry) => entry.textContent ?? '');
  expect(entries).toHaveLength(5);
  const broken = entries.find((text) => text.includes('AllegedThe allegation'));
  expect(broken).toContain('The answer (Stated)');
  expect(entries.filter((text) => text.includes('What it was.'))).toHaveLength(4);
});

test('support lines that fail to render do not affect the list', () => {
  render(<FallbackList dataset={{ ...small(), support: null as unknown as Dataset['support'] }} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
});
