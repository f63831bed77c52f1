import { describe, expect, test } from 'vitest';
import type { Draft } from '../../dataset/format/draft.ts';
import { BLANK_MEDIA } from '../../model/media.ts';
import {
  coverOf,
  isAdded,
  meaningsOf,
  withCell,
  withCitation,
  withCover,
  withField,
  withMeaning,
  withNewRow,
  withoutQuotation,
  withoutRow,
} from './draftChanges.ts';

const DRAFT: Draft = {
  format: 1,
  name: 'a.csv',
  header: ['When', 'What', 'Desk'],
  rows: [
    { line: 2, cells: ['1998', 'A', 'North'], issue: null },
    { line: 3, cells: ['1999'], issue: 'the row has 1 cell' },
  ],
  choices: {},
  head: {},
  sources: [],
  fingerprints: {},
};
const READING = { header: DRAFT.header, columns: { date: 'When', title: 'What' }, order: null } as const;
const MEANINGS = meaningsOf(DRAFT, READING);

test('columns mean what they were read as', () => {
  expect(MEANINGS).toEqual(['date', 'title', '']);
  // A table without a date cannot be read: what its author has chosen stays.
  const dateless = withMeaning(DRAFT, MEANINGS, 0, '');
  expect(meaningsOf(dateless, { ...READING, columns: {} })).toEqual(['', 'title', '']);
  const sheet = { ...DRAFT, header: ['Year', 'Headline', 'Group'] };
  expect(meaningsOf(sheet, { ...READING, columns: {} })).toEqual(['date', 'title', 'tags']);
});

test('a cover is what its author typed, keeps what else is known of it, and goes when it is empty', () => {
  const none = { media: [] };
  const typed = withCover(withCover(DRAFT, none, 'src', 'cover.jpg'), none, 'alt', 'A red board.');
  expect(typed.head.media).toEqual([{ type: 'image', src: 'cover.jpg', alt: 'A red board.' }]);
  const emptied = withCover(withCover(typed, none, 'src', ''), none, 'alt', '');
  expect(emptied.head.media).toEqual([]);
  const given = { ...BLANK_MEDIA, type: 'image', src: 'a.jpg', alt: 'A.', licence: 'CC0 1.0' } as const;
  const film = { ...BLANK_MEDIA, type: 'video', src: 'b.webm' } as const;
  expect(coverOf(DRAFT, { media: [given, film] })).toMatchObject({ src: 'a.jpg', licence: 'CC0 1.0' });
  const changed = withCover(DRAFT, { media: [given, film] }, 'credit', 'A. Sample');
  expect(changed.head.media).toMatchObject([{ src: 'a.jpg', licence: 'CC0 1.0', credit: 'A. Sample' }, film]);
});

test('a corrected cell makes its row whole, and leaves the draft before it alone', () => {
  const next = withCell(DRAFT, 3, 2, 'South');
  expect(next.rows[1]).toEqual({ line: 3, cells: ['1999', '', 'South'], issue: null });
  expect(DRAFT.rows[1]?.cells).toEqual(['1999']);
  expect(next.rows[0]).toBe(DRAFT.rows[0]);
});

test('a column takes one meaning, and no other column keeps it', () => {
  expect(withMeaning(DRAFT, MEANINGS, 2, 'title').choices.columns).toEqual({ date: 'When', title: 'Desk' });
  expect(withMeaning(DRAFT, MEANINGS, 1, '').choices.columns).toEqual({ date: 'When', title: '' });
});

test('a field without a column gets one', () => {
  const next = withField(DRAFT, MEANINGS, 2, 'summary', 'More');
  expect(next.header).toEqual(['When', 'What', 'Desk', 'Text']);
  expect(next.rows[0]?.cells).toEqual(['1998', 'A', 'North', 'More']);
  expect(next.choices.columns).toEqual({ date: 'When', title: 'What', summary: 'Text' });
  expect(withField(DRAFT, MEANINGS, 2, 'title', 'B').rows[0]?.cells[1]).toBe('B');
});

test('rows are added with a line of their own and removed', () => {
  const [next, line] = withNewRow(DRAFT);
  expect(line).toBe(4);
  expect(withoutRow(next, 2).rows.map((row) => row.line)).toEqual([3, 4]);
});

describe('a quotation', () => {
  const citation = { source: 'minutes', quote: 'It began', before: '', after: '' };
  const cited = withCitation(DRAFT, 2, citation, { id: 'minutes', title: 'Minutes' }, { runs: [] });

  test('brings its source and fingerprint, once', () => {
    const twice = withCitation(cited, 3, { ...citation, quote: 'Another' }, { id: 'minutes' }, { runs: [] });
    expect(twice.sources).toEqual([{ id: 'minutes', title: 'Minutes' }]);
    expect(twice.rows.map((row) => isAdded(row, 'It began'))).toEqual([true, false]);
    expect(withoutQuotation(twice, 2, 'minutes', 'It began').sources).toHaveLength(1);
  });

  test('takes its source with it when nothing else cites that', () => {
    const next = withoutQuotation(cited, 2, 'minutes', 'It began');
    expect([next.sources, next.fingerprints, next.rows[0]?.more]).toEqual([[], {}, { citations: [] }]);
  });
});
