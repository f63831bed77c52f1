// Random changes to a JSON value: a property is set, removed, duplicated or renamed anywhere in it.

import fc from 'fast-check';
import type { Json } from './smallDataset.ts';

type Parent = { [key: string]: unknown } | unknown[];

export const isParent = (value: unknown): value is Parent => typeof value === 'object' && value !== null;

/** Every property in a value, with its parent. */
function* locationsIn(value: unknown): Generator<readonly [Parent, string]> {
  if (!isParent(value)) return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* locationsIn(Reflect.get(value, key));
  }
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    'finding',
    '-0300',
    '9999999',
    '2018-13',
    '[..]',
    '../',
    '\u0000',
    '__proto__',
    'javascript:alert(1)',
    1e308,
    -0,
  ),
);
/** One change: the property's index, the operation, and the new value. */
export const arbitraryChange = fc.record({
  index: fc.nat(),
  operation: fc.constantFrom('put', 'remove', 'double', 'rename'),
  value: junk,
});

export type Change = { readonly index: number; readonly operation: string; readonly value: unknown };

export function applyChange(raw: unknown, { index, operation, value }: Change): void {
  const locations = [...locationsIn(raw)];
  const [parent, key] = locations[index % Math.max(1, locations.length)] ?? [];
  if (!parent || key === undefined) return;
  const old: unknown = Reflect.get(parent, key);
  if (operation === 'put') Reflect.set(parent, key, value);
  else if (operation === 'remove')
    Array.isArray(parent) ? parent.splice(Number(key), 1) : Reflect.deleteProperty(parent, key);
  else if (Array.isArray(parent)) parent.push(structuredClone(old));
  else
    Object.defineProperty(parent, operation === 'double' ? `${key}2` : JSON.stringify(value), {
      value: old,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

/**
 * Applies changes to a dataset. Returns the unchanged events, except those after an event that has taken their id.
 */
export function mutate(raw: Readonly<Record<string, unknown>>, changes: readonly Change[]): readonly Json[] {
  const listed = (): readonly Json[] => (Array.isArray(raw.events) ? raw.events : []);
  const before = listed().map((event) => [event, JSON.stringify(event)] as const);
  for (const change of changes) applyChange(raw, change);
  return before.flatMap(([event, text]) => {
    const first = listed().find((one) => isParent(one) && Reflect.get(one, 'id') === event.id);
    return first === event && JSON.stringify(event) === text ? [event] : [];
  });
}
