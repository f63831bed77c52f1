import { expect, test } from 'vitest';
import { testMessages } from '../../testing/exportMessages.ts';
import { built, eventsOf, imported } from '../../testing/importing.ts';
import { exportTimelineJson, exportTimelineSheet } from './exportSheet.ts';

/** The cells Media, Credit, Caption, Thumbnail, Background → what is shown of them: its type and address; or why not. */
const ROWS: readonly (readonly [cells: string, shown: readonly string[] | RegExp])[] = [
  ['https://example.org/a.jpg,A. Sample,A door,,', ['image https://example.org/a.jpg']],
  ['http://example.org/a.png,A. Sample,,,', ['image https://example.org/a.png']],
  ['https://www.youtube.com/watch?v=abcdefghijk,A,,,', ['video https://www.youtube.com/watch?v=abcdefghijk']],
  ['https://vimeo.com/76979871,A,,https://example.org/t.jpg,', ['video https://vimeo.com/76979871']],
  ['https://www.dailymotion.com/video/x7tgad0,A,,,', ['video https://www.dailymotion.com/video/x7tgad0']],
  ['https://soundcloud.com/a-band/a-song,A,,,', ['audio https://soundcloud.com/a-band/a-song']],
  ['https://example.org/a.mp3,A,,,', ['audio https://example.org/a.mp3']],
  ['https://example.org/a.mp4,A,,film.jpg,', ['video https://example.org/a.mp4']],
  ['https://archive.org/details/an-item,A,,,', ['document https://archive.org/details/an-item']],
  ['https://commons.wikimedia.org/wiki/File:A.jpg,A,,,', ['image https://commons.wikimedia.org/wiki/File:A.jpg']],
  ['https://en.wikipedia.org/wiki/Rotherham,A,,,', ['document https://en.wikipedia.org/wiki/Rotherham']],
  ['https://www.google.com/maps/place/Rotherham,A,,,', ['map https://www.google.com/maps/place/Rotherham']],
  ['https://www.openstreetmap.org/#map=15/53.43/-1.36,A,,,', ['map https://www.openstreetmap.org/#map=15/53.43/-1.36']],
  ['https://bsky.app/profile/a.example/post/3kabc,A,,,', ['document https://bsky.app/profile/a.example/post/3kabc']],
  ['https://social.example/@a/109252191234567890,A,,,', ['document https://social.example/@a/109252191234567890']],
  ['https://example.org/report.pdf,A,,,', ['document https://example.org/report.pdf']],
  ['"<iframe src=""https://example.org/frame""></iframe>",A,,,', ['document https://example.org/frame']],
  ['images/a door.jpg,A,,,', ['image images/a door.jpg']],
  ['<blockquote>We saw it.</blockquote>,A witness,,,', ['“We saw it.”']],
  [
    '../secret.jpg,A,,,https://example.org/back.jpg',
    /“\.\.\/secret\.jpg” is neither an address nor the name of a file/,
  ],
  [',,,,#00aa00', []],
];
const HEADER =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Background';
const SHEET = [
  HEADER,
  ...ROWS.map(([cells], index) => `${1990 + index},,,,,,,,,Row ${index},A text,${cells}`),
  '',
].join('\n');

test('every kind of media of a sheet is shown, or named with its reason, and goes out as it came in', () => {
  const { raw, issues } = imported(SHEET);
  const events = eventsOf(raw);
  expect(events).toHaveLength(ROWS.length);
  for (const [index, [cells, shown]] of ROWS.entries()) {
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
  expect(out.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')).toBe(SHEET);
});

test('a thumbnail in the folder is the poster, one elsewhere is not; a background is a decorative picture', () => {
  const events = eventsOf(imported(SHEET).raw);
  expect(events[7]?.media[0]).toMatchObject({ poster: 'film.jpg', credit: 'A' });
  expect(events[3]?.media[0]).toMatchObject({ poster: null });
  expect(events[19]?.media).toMatchObject([{ src: 'https://example.org/back.jpg', decorative: true }]);
});

test('what an editor changes goes out changed: the picture, and not what a slide has no place for', () => {
  const { raw } = imported(SHEET);
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
