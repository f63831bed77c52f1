import { expect, test } from 'vitest';
import { testMessages } from '../../testing/exportMessages.ts';
import { built, eventsOf, imported } from '../../testing/importing.ts';
import { MEDIA_ROWS, MEDIA_SHEET } from '../../testing/timelineSheets.ts';
import { exportTimelineJson, exportTimelineSheet } from './exportSheet.ts';

test('every kind of media of a sheet is shown, or named with its reason, and goes out as it came in', () => {
  const { raw, issues } = imported(MEDIA_SHEET);
  const events = eventsOf(raw);
  expect(events).toHaveLength(MEDIA_ROWS.length);
  for (const [index, [cells, shown]] of MEDIA_ROWS.entries()) {
    const event = events[index];
    const media = event?.media.filter(({ decorative }) => !decorative).map(({ type, src }) => `${type} ${src}`) ?? [];
    const quotes = event?.citations.flatMap(({ quote }) => (quote === null ? [] : [`“${quote}”`])) ?? [];
    if (shown instanceof RegExp) {
      expect(
        issues.filter((issue) => issue.event === event?.id).map(({ message }) => message),
        cells,
      ).toContainEqual(expect.stringMatching(shown));
    } else expect([...media, ...quotes], cells).toEqual(shown);
  }
  const dataset = built(raw);
  const out = [...exportTimelineSheet({ raw, dataset }, testMessages)].join('');
  expect(out.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')).toBe(MEDIA_SHEET);
});

test('a thumbnail in the folder is the poster, one elsewhere is not; a background is a decorative picture', () => {
  const events = eventsOf(imported(MEDIA_SHEET).raw);
  expect(events[7]?.media[0]).toMatchObject({ poster: 'film.jpg', credit: 'A' });
  expect(events[3]?.media[0]).toMatchObject({ poster: null });
  expect(events[19]?.media).toMatchObject([{ src: 'https://example.org/back.jpg', decorative: true }]);
});

test('what an editor changes goes out changed: the picture, and not what a slide has no place for', () => {
  const { raw } = imported(MEDIA_SHEET);
  const change = (index: number, more: object) => {
    const [event] = [(raw.events as { media: object[] }[])[index]];
    event?.media.splice(0, 1, { ...event.media[0], ...more });
  };
  change(0, { alt: 'A wooden door.', licence: 'CC BY 4.0' });
  // As --fetch-media leaves it.
  change(1, { src: 'media/a-1234.png', source: 'https://example.org/a.png' });
  change(2, { src: 'https://vimeo.com/1', caption: 'Another film' });
  const { events } = exportTimelineJson({ raw, dataset: built(raw) }, testMessages) as { events: { media: object }[] };
  expect(events[0]?.media).toEqual({ url: 'https://example.org/a.jpg', credit: 'A. Sample', caption: 'A door' });
  expect(events[1]?.media).toEqual({ url: 'http://example.org/a.png', credit: 'A. Sample' });
  expect(events[2]?.media).toEqual({ url: 'https://vimeo.com/1', credit: 'A', caption: 'Another film' });
});
