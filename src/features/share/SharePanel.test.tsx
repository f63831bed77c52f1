// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fallbackView } from '../../state/viewFields.ts';
import type { View } from '../../state/view.ts';
import { hostileDataset } from '../../testing/hostileDataset.ts';
import { joinChunks } from '../../testing/joinChunks.ts';
import { type PageInfo, PageContext } from '../../ui/PageContext.ts';
import { SharePanel, type SharePanelProps } from './SharePanel.tsx';

const saved: { name: string; text: string }[] = [];
vi.mock('../../ui/saveFile.ts', () => ({
  saveFile: async (name: string, _type: string, pieces: Iterable<string> | AsyncIterable<string>) => {
    saved.push({ name, text: await joinChunks(pieces) });
  },
  saveBlob: () => {},
}));

const clipboard = (writeText: (text: string) => Promise<void>): void => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
};

// jsdom has no canvas; end-to-end tests check the image.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

afterEach(() => {
  cleanup();
  saved.length = 0;
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(navigator, 'share');
});

const HOSTILE = '=1</textarea><script>"{}%\\';
const dataset = hostileDataset(HOSTILE);
const event = dataset.events.find(({ id }) => id === 'allegation');

const PAGE: PageInfo = {
  hydrated: true,
  reload: () => {},
  home: '',
  fileRoot: './',
  basePath: './',
  rootPath: './',
  record: 'small',
  prerendered: true,
  event: null,
  eventPage: (id) => `event/${id}/`,
  framed: false,
};

function open(props: Partial<SharePanelProps> = {}, view: Partial<View> = {}) {
  render(
    <PageContext value={PAGE}>
      <SharePanel
        dataset={dataset}
        view={{ ...fallbackView(), ...view }}
        rows={new Uint32Array([0, 1])}
        event={event}
        version={null}
        root="https://news.example/timeline/"
        home="https://news.example/timeline/"
        first="event"
        {...props}
      />
    </PageContext>,
  );
  const field = (label: string): string => {
    const found = screen.getByLabelText(label);
    if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${label} is not a field`);
    return found.value;
  };
  const choose = (label: string) => fireEvent.click(screen.getByRole('radio', { name: label }));
  const tab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
  return { field, choose, tab };
}

describe('the link tab', () => {
  test('the link is the event’s own page; the view’s and the record’s links are one choice away', () => {
    const { field, choose } = open({}, { status: ['alleged'] });
    expect(field('Address')).toBe('https://news.example/timeline/event/allegation/');
    choose('This view, with its filters and time range');
    expect(field('Address')).toBe('https://news.example/timeline/?status=alleged');
    choose('The whole record');
    expect(field('Address')).toBe('https://news.example/timeline/');
    expect(screen.queryByText(/comes from this computer/)).toBeNull();
  });
  test('a link made on this machine carries a warning', () => {
    open({ root: 'http://localhost:4173/' });
    expect(screen.getByText(/comes from this computer/)).toBeTruthy();
  });
  test('the link is copied and the copy is announced', async () => {
    const writeText = vi.fn(async () => {});
    clipboard(writeText);
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith('https://news.example/timeline/event/allegation/');
  });
  test('when copying is refused, the text is selected', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('The text is selected'));
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('the field has no focus');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  });
  test('[R3] the device’s own sharing, where there is one, gets the title with its standing', () => {
    open();
    expect(screen.queryByRole('button', { name: 'Share with…' })).toBeNull();
    cleanup();
    const share = vi.fn(() => Promise.reject(new DOMException('turned back', 'AbortError')));
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Share with…' }));
    expect(share).toHaveBeenCalledWith(expect.objectContaining({ title: `${HOSTILE} (Alleged)` }));
  });
  test('the QR code is named by its address and can be downloaded', async () => {
    open();
    expect(screen.getByRole('img', { name: /^QR code that leads to https:/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Download the QR code (SVG)' }));
    await waitFor(() => expect(saved[0]?.name).toBe('allegation-qr.svg'));
    expect(saved[0]?.text).toMatch(/^<svg /);
  });
});

describe('the embed tab', () => {
  test('the code follows the options; its title has the standing', () => {
    const { field, choose, tab } = open();
    tab('Embed');
    expect(field('Code to paste')).toContain('&#34;&#123;&#125;%\\ (Alleged)');
    expect(field('Code to paste')).toContain('src="https://news.example/timeline/embed/?event=allegation"');
    choose('None');
    choose('Dark');
    expect(field('Code to paste')).not.toContain('height=auto');
    choose('Frame and script');
    expect(field('Code to paste')).toContain('?event=allegation&#38;theme=dark&#38;controls=none&#38;height=auto"');
    choose('Plain frame');
    expect(field('Code to paste')).not.toContain('height=auto');
    fireEvent.change(screen.getByLabelText('Height in pixels'), { target: { value: '99999' } });
    expect(field('Code to paste')).toContain('height="4000"');
    fireEvent.change(screen.getByLabelText('Height in pixels'), { target: { value: '' } });
    expect(field('Code to paste')).toContain('height="620"');
    choose('WordPress shortcode');
    expect(field('Code to paste')).toBe(
      '[embed width="800" height="620"]https://news.example/timeline/event/allegation/[/embed]',
    );
    expect(screen.queryByLabelText('Height in pixels')).toBeNull();
    expect(screen.queryByText(/it shows the whole record/)).toBeNull();
  });
  test('the WordPress code is not offered for another dataset, and says what it leaves out', () => {
    for (const first of ['event', 'record'] as const) {
      const { tab } = open({ first }, { data: 'other' });
      tab('Embed');
      expect(screen.queryByRole('radio', { name: 'WordPress shortcode' })).toBeNull();
      cleanup();
    }
    const { choose, tab } = open({ version: '1a2b3c' }, { v: '1a2b3c' });
    tab('Embed');
    choose('WordPress shortcode');
    expect(screen.getByText(/it shows the whole record as it is now/)).toBeTruthy();
  });
  test('the data can be pinned only when there is a version', () => {
    const { tab } = open();
    tab('Embed');
    expect(screen.queryByRole('group', { name: 'Data' })).toBeNull();
    cleanup();
    const pinned = open({ version: '1a2b3c' });
    pinned.tab('Embed');
    expect(pinned.field('Code to paste')).not.toContain('v=');
    pinned.choose('Pinned: stays as it is today, even if it is corrected later');
    expect(pinned.field('Code to paste')).toContain('&#38;v=1a2b3c"');
  });
  test('a pinned version that is being viewed stays pinned', () => {
    const { field, tab } = open({ version: '1a2b3c' }, { v: '1a2b3c' });
    expect(field('Address')).toBe('https://news.example/timeline/?event=allegation&v=1a2b3c');
    tab('Embed');
    expect(field('Code to paste')).toContain('&#38;v=1a2b3c"');
  });
  test('the preview is shown only on request', () => {
    const { tab } = open();
    tab('Embed');
    expect(document.querySelector('iframe')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show preview' }));
    expect(document.querySelector('iframe')?.getAttribute('src')).toContain('/embed/?event=allegation');
    expect(document.querySelector('iframe')?.getAttribute('loading')).toBe('lazy');
  });
  test('the embed options survive a visit to another tab', () => {
    const { field, choose, tab } = open();
    tab('Embed');
    choose('AMP');
    tab('Cite');
    tab('Embed');
    expect(field('Code to paste')).toContain('<amp-iframe');
  });
});

describe('the citation tab', () => {
  test('[R3] every citation format has the standing and can be downloaded', async () => {
    const { field, choose, tab } = open();
    tab('Cite');
    for (const [form, name] of [
      ['Text (APA-like)', 'allegation.txt'],
      ['RIS', 'allegation.ris'],
      ['BibTeX', 'allegation.bib'],
      ['CSL-JSON', 'allegation.json'],
    ] as const) {
      choose(form);
      expect(field('Citation')).toContain('[Alleged, 10 July 2018]');
      fireEvent.click(screen.getByRole('button', { name: `Download ${name}` }));
      await waitFor(() => expect(saved.at(-1)?.name).toBe(name));
      expect(saved.at(-1)?.text).toBe(field('Citation').replaceAll('\n', form === 'RIS' ? '\r\n' : '\n'));
    }
  });
  test('without an open event the citation is of the whole record', () => {
    const { field, tab } = open({ event: undefined, first: 'view' });
    tab('Cite');
    expect(field('Citation')).toContain('https://news.example/timeline/');
    expect(screen.getByText(/Open an event to cite it/)).toBeTruthy();
  });
});

describe('the download tab', () => {
  test('the files contain the matches and what must be read with them', async () => {
    const { tab } = open({ rows: new Uint32Array([3]) }, { status: ['alleged'] });
    tab('Download');
    expect(screen.getByText('1 of 5 events')).toBeTruthy();
    expect(screen.getByText(/Filters: Standing: Alleged/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('small.csv: 1 event'));
    fireEvent.click(screen.getByRole('button', { name: 'Download JSON' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'small.json: 1 event, and 1 more that must be read with them',
      ),
    );
    expect(saved.map(({ name }) => name)).toEqual(['small.csv', 'small.json']);
    const json = JSON.parse(saved[1]?.text ?? '');
    expect(json.description).toContain('Extract: 1 of 5 events. Filters: Standing: Alleged.');
  });
  test('with no matches the download is disabled', () => {
    const { tab } = open({ rows: new Uint32Array() }, { q: 'zzz' });
    tab('Download');
    for (const button of within(screen.getByRole('tabpanel')).getAllByRole('button')) {
      expect(button).toHaveProperty('disabled', true);
    }
  });
});

test('the tabs are one tab stop, and the arrow keys wrap round', () => {
  open();
  const tabs = screen.getAllByRole('tab');
  expect(tabs.map((one) => one.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowLeft' });
  expect(document.activeElement?.textContent).toBe('Image');
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' });
  expect(document.activeElement?.textContent).toBe('Link');
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'End' });
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'Home' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Link');
});

test('when the image cannot be drawn, its text is still shown', async () => {
  const { field, tab } = open();
  tab('Image');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('This browser could not draw the image.'));
  expect(field('Text for readers who do not see the image')).toContain('Alleged, 10 July 2018');
});
