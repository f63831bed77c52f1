// Datasets for tests that the bundled one is too small for. Plainly made up.

/** A dataset of `count` plain events, each made by `date` from its number. */
export const sampleData = (count: number, date: (index: number) => string) => ({
  format: 1,
  id: 'rotherham',
  title: 'A large record',
  license: 'CC0',
  updated: '2026-11-23',
  coverage: '1997/2018',
  contentNote: 'A note.',
  support: [{ name: 'A helpline', url: 'https://example.org/' }],
  actors: [{ id: 'body', name: 'A body', kind: 'organisation' }],
  sources: [{ id: 'paper', type: 'webpage', title: 'A page', publisher: 'A paper' }],
  events: Array.from({ length: count }, (_, index) => ({
    id: `event-${index}`,
    date: date(index),
    title: `Event number ${index}`,
    kind: 'statement',
    status: index % 50 === 0 ? 'alleged' : 'stated',
    importance: index % 1000 === 0 ? 3 : 2,
    actors: [{ id: 'body', role: 'speaker' }],
    citations: [{ source: 'paper', locator: 'para 1' }],
  })),
});

const dayOf = (days: number): string =>
  new Date(Date.UTC(1997, 0, 1) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);

/** A few on each day from 1997 on. */
export const spreadOut = (index: number): string => dayOf(index * 0.4);
/** So many over the years 1997 to 2018. */
export const spreadOver =
  (count: number) =>
  (index: number): string =>
    dayOf((index / count) * 8035);
