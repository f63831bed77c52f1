// Made-up datasets for timing: the same for the same number. Plainly synthetic; clumped as real ones are.

/** mulberry32: a small seeded generator, uniform in [0, 1). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KINDS = ['publication', 'statement', 'announcement', 'investigation', 'decision', 'figure'];
const STATUSES = ['recorded', 'stated', 'announced', 'recorded', 'stated', 'denied'];
const WORDS =
  'report council police inquiry review letter hearing meeting notice answer record figure office plan'.split(' ');
const FIRST = Date.UTC(1997, 0, 1);
const DAYS = 22 * 365;

export interface SampleEvent {
  readonly id: string;
  readonly date: string;
  readonly title: string;
}

export function sampleDataset(count: number) {
  const next = random(count);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const events = Array.from({ length: count }, (_, index) => {
    // Squaring gathers events towards the end; every third falls into one of a few crowded months.
    const share = index % 3 === 0 ? Math.floor(next() * 24) / 24 + next() * 0.003 : Math.sqrt(next());
    const day = new Date(FIRST + Math.floor(Math.min(0.9999, share) * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const date = index % 10 === 0 ? day.slice(0, 7) : index % 23 === 0 ? day.slice(0, 4) : day;
    return {
      id: `sample-${index}`,
      date,
      title: `Sample ${index}: ${pick(WORDS)} and ${pick(WORDS)}`,
      kind: pick(KINDS),
      status: pick(STATUSES),
      importance: index % 40 === 0 ? 3 : 2,
      actors: [{ id: `actor-${Math.floor(next() ** 3 * 40)}`, role: 'speaker' }],
      citations: [{ source: 'page', locator: 'para 1' }],
    };
  });
  return {
    format: 1,
    id: 'rotherham',
    title: `A sample of ${count} events`,
    license: 'CC0',
    updated: '2026-11-23',
    coverage: '1997/2018',
    contentNote: 'Synthetic.',
    support: [{ name: 'None', note: '' }],
    actors: Array.from({ length: 40 }, (_, index) => ({
      id: `actor-${index}`,
      name: `Actor ${index}`,
      kind: 'organisation',
    })),
    sources: [{ id: 'page', type: 'webpage', title: 'A page', publisher: 'A publisher' }],
    events,
  };
}
