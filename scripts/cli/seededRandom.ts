// Pseudo-random numbers: the same seed gives the same numbers on every machine.

import { lowerBound } from '../../src/engine/sort.ts';

/** Returns numbers from 0 to 1, 1 excluded. */
export type Random = () => number;

/** Combines numbers into one 32-bit seed, so that each event has its own, whatever the order. */
export function mixSeed(...parts: readonly number[]): number {
  let hash = 0x9e37_79b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85eb_ca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** The generator mulberry32, by Tommy Ettinger. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to `size`, `size` excluded. */
export const below = (random: Random, size: number): number => Math.floor(random() * size);

/** A random element of a list. */
export function oneOf<const T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[below(random, values.length)] ?? values[0];
}

/** Draws indexes with probabilities proportional to the weights. */
export function weighted(weights: ArrayLike<number>): (random: Random) => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i] ?? 0;
    sums[i] = sum;
  }
  return (random) => Math.min(lowerBound(sums, random() * sum), weights.length - 1);
}

/** Draws values from a table of values and weights. */
export function weightedOf<const T>(
  table: readonly [readonly [T, number], ...(readonly [T, number])[]],
): (random: Random) => T {
  const draw = weighted(table.map(([, weight]) => weight));
  return (random) => (table[draw(random)] ?? table[0])[0];
}

/** Weights of Zipf's law: 1, 1/2, 1/3, … */
export const zipf = (size: number, exponent = 1): readonly number[] =>
  Array.from({ length: size }, (_, rank) => 1 / (rank + 1) ** exponent);
