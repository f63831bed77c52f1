import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, STATUSES } from '../model/evidence.ts';
import { toActorId, toEventId, toSourceId } from '../model/ids.ts';
import { utc } from '../model/span.ts';
import { FIELD_NAMES, fallbackView } from './viewFields.ts';
import { parseUrl, printUrl, viewFromUrl } from './url.ts';
import { TIME_AXES, LANES, MATCHES, THEMES, VIEWS, type View } from './view.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
/** A tag may have any character, commas and percent signs too. */
const tag = fc.oneof(
  fc.constantFrom('Moon, far side', '100 %2C', 'ärz', 'a&b=c'),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim() || 'x'),
);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => utc(1970, 1, 1 + days));
const anyView: fc.Arbitrary<View> = fc.record({
  event: fc.option(id.map(toEventId), { nil: null }),
  actor: fc.uniqueArray(id.map(toActorId), { maxLength: 4 }),
  match: fc.constantFrom(...MATCHES),
  kind: fc.uniqueArray(fc.constantFrom(...KINDS)),
  status: fc.uniqueArray(fc.constantFrom(...STATUSES)),
  source: fc.uniqueArray(id.map(toSourceId), { maxLength: 3 }),
  categories: fc.oneof(
    fc.constant({}),
    fc
      .tuple(
        id,
        fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }),
      )
      .map(([category, values, tags]) => ({ [`c.${category}`]: values, tag: tags })),
  ),
  q: fc.string({ maxLength: 40 }).filter((text) => text === '' || text.trim() !== ''),
  from: fc.option(day, { nil: null }),
  to: fc.option(day, { nil: null }),
  clock: fc.constantFrom(...TIME_AXES),
  lane: fc.oneof(
    fc.constantFrom(...LANES),
    id.map((category) => `c.${category}` as const),
  ),
  view: fc.constantFrom(...VIEWS),
  tour: fc.option(id, { nil: null }),
  step: fc.integer({ min: 1, max: 999 }),
  lang: fc.constantFrom('', 'en', 'fr', 'ur'),
  theme: fc.constantFrom(...THEMES),
  data: id,
  v: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/), { nil: null }),
});

describe('a View in a link', () => {
  test('survives printing and parsing unchanged', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewFromUrl(printUrl(view, { device: FIELD_NAMES }))).toEqual(view);
      }),
      { numRuns: 2000 },
    );
  });

  test('is empty for defaults, and omits fields saved on the device', () => {
    expect(printUrl(fallbackView())).toBe('');
    expect(printUrl({ ...fallbackView(), theme: 'dark', lang: 'fr' })).toBe('');
    expect(printUrl({ ...fallbackView(), actor: [toActorId('syp'), toActorId('iopc')], clock: 'about' })).toBe(
      '?actor=syp,iopc&clock=about',
    );
  });

  test('reports invalid values and uses the others', () => {
    const { named, issues } = parseUrl('?event=hughes-2014-not-seen&clock=noon&status=alleged,wrong&view=table');
    expect(named).toEqual({ event: 'hughes-2014-not-seen', view: 'table' });
    expect(issues.map(({ name, text }) => `${name}=${text}`)).toEqual(['clock=noon', 'status=alleged,wrong']);
    expect(issues[0]?.error).toEqual({ why: 'notOneOf', what: 'said, about' });
  });

  test('has a parameter for each category, and one for tags', () => {
    const view = viewFromUrl('?c.phase=cruise,landing&tag=Moon,far%252C%20side&lane=c.phase&c.=x');
    expect(view.categories).toEqual({ 'c.phase': ['cruise', 'landing'], tag: ['Moon', 'far, side'] });
    expect(view.lane).toBe('c.phase');
    expect(printUrl(view)).toBe('?c.phase=cruise,landing&tag=Moon,far%252C+side&lane=c.phase');
    expect(parseUrl('?c.phase=Not%20An%20Id&lane=c.X&categories=x').issues.map(({ name }) => name)).toEqual([
      'c.phase',
      'lane',
    ]);
    expect(parseUrl('?categories=x').unknown).toEqual([['categories', 'x']]);
  });

  test('keeps unknown parameters', () => {
    const { unknown } = parseUrl('?utm_source=news&actor=syp');
    expect(printUrl({ ...fallbackView(), actor: [toActorId('syp')] }, { unknown })).toBe('?actor=syp&utm_source=news');
  });

  test('to=2015 includes 31 December 2015', () => {
    expect(viewFromUrl('?from=2014&to=2015')).toMatchObject({ from: utc(2014), to: utc(2016) });
  });

  test('hostile links neither throw nor reach the prototype', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (search) => {
        const { named } = parseUrl(search);
        expect(Object.keys(named).every((name) => FIELD_NAMES.some((field) => field === name))).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(parseUrl('?__proto__=x&constructor=y').named).toEqual({});
  });
});
