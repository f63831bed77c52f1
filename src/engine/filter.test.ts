import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES } from '../model/evidence.ts';
import { toActorId, toSourceId } from '../model/ids.ts';
import {
  arbitraryActors,
  arbitrarySources,
  arbitraryTimeline,
  CATEGORIES,
  TAGS,
} from '../testing/arbitraryTimeline.ts';
import { timelineFromText } from '../testing/timelineFromText.ts';
import { buildColumns, type IndexedEvent } from './columns.ts';
import { countFacets } from './facets.ts';
import { matchRows, type Query } from './filter.ts';
import { normalizeText } from './normalizeText.ts';
import { parseSearch } from './search.ts';

const OPEN: Query = { actors: [], match: 'any', kinds: [], statuses: [], sources: [], categories: {}, text: '' };
const columns = buildColumns(
  timelineFromText(`
    heal    2003 publication recorded @heal @syp #iicsa | Drug trafficking and the report
    jay     2014 publication found    @jay @rmbc #jay   | The Jay report
    hughes  2014 testimony   denied   @hughes @syp #yp  | Not seen the report
    casey   2015 finding     found    @rmbc #casey #yp  | In denial
  `),
);
const matches = (query: Partial<Query>) =>
  Array.from(matchRows(columns, { ...OPEN, ...query }), (row) => columns.ids[row]);
const syp = toActorId('syp');
const rmbc = toActorId('rmbc');
const jay = toActorId('jay');
const unknownActor = toActorId('unknown');

describe('a query', () => {
  it('matches everything if nothing is selected', () => expect(matches({})).toHaveLength(4));
  it('matches any of the selected actors, or all of them', () => {
    expect(matches({ actors: [syp, jay] })).toEqual(['heal', 'jay', 'hughes']);
    expect(matches({ actors: [rmbc, jay], match: 'all' })).toEqual(['jay']);
    expect(matches({ actors: [rmbc, rmbc], match: 'all' })).toEqual(['jay', 'casey']);
  });
  it('matches nothing for an actor that no event has, alone or together with another under “all”', () => {
    expect(matches({ actors: [unknownActor] })).toEqual([]);
    expect(matches({ actors: [unknownActor, syp] })).toEqual(['heal', 'hughes']);
    expect(matches({ actors: [unknownActor, syp], match: 'all' })).toEqual([]);
  });
  it('requires every facet and every word', () => {
    expect(matches({ kinds: ['publication'], statuses: ['found', 'denied'] })).toEqual(['jay']);
    expect(matches({ sources: [toSourceId('yp')], text: 'report' })).toEqual(['hughes']);
  });
});

describe('facet counts', () => {
  it('ignore their own facet’s selection and apply the others', () => {
    const counts = countFacets(columns, { ...OPEN, actors: [syp], kinds: ['publication'] });
    expect(counts.actors.get(jay)).toBe(1);
    expect(counts.actors.get(syp)).toBe(1);
    expect(counts.kinds.get('testimony')).toBe(1);
    expect(counts.kinds.get('finding')).toBe(0);
    expect(counts.statuses.get('found')).toBe(0);
    expect([...counts.kinds.keys()]).toEqual([...KINDS]);
  });
});

const arbitraryQuery: fc.Arbitrary<Query> = fc.record({
  actors: arbitraryActors,
  match: fc.constantFrom('any', 'all'),
  kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 4 }),
  statuses: fc.uniqueArray(fc.constantFrom(...STATUSES), { maxLength: 4 }),
  sources: arbitrarySources,
  categories: fc.record(
    {
      'c.phase': fc.uniqueArray(fc.constantFrom('launch', 'cruise', 'unused'), { maxLength: 2 }),
      'c.other': fc.uniqueArray(fc.constantFrom('other', 'yes'), { maxLength: 1 }),
      'c.gone': fc.constant(['gone']),
      tag: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  text: fc.constantFrom('', '', 'a', 'rotherham a'),
});

/** The values that an event has of a category, or its tags. */
const ownOf = ({ tags = [], categories = {} }: IndexedEvent, key: string): readonly string[] =>
  key === 'tag' ? tags : (categories[key.slice(2)] ?? []);

function holds(event: IndexedEvent, query: Query): boolean {
  const { terms } = parseSearch(query.text);
  const among = <T>(chosen: readonly T[], value: T): boolean => chosen.length === 0 || chosen.includes(value);
  const has = (id: (typeof query.actors)[number]): boolean => event.actors.includes(id);
  return (
    terms.every((term) => normalizeText(event.text).includes(term)) &&
    among(query.kinds, event.kind) &&
    among(query.statuses, event.status) &&
    (query.actors.length === 0 || (query.match === 'all' ? query.actors.every(has) : query.actors.some(has))) &&
    (query.sources.length === 0 || query.sources.some((id) => event.sources.includes(id))) &&
    Object.entries(query.categories).every(
      ([key, chosen = []]) => chosen.length === 0 || chosen.some((value) => ownOf(event, key).includes(value)),
    )
  );
}

describe('for any timeline and query', () => {
  it('matches and counts equal those of a naive scan', () =>
    fc.assert(
      fc.property(arbitraryTimeline, arbitraryQuery, (events, query) => {
        const all = buildColumns(events, CATEGORIES);
        const inOrder = all.ids
          .map((id) => events.find((event) => event.id === id))
          .filter((event) => event !== undefined);
        const expected = inOrder.flatMap((event, row) => (holds(event, query) ? [row] : []));
        expect([...matchRows(all, query)]).toEqual(expected);

        const count = (others: Query, test: (event: IndexedEvent) => boolean): number =>
          events.filter((event) => holds(event, others) && test(event)).length;
        const counts = countFacets(all, query);
        for (const [id, n] of counts.actors) {
          expect(n).toBe(count({ ...query, actors: [] }, (event) => event.actors.includes(id)));
        }
        for (const [id, n] of counts.sources) {
          expect(n).toBe(count({ ...query, sources: [] }, (event) => event.sources.includes(id)));
        }
        for (const [key, values] of counts.categories) {
          for (const [id, n] of values) {
            const others = { ...query, categories: { ...query.categories, [key]: [] } };
            expect(n).toBe(count(others, (event) => ownOf(event, key).includes(id)));
          }
        }
        for (const [kind, n] of counts.kinds)
          expect(n).toBe(count({ ...query, kinds: [] }, (event) => event.kind === kind));
        for (const [status, n] of counts.statuses) {
          expect(n).toBe(count({ ...query, statuses: [] }, (event) => event.status === status));
        }
      }),
      { numRuns: 200 },
    ));
});
