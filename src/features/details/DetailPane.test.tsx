// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { findEvent } from '../../dataset/format/relatedEvents.ts';
import { toEventId } from '../../model/ids.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import type { ExternalLinks } from '../../ui/externalLinks.ts';
import { DetailPane } from './DetailPane.tsx';

afterEach(cleanup);

function open(id: string, edit?: Parameters<typeof smallDataset>[0], externalLinks: ExternalLinks = 'open') {
  const built = buildDataset(smallDataset(edit));
  if (!built.ok) throw new Error('does not build');
  const { dataset } = built.value;
  const event = findEvent(dataset, toEventId(id));
  if (!event) throw new Error(`no event ${id}`);
  const onClose = vi.fn();
  const onActor = vi.fn();
  render(
    <DetailPane
      dataset={dataset}
      event={event}
      position={1}
      count={5}
      previous={null}
      next={null}
      permalink="https://example.org/?event=x"
      externalLinks={externalLinks}
      hrefOf={(other) => `?event=${other}`}
      onOpen={() => {}}
      onActor={onActor}
      onClose={onClose}
      takeFocus={false}
    />,
  );
  const pane = screen.getByRole('complementary', { name: 'Event details' });
  const section = (name: string) => {
    const heading = within(pane).getByRole('heading', { name });
    return within(heading.parentElement ?? heading);
  };
  return { pane, section, onClose, onActor };
}

describe('the detail pane', () => {
  test('[R3] the pane shows the standing and its meaning', () => {
    const { pane } = open('allegation');
    expect(pane.textContent).toContain('Alleged');
    expect(pane.textContent).toContain('It is not a finding.');
  });

  test('[R4] an allegation shows its answer, and the answer shows the allegation', () => {
    expect(open('allegation').section('In reply').getByRole('link', { name: 'The answer' })).toBeTruthy();
    cleanup();
    expect(open('answer').section('In reply to').getByRole('link', { name: 'The allegation' })).toBeTruthy();
  });

  test('a mistake is reported to the dataset’s own address; without one there is no report link', () => {
    const { pane } = open('allegation', (raw) => Object.assign(raw, { report: 'mailto:desk@example.org' }));
    const link = within(pane).getByRole('link', { name: 'Report a mistake in this event' });
    const { searchParams } = new URL(link.getAttribute('href') ?? '');
    expect(searchParams.get('subject')).toBe('The allegation (Alleged)');
    expect(searchParams.get('body')).toContain('https://example.org/?event=x');
    cleanup();
    expect(within(open('allegation').pane).queryByRole('link', { name: /Report a mistake/ })).toBeNull();
  });

  test('the period covered is beside the date, the record’s own categories after the actors', () => {
    const { pane } = open('finding', (raw) => {
      const categories = [{ id: 'sector', label: 'Sector', values: [{ id: 'police', label: 'Police' }] }];
      Object.assign(raw, { categories });
      Object.assign(raw.events[4] ?? {}, { concerns: '2003/2006', categories: { sector: ['police'] } });
    });
    const text = pane.textContent;
    const places = ['February 2015', '2003 to 2006', 'The finding', 'A paper', 'Actors', 'Sector'].map((words) =>
      text.indexOf(words),
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('[R9] a correction is shown with its date on the event that it concerns and on no other', () => {
    const edit: Parameters<typeof smallDataset>[0] = (raw) =>
      raw.corrections.push({ date: '2026-11-23', event: 'finding', text: 'The date was wrong.' });
    expect(open('finding', edit).pane.textContent).toMatch(/Corrected on 23 November 2026.*The date was wrong\./);
    cleanup();
    expect(open('allegation', edit).pane.textContent).not.toContain('The date was wrong.');
  });

  test('[R4] an event without a reply says why there is none', () => {
    const { section } = open('finding', (raw) => {
      Object.assign(raw.events[4] ?? {}, { noReply: 'A reply was not found.' });
    });
    expect(section('In reply').getByText('A reply was not found.')).toBeTruthy();
  });

  test('[R4] two differing accounts are equal cards in date order, seen from either side', () => {
    for (const id of ['first-account', 'second-account']) {
      const titles = open(id)
        .section('Accounts differ')
        .getAllByRole('heading', { level: 4 })
        .map((heading) => heading.textContent);
      expect(titles).toEqual(['The first-account', 'The second-account']);
      cleanup();
    }
  });

  test('[R7] a finding names the body that found it', () => {
    expect(open('finding').pane.textContent).toContain('Found by A body');
  });

  test('[R8] the later outcome is shown beside the allegation, with its source', () => {
    const later = open('allegation').section('Later outcome');
    expect(later.getByText('It ended.')).toBeTruthy();
    expect(later.getByRole('link', { name: 'A report' })).toBeTruthy();
  });

  test('a source that must not be linked is named without a link', () => {
    const { pane } = open('finding', (raw) => {
      Object.assign(raw.sources[0] ?? {}, { url: null });
    });
    expect(within(pane).queryByRole('link', { name: 'A report' })).toBeNull();
    expect(pane.textContent).toContain('No link available');
  });

  test('without links a source’s address is shown as text, separate from the locator; beside a QR code it is omitted', () => {
    const { pane } = open('finding', undefined, 'text');
    const address = within(pane).getAllByText('https://example.org/report')[0];
    expect(address?.tagName).toBe('BDI');
    expect(address?.previousSibling?.textContent).toBe(' ');
    expect(within(pane).queryByRole('link', { name: 'A report' })).toBeNull();
    cleanup();
    expect(open('finding', undefined, 'qr').pane.textContent).not.toContain('https://example.org/report');
  });

  test('an actor’s button filters by that actor; Close closes the pane', () => {
    const { pane, onActor, onClose } = open('allegation');
    within(pane).getByRole('button', { name: 'Show only events with A force' }).click();
    expect(onActor).toHaveBeenCalledWith('force');
    within(pane).getByRole('button', { name: 'Close' }).click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
