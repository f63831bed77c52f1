import { expect, test } from 'vitest';
import type { Citation, Source } from '../model/event.ts';
import { toEventId, toSourceId } from '../model/ids.ts';
import { permalink, sourceHref } from './links.ts';

const source = (url: string | null): Source => ({
  id: toSourceId('paper'),
  type: 'article-newspaper',
  title: 'A report',
  publisher: 'A paper',
  authors: [],
  issued: null,
  url,
  archive: null,
  language: null,
  note: null,
});
const cite = (quote: string | null): Citation => ({
  source: toSourceId('paper'),
  quote,
  speaker: null,
  before: '',
  after: '',
  locator: null,
  dateGiven: null,
  translations: null,
});

test('a quotation is linked by a text fragment with its hyphens and commas encoded', () => {
  expect(sourceHref(source('https://example.org/a'), cite('co-operate, with us'))).toBe(
    'https://example.org/a#:~:text=co%2Doperate%2C%20with%20us',
  );
});

test('a long quotation is linked by its first and last words', () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ');
  expect(sourceHref(source('https://example.org/a#part'), cite(words))).toBe(
    'https://example.org/a#part:~:text=w0%20w1%20w2%20w3%20w4,w25%20w26%20w27%20w28%20w29',
  );
});

test('a source that must not be linked has no address', () => {
  expect(sourceHref(source(null), cite('words'))).toBeNull();
});

test('a permalink is the event’s own page; without one, or for a version, it is a view', () => {
  const root = 'https://example.org/sub/';
  const link = (data: string | null, v: string | null, prerendered: boolean) =>
    permalink(toEventId('an-event'), root, { data, v }, prerendered);
  expect(link(null, null, true)).toBe(`${root}event/an-event/`);
  expect(link('other', null, true)).toBe(`${root}?event=an-event&data=other`);
  expect(link(null, '1a2b', true)).toBe(`${root}?event=an-event&v=1a2b`);
  expect(link(null, null, false)).toBe(`${root}?event=an-event`);
});
