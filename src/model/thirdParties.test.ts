import { describe, expect, test } from 'vitest';
import type { MediaType } from './media.ts';
import { originsOf, thirdPartyOf } from './thirdParties.ts';

/** Address, type → service, how it is shown, what is loaded. */
const CASES: readonly (readonly [string, MediaType, string, string, string])[] = [
  [
    'https://www.youtube.com/watch?v=OM6XIICm_qo&t=1m30s',
    'video',
    'YouTube',
    'frame',
    'https://www.youtube-nocookie.com/embed/OM6XIICm_qo?autoplay=1&start=90',
  ],
  [
    'https://youtu.be/OM6XIICm_qo',
    'video',
    'YouTube',
    'frame',
    'https://www.youtube-nocookie.com/embed/OM6XIICm_qo?autoplay=1',
  ],
  ['https://www.youtube.com/@channel', 'video', 'YouTube', 'link', 'https://www.youtube.com/@channel'],
  ['https://vimeo.com/76979871', 'video', 'Vimeo', 'frame', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  [
    'https://vimeo.com/76979871/8272103f6e',
    'video',
    'Vimeo',
    'frame',
    'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e',
  ],
  [
    'https://soundcloud.com/a-band/a-song',
    'audio',
    'SoundCloud',
    'frame',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa-band%2Fa-song&auto_play=true',
  ],
  ['https://archive.org/details/an-item', 'video', 'Internet Archive', 'frame', 'https://archive.org/embed/an-item'],
  [
    'https://commons.wikimedia.org/wiki/File:First_Web_Server.jpg',
    'image',
    'Wikimedia Commons',
    'picture',
    'https://commons.wikimedia.org/wiki/Special:FilePath/First_Web_Server.jpg?width=1280',
  ],
  [
    'https://pl.wikipedia.org/wiki/Rotherham#/media/Plik:Town_Hall.jpg',
    'image',
    'Wikipedia',
    'picture',
    'https://pl.wikipedia.org/wiki/Special:FilePath/Town_Hall.jpg?width=1280',
  ],
  [
    'https://en.wikipedia.org/wiki/Rotherham',
    'document',
    'Wikipedia',
    'link',
    'https://en.wikipedia.org/wiki/Rotherham',
  ],
  [
    'https://commons.wikimedia.org/wiki/File:A%20film.webm',
    'video',
    'Wikimedia Commons',
    'frame',
    'https://commons.wikimedia.org/wiki/File:A%20film.webm?embedplayer=yes',
  ],
  [
    'https://www.google.com/maps/place/Rotherham+Town+Hall/@53.43,-1.357,17z/data=x',
    'map',
    'Google Maps',
    'frame',
    'https://www.google.com/maps?q=Rotherham+Town+Hall&ll=53.43%2C-1.357&z=17&output=embed',
  ],
  ['https://www.google.com/search?q=a', 'document', 'Google Maps', 'link', 'https://www.google.com/search?q=a'],
  [
    'https://www.openstreetmap.org/?mlat=53.43&mlon=-1.36#map=15/53.4300/-1.3600',
    'map',
    'OpenStreetMap',
    'frame',
    'https://www.openstreetmap.org/export/embed.html?bbox=-1.37099%2C53.42451%2C-1.34901%2C53.43549&layer=mapnik&marker=53.43%2C-1.36',
  ],
  [
    'https://bsky.app/profile/someone.example/post/3kabc',
    'document',
    'Bluesky',
    'frame',
    'https://embed.bsky.app/embed/someone.example/app.bsky.feed.post/3kabc',
  ],
  [
    'https://social.example/@someone/109252191234567890',
    'document',
    'social.example',
    'frame',
    'https://social.example/@someone/109252191234567890/embed',
  ],
  ['https://www.example.org/report.pdf', 'document', 'example.org', 'link', 'https://www.example.org/report.pdf'],
  ['https://example.org/a.JPG?size=2', 'image', 'example.org', 'picture', 'https://example.org/a.JPG?size=2'],
  ['https://example.org/a.mp3', 'audio', 'example.org', 'player', 'https://example.org/a.mp3'],
  ['https://example.org/a/page', 'document', 'example.org', 'link', 'https://example.org/a/page'],
];

describe('a third party is recognised from the address', () => {
  test.each(CASES)('%s (%s)', (src, type, name, shownAs, address) => {
    expect(thirdPartyOf({ src, type })).toMatchObject({ name, shownAs, address });
  });

  test('a file beside the dataset is none', () => {
    expect(thirdPartyOf({ src: 'media/a.jpg', type: 'image' })).toBeNull();
  });
});

test('a page is allowed the origins of what its datasets name, by what they are for, and no others', () => {
  const items = CASES.map(([src, type]) => ({ src, type }));
  expect(originsOf(items)).toEqual({
    'frame-src': [
      'https://archive.org',
      'https://commons.wikimedia.org',
      'https://embed.bsky.app',
      'https://player.vimeo.com',
      'https://social.example',
      'https://w.soundcloud.com',
      'https://www.google.com',
      'https://www.openstreetmap.org',
      'https://www.youtube-nocookie.com',
    ],
    'img-src': [
      'https://commons.wikimedia.org',
      'https://example.org',
      'https://pl.wikipedia.org',
      'https://upload.wikimedia.org',
    ],
    'media-src': ['https://example.org'],
  });
  expect(originsOf([{ src: 'media/a.jpg', type: 'image' }])).toEqual({
    'frame-src': [],
    'img-src': [],
    'media-src': [],
  });
});
