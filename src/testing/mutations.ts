// Random changes to any JSON value: something put, removed, doubled or renamed anywhere in it.

import fc from 'fast-check';

type Parent = { [key: string]: unknown } | unknown[];

export const isParent = (value: unknown): value is Parent => typeof value === 'object' && value !== null;

/** Every place in a value: what it is in and under which key. */
function* placesIn(value: unknown): Generator<readonly [Parent, string]> {
  if (!isParent(value)) return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* placesIn(Reflect.get(value, key));
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
/** One change: where, what is done there, and with what. */
export const arbitraryChange = fc.record({
  place: fc.nat(),
  deed: fc.constantFrom('put', 'remove', 'double', 'rename'),
  value: junk,
});

export function applyChange(
  raw: unknown,
  { place, deed, value }: { place: number; deed: string; value: unknown },
): void {
  const places = [...placesIn(raw)];
  const [parent, key] = places[place % Math.max(1, places.length)] ?? [];
  if (!parent || key === undefined) return;
  const old: unknown = Reflect.get(parent, key);
  if (deed === 'put') Reflect.set(parent, key, value);
  else if (deed === 'remove')
    Array.isArray(parent) ? parent.splice(Number(key), 1) : Reflect.deleteProperty(parent, key);
  else if (Array.isArray(parent)) parent.push(structuredClone(old));
  else
    Object.defineProperty(parent, deed === 'double' ? `${key}2` : JSON.stringify(value), {
      value: old,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
