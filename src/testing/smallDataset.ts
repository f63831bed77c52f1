// A small valid dataset: two accounts, an allegation, an answer, a finding. Tests break it in one place.

export type Json = { [key: string]: unknown };

/** The raw dataset that tests edit. */
export type RawSmall = ReturnType<typeof rawDataset>;

/** A new copy each time, changed by `edit`. */
export function smallDataset(edit: (raw: RawSmall) => void = () => {}): Json {
  const raw = rawDataset();
  edit(raw);
  return raw;
}

const cited = (): Json => ({ source: 'paper', quote: null, locator: 'para 1' });
const event = (id: string, date: string, status: string, more: Json = {}): Json => ({
  id,
  date,
  title: `The ${id}`,
  summary: 'What it was.',
  kind: 'statement',
  status,
  actors: [{ id: 'body', role: 'speaker' }],
  citations: [cited()],
  relations: [],
  notes: [],
  ...more,
});

const rawDataset = () => ({
  format: 1 as unknown,
  id: 'small',
  title: 'A small record',
  license: 'CC BY 4.0',
  updated: '2026-11-23',
  coverage: '1997/2018' as string,
  contentNote: 'A note.',
  support: [{ name: 'A helpline', url: 'https://example.org/', note: '' }] as Json[],
  actors: [
    { id: 'body', name: 'A body', kind: 'organisation' },
    { id: 'force', name: 'A force', kind: 'organisation' },
  ] as Json[],
  sources: [
    {
      id: 'paper',
      type: 'article-newspaper',
      title: 'A report',
      publisher: 'A paper',
      issued: '2018',
      url: 'https://example.org/report',
    },
  ] as Json[],
  events: [
    event('first-account', '2006', 'claimed'),
    event('second-account', '2014-09-09', 'denied', {
      relations: [{ type: 'differs', event: 'first-account', note: 'Two accounts.' }],
    }),
    event('allegation', '2018-07-10', 'alleged', {
      actors: [{ id: 'force', role: 'subject' }],
      notes: [{ kind: 'later', text: 'It ended.', citations: [cited()] }],
    }),
    event('answer', '2018-07-10', 'stated', { relations: [{ type: 'answers', event: 'allegation' }] }),
    event('finding', '2015-02', 'found', { foundBy: 'body' }),
  ] as Json[],
  tours: [] as Json[],
  corrections: [] as Json[],
});
