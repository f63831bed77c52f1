// Prototype pollution: names such as `__proto__` in a file, a table or a link are ordinary names and change no other
// object.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseUrl, printUrl, viewFromUrl } from './url.ts';
import { PROTOTYPE_NAMES, withPrototypeNames } from '../testing/hostileDataset.ts';
import { type RawSmall, smallDataset } from '../testing/smallDataset.ts';
import { buildDataset } from '../dataset/format/buildDataset.ts';
import { importText } from '../dataset/exchange/importFile.ts';

const shape = (): unknown =>
  [Object, Array, String, Function, Map, Promise].map(({ prototype }) => Object.getOwnPropertyNames(prototype).sort());
let before: unknown;
beforeEach(() => {
  before = shape();
});
afterEach(() => {
  expect(shape()).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

const today = { name: 'a file', today: '2026-11-23' };
const bytes = (text: string) => new TextEncoder().encode(text);

test.each(PROTOTYPE_NAMES)(
  'a dataset with “%s” in every object builds completely and can be posted by the worker',
  (name) => {
    const built = buildDataset(JSON.parse(withPrototypeNames(smallDataset(), name)));
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const { dataset, issues } = built.value;
    expect(dataset.events).toHaveLength((smallDataset().events as unknown[]).length);
    for (const one of [dataset, ...dataset.events, ...dataset.actors.values(), ...dataset.sources.values()]) {
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    }
    for (const { rule } of issues) expect(rule).toMatch(/^(R\d+|format)$/);
    // The worker can only post what can be cloned.
    expect(() => structuredClone(issues)).not.toThrow();
  },
);

test('an actor, a source and an event may be called “constructor”', () => {
  const raw = smallDataset((small: RawSmall) => {
    small.actors.push({ id: 'constructor', name: 'A builder', kind: 'organisation' });
    small.sources.push({ id: 'constructor', type: 'constructor', title: 'Plans', publisher: 'A builder' });
    small.events.push({
      ...small.events[0],
      id: 'constructor',
      actors: [{ id: 'constructor', role: 'speaker' }],
      citations: [{ source: 'constructor', locator: 'p 1' }],
    });
  });
  const built = buildDataset(raw);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  expect(built.value.dataset.events.map(({ id }) => String(id))).toContain('constructor');
});

test.each(PROTOTYPE_NAMES)('a table with a column “%s” can be imported', (name) => {
  const read = importText(bytes(`date,title,source,${name}\n2001,A thing,A paper,"{""polluted"":true}"\n`), today);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.raw.events).toHaveLength(1);
});

test.each(PROTOTYPE_NAMES)('a TimelineJS file with “%s” in it can be imported', (name) => {
  const slide = { start_date: { year: 2001 }, text: { headline: 'A thing' }, media: { url: 'https://example.org/' } };
  const read = importText(bytes(withPrototypeNames({ events: [slide] }, name)), today);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.raw.events).toHaveLength(1);
});

test.each(PROTOTYPE_NAMES)('a link with “%s” in it keeps it as an unknown parameter', (name) => {
  const search = `?${name}=x&${name}[polluted]=1&actor=${encodeURIComponent(name)}`;
  const { unknown } = parseUrl(search);
  expect(unknown.map(([key]) => key)).toEqual([name, `${name}[polluted]`]);
  expect(Object.getPrototypeOf(viewFromUrl(search))).toBe(Object.prototype);
  expect(printUrl(viewFromUrl(''), { unknown })).toContain('polluted');
});
