import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { arbitraryDataset } from '../../testing/arbitraryDataset.ts';
import { quotedDataset } from '../../testing/quotedDataset.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { FULL_SHEET } from '../../testing/timelineSheets.ts';
import type { RawRecord } from '../../model/record.ts';
import type { Draft } from '../format/draft.ts';
import { eventSchema } from '../format/schema.ts';
import { draftOfDataset, filesOfDraft, openDraft, readDraft } from './draft.ts';
import { composePage } from './savedPage.ts';

const TODAY = { today: '2026-11-29' };
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const opened = async (body: Uint8Array<ArrayBuffer>, name: string): Promise<Draft> => {
  const draft = await openDraft(body, name, { ...TODAY, name: name.replace(/\.[^.]*$/, '') });
  if (!draft.ok) throw new Error(draft.error);
  return draft.value;
};
const eventsOf = (raw: RawRecord): readonly RawRecord[] => raw.events as readonly RawRecord[];
const pageOf = (draft: Draft, site: string | null = null): string =>
  composePage({ policy: '', script: '', style: '', notice: '' }, filesOfDraft(draft, readDraft(draft, TODAY), site));

const TABLE = 'When,What,Colour\n1998,A beginning,red\nsome day,No date,blue\n2001,An end,green\n';

describe('a table', () => {
  test('keeps every row, in the lines of the file, and says why one is refused', async () => {
    const draft = await opened(bytes(TABLE), 'story.csv');
    expect(draft.header).toEqual(['When', 'What', 'Colour']);
    expect(draft.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    const { raw, issues, lines } = readDraft(draft, TODAY);
    expect(eventsOf(raw).map(({ title }) => title)).toEqual(['A beginning', 'An end']);
    expect([...lines.values()]).toEqual([2, 4]);
    expect(issues.find(({ line }) => line === 3)?.message).toContain('some day');
  });

  test('of other columns is a draft too, whose author says which column is which', async () => {
    const draft = await opened(bytes('A,B\n1998,Words\n'), 'odd.csv');
    const nothing = readDraft({ ...draft, choices: { columns: { date: '' } } }, TODAY);
    expect(eventsOf(nothing.raw)).toEqual([]);
    expect(nothing.issues[0]?.message).toContain('no column for date');
    const chosen = readDraft({ ...draft, choices: { columns: { date: 'A', title: 'B' } } }, TODAY);
    expect(eventsOf(chosen.raw).map(({ date, title }) => [date, title])).toEqual([['1998', 'Words']]);
  });

  test('that TimelineJS made stays its own sheet', async () => {
    const draft = await opened(bytes(FULL_SHEET), 'sheet.csv');
    expect(draft.header.slice(0, 2)).toEqual(['Year', 'Month']);
    expect(eventsOf(readDraft(draft, TODAY).raw)).toHaveLength(3);
  });

  test('opens with a source whose id cannot be converted to text', async () => {
    const draft = await opened(bytes(TABLE), 'story.csv');
    const { raw } = readDraft({ ...draft, sources: [{ id: { toString: [] }, title: 'Minutes' }] }, TODAY);
    expect(eventsOf(raw)).toHaveLength(2);
  });

  test('cites what its author quoted, with the source', async () => {
    const draft = await opened(bytes(TABLE), 'story.csv');
    const citation = { source: 'minutes', quote: 'It began', before: '', after: ' then and there' };
    const quoting: Draft = {
      ...draft,
      sources: [{ id: 'minutes', type: 'document', title: 'Minutes', publisher: 'Board', url: null }],
      rows: draft.rows.map((row) => (row.line === 2 ? { ...row, more: { citations: [citation] } } : row)),
    };
    const { raw, issues } = readDraft(quoting, TODAY);
    expect(eventsOf(raw)[0]?.citations).toEqual([citation]);
    expect(raw.sources).toContainEqual(quoting.sources[0]);
    // The row names no source, and needs none any more; the other still does.
    expect(issues.filter(({ rule }) => rule === 'R1').map(({ line }) => line)).toEqual([4]);
  });
});

describe('there and back', () => {
  test('a page brings back the same draft, with the rows that could not be read', async () => {
    const draft: Draft = {
      ...(await opened(bytes(TABLE), 'story.csv')),
      head: { title: 'A story </script><!--' },
      choices: { columns: { tags: 'Colour' } },
      fingerprints: { minutes: { runs: [] } },
    };
    const page = pageOf(draft, 'https://example.org/');
    expect(await opened(bytes(page), 'downloaded (1).html')).toEqual(draft);
    expect(pageOf(await opened(bytes(page), 'x.html'), 'https://example.org/')).toBe(page);
  });

  test('a folder in a ZIP archive does too', async () => {
    const draft = await opened(bytes(TABLE), 'story.csv');
    const files = filesOfDraft(draft, readDraft(draft, TODAY), null);
    const entries = Array.from(files, ([path, value]) => [`story/${path}`, strToU8(JSON.stringify(value, null, 2))]);
    expect(await opened(Uint8Array.from(zipSync(Object.fromEntries(entries))), 'story.zip')).toEqual(draft);
  });

  test('a dataset that was changed since counts, and not its draft', async () => {
    const draft = await opened(bytes(TABLE), 'story.csv');
    const files = new Map(filesOfDraft(draft, readDraft(draft, TODAY), null));
    files.set('dataset.json', { ...(files.get('dataset.json') as RawRecord), title: 'Changed by hand' });
    const page = composePage({ policy: '', script: '', style: '', notice: '' }, files);
    const { raw } = readDraft(await opened(bytes(page), 'x.html'), TODAY);
    expect(raw.title).toBe('Changed by hand');
  });

  test('a dataset is the same after a draft of it', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { raw } = readDraft(draftOfDataset('x.json', dataset as RawRecord), TODAY);
        expect(eventsOf(raw)).toHaveLength(eventsOf(dataset as RawRecord).length);
      }),
      { numRuns: 50 },
    );
    // The columns leave out what the schema fills in.
    const parsed = (raw: RawRecord): unknown => ({
      description: '',
      language: 'en',
      ...raw,
      events: eventsOf(raw).map((one) => v.parse(eventSchema, one)),
    });
    for (const dataset of [smallDataset(), quotedDataset()] as unknown as readonly RawRecord[]) {
      const { raw, rejected } = readDraft(draftOfDataset('x.json', dataset), TODAY);
      expect(rejected).toBeNull();
      expect(parsed(raw)).toEqual(parsed(dataset));
    }
  });

  test('an event that the format cannot read is a row to correct', () => {
    const dataset = smallDataset((raw) => {
      raw.events.push({ id: 'broken', title: 'No date', status: 7 } as never);
    }) as unknown as RawRecord;
    const draft = draftOfDataset('x.json', dataset);
    const { rejected } = readDraft(draft, TODAY);
    expect(rejected?.count).toBe(1);
    expect(draft.rows.at(-1)?.cells.join(' ')).toContain('"status":7');
  });
});
