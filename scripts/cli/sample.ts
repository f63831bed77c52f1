// A dataset of made-up events, for load tests. The same seed gives the same bytes. Dates are drawn twice, for sorting and
// for the event, so that a million events need little memory.

import { join } from 'node:path';
import { sortedOrder } from '../../src/engine/sort.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import type { Span } from '../../src/model/span.ts';
import { writePieces } from './output.ts';
import { type Dated, writePacked } from './parquet.ts';
import { stringifyDataset } from './stringifyDataset.ts';
import { mixSeed, mulberry32, type Random } from './seededRandom.ts';
import { dateDrawer } from './sampleDates.ts';
import { drawEvent, sampleHead } from './sampleWords.ts';
import { startProgress } from '../dataset/terminal.ts';

export interface SampleOptions {
  readonly events: number;
  readonly seed: number;
  readonly packed: boolean;
}

const chanceOf = (seed: number, given: number): Random => mulberry32(mixSeed(seed, 2, given));

function spanOf(edtf: string): Span {
  const date = parseEdtf(edtf);
  if (!date.ok) throw new Error(`The sample made a date that is none: ${edtf}: ${date.error}`);
  return date.value.span;
}

/** Generates the events of a sample, sorted by date. */
export function* sampleEvents({ events, seed }: Omit<SampleOptions, 'packed'>): Generator<Dated> {
  const drawDate = dateDrawer(seed);
  const progress = startProgress('Drawing dates', events);
  const starts = new Float64Array(events);
  const ends = new Float64Array(events);
  for (let given = 0; given < events; given++) {
    const span = spanOf(drawDate(chanceOf(seed, given)));
    starts[given] = span.start;
    ends[given] = span.end;
    if (given % 4096 === 0) progress(given);
  }
  const order = sortedOrder(starts, sortedOrder(ends));
  progress.end();
  const digits = Math.max(6, String(events).length);
  for (const [row, given] of order.entries()) {
    const random = chanceOf(seed, given);
    const date = drawDate(random);
    yield [drawEvent(random, String(row + 1).padStart(digits, '0'), date), spanOf(date)];
  }
}

function* events(options: SampleOptions): Generator<unknown> {
  for (const [event] of sampleEvents(options)) yield event;
}

/** Writes a folder with a sample dataset. */
export async function writeSample(folder: string, options: SampleOptions): Promise<void> {
  if (options.packed) {
    await writePacked(folder, sampleHead(options), sampleEvents(options), options.events);
    return;
  }
  const file = join(folder, 'dataset.json');
  const progress = startProgress(`Writing ${file}`, options.events);
  await writePieces(file, stringifyDataset(sampleHead(options), events(options), { compact: true, onEvent: progress }));
  progress.end();
}
