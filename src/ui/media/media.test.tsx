// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { BLANK_MEDIA, isRemote, type MediaItem } from '../../model/media.ts';
import { eventsOf, imported } from '../../testing/importing.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { MEDIA_SHEET } from '../../testing/timelineSheets.ts';
import type { ExternalLinks } from '../externalLinks.ts';
import { MediaFigures } from './MediaFigures.tsx';
import { Thumbnail } from './Thumbnail.tsx';

const built = buildDataset(smallDataset());
if (!built.ok) throw new Error('the small dataset is broken');
const dataset: Dataset = {
  ...built.value.dataset,
  files: { folder: 'data/small/', pictures: { 'media/a b.jpg': [2000, 1000] } },
};
const item = (more: Partial<MediaItem>): MediaItem => ({
  ...BLANK_MEDIA,
  ...{ type: 'image', src: 'media/a b.jpg', alt: 'Six people at a table.', credit: 'A. Sample', ...more },
});
const film = item({ type: 'video', src: 'https://vimeo.com/76979871', alt: 'A film of the meeting.' });
const show = (media: readonly MediaItem[], externalLinks: ExternalLinks = 'open', of = dataset) =>
  render(<MediaFigures dataset={of} media={media} externalLinks={externalLinks} />);

beforeEach(() => {
  document.head.replaceChildren();
  // Pinned: jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.removeAttribute('open');
  };
});
afterEach(() => {
  cleanup();
  window.sessionStorage.clear();
  vi.restoreAllMocks();
});

test('[R11] [R12] a picture has its text alternative, credit, place and sizes', () => {
  const { container } = show([item({ caption: 'The first meeting.', licence: 'CC BY 4.0' })]);
  const img = screen.getByAltText('Six people at a table.');
  expect(img.getAttribute('src')).toBe('./data/small/media/a%20b.jpg');
  expect([img.getAttribute('width'), img.getAttribute('height')]).toEqual(['1024', '512']);
  expect(img.getAttribute('loading')).toBe('lazy');
  expect(img.getAttribute('srcset')).toMatch(/a%20b\.jpg\.640\.webp 640w, .*a%20b\.jpg 2000w$/);
  expect(container.textContent).toContain('The first meeting.');
  expect(container.textContent).toContain('Credit: A. Sample');
  expect(container.textContent).toContain('Licence: CC BY 4.0');
});

test('a picture without a build, and one beside an opened file, are shown or named', () => {
  show([item({})], 'open', { ...dataset, files: { folder: 'data/small/', pictures: {} } });
  expect(screen.getByAltText('Six people at a table.').hasAttribute('srcset')).toBe(false);
  cleanup();
  show([item({})], 'open', built.value.dataset);
  screen.getByText(/is beside the file that you opened/);
  screen.getByText('Six people at a table.');
});

test('a picture that does not arrive is named in its place, with its text alternative', () => {
  show([item({})]);
  fireEvent.error(screen.getByAltText('Six people at a table.'));
  screen.getByText('media/a b.jpg could not be loaded.');
  screen.getByText('Six people at a table.');
});

test('the dialog shows a picture larger, and the next one, by keyboard', () => {
  show([item({}), item({ src: 'b.png', alt: 'A board.' })]);
  fireEvent.click(screen.getByRole('button', { name: 'Six people at a table. Enlarge' }));
  const dialog = screen.getByRole('dialog');
  within(dialog).getByRole('region', { name: 'The picture at 100 %' });
  fireEvent.keyDown(dialog, { key: '+' });
  within(dialog).getByRole('region', { name: 'The picture at 150 %' });
  fireEvent.keyDown(dialog, { key: 'ArrowRight' });
  // A zoomed picture is moved by the arrow keys.
  within(dialog).getByText('1 of 2');
  fireEvent.keyDown(dialog, { key: '0' });
  fireEvent.keyDown(dialog, { key: 'ArrowRight' });
  within(dialog).getByText('2 of 2');
  within(dialog).getByAltText('A board.');
  within(dialog).getByRole('region', { name: 'The picture at 100 %' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('each medium of a TimelineJS sheet is on the screen, by itself or as a link with its host’s name', () => {
  for (const event of eventsOf(imported(MEDIA_SHEET).raw)) {
    for (const one of event.media.filter(({ decorative }) => !decorative)) {
      const shown = item({ ...BLANK_MEDIA, ...one });
      const { container } = show([shown]);
      const figure = container.querySelector('figure');
      expect(figure?.textContent, one.src).toContain('Credit: A');
      if (isRemote(one.src)) {
        expect(figure?.textContent, one.src).toContain(new URL(one.src).hostname.replace(/^www\./, ''));
        expect(figure?.querySelector('a[href^="https:"]'), one.src).not.toBeNull();
        expect(container.querySelector('iframe, video, audio, [src^="http"]'), one.src).toBeNull();
      } else expect(figure?.querySelector('img')?.getAttribute('src'), one.src).toMatch(/\/data\/small\//);
      cleanup();
    }
  }
});

test('another site’s film is a card until the reader presses, then a sandboxed frame with a name', () => {
  const { container } = show([film]);
  expect(container.querySelector('iframe, [src*="vimeo"]')).toBeNull();
  screen.getByText('This comes from vimeo.com, which will learn that you looked at it.');
  fireEvent.click(screen.getByRole('button', { name: 'Load from vimeo.com' }));
  const frame = screen.getByTitle('A film of the meeting.');
  expect(frame.getAttribute('src')).toBe('https://player.vimeo.com/video/76979871?dnt=1&autoplay=1');
  expect(frame.getAttribute('sandbox')).not.toContain('top-navigation');
  expect(document.activeElement).toBe(frame);
  screen.getByRole('link', { name: 'Open at vimeo.com' });
});

test('a host is remembered for the visit only where the reader says so', () => {
  show([film]);
  fireEvent.click(screen.getByRole('button', { name: 'Load from vimeo.com' }));
  cleanup();
  show([film]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Do not ask again for vimeo.com during this visit' }));
  fireEvent.click(screen.getByRole('button', { name: 'Load from vimeo.com' }));
  cleanup();
  show([film]);
  // Nothing plays that was not pressed.
  expect(screen.getByTitle('A film of the meeting.').getAttribute('src')).not.toContain('autoplay');
  expect(window.sessionStorage.getItem('otr:media-hosts')).toBe('["vimeo.com"]');
  expect(window.localStorage.length).toBe(0);
});

test('a host that the page’s policy does not name is not loaded, and is said to be refused', () => {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "default-src 'none'; frame-src 'self' https://archive.org; img-src 'self'";
  document.head.append(meta);
  show([film]);
  screen.getByText(/This site shows nothing from vimeo\.com/);
  expect(screen.queryByRole('button', { name: /Load/ })).toBeNull();
});

test('without a network there is nothing to press', () => {
  vi.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
  show([film]);
  screen.getByText('You are offline, and this needs the network.');
  expect(screen.queryByRole('button', { name: /Load/ })).toBeNull();
});

test('a kiosk shows a QR code instead of loading, and paper the address', () => {
  const { container } = show([film], 'qr');
  screen.getByRole('img', { name: 'Code for a phone: A film of the meeting.' });
  expect(container.querySelector('a, button, iframe')).toBeNull();
  cleanup();
  show([film], 'print');
  screen.getByText('https://vimeo.com/76979871');
});

test('a film and a sound of the folder play here, with words beside them', () => {
  const { container } = show([
    item({ type: 'video', src: 'film.webm', alt: 'A film.', transcript: 'film.vtt' }),
    item({ type: 'audio', src: 'sound.wav', alt: 'A sound.', transcript: 'Ding.' }),
  ]);
  expect(container.querySelector('video[aria-label="A film."] track')?.getAttribute('src')).toBe(
    './data/small/film.vtt',
  );
  expect(container.querySelector('audio[aria-label="A sound."]')?.getAttribute('preload')).toBe('none');
  screen.getByText('Ding.');
});

test('a list’s small picture says nothing to a screen reader, and is not there without a picture', () => {
  const { container } = render(<Thumbnail media={[film, item({})]} files={dataset.files} />);
  const img = container.querySelector('img');
  expect(img?.alt).toBe('');
  expect(img?.getAttribute('src')).toBe('./data/small/media/a%20b.jpg.160.webp');
  cleanup();
  expect(render(<Thumbnail media={[film]} files={dataset.files} />).container.innerHTML).toBe('');
});
