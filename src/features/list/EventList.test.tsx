// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { EventList } from './EventList.tsx';

test('the first entry of each page has its year above it, also where the page before ended in that year', () => {
  const raw = smallDataset((one) => {
    const [first] = one.events;
    one.events = Array.from({ length: 2100 }, (_, at) => ({ ...first, id: `copy-${at}`, date: '2014', relations: [] }));
  });
  const built = buildDataset(raw);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const { dataset } = built.value;
  const rows = Uint32Array.from({ length: 2100 }, (_, row) => row);
  render(
    <EventList
      dataset={dataset}
      rows={rows}
      clock="said"
      hrefOf={(id) => `#${id}`}
      onOpen={() => {}}
      search=""
      selected={null}
    />,
  );
  const years = () => within(screen.getByRole('list')).getAllByRole('heading', { level: 3 });
  expect(years().map((year) => year.textContent)).toEqual(['2014']);
  const [next] = screen.getAllByRole('button', { name: 'Next page' });
  if (!next) throw new Error('no pager');
  fireEvent.click(next);
  expect(years().map((year) => year.textContent)).toEqual(['2014']);
});
