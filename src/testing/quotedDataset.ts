// The small dataset with quotations that check, and the fingerprint of the text from which they are: what a random change
// to a quotation, or around one, is tried on.

import { buildFingerprint, type Fingerprint } from '../dataset/format/fingerprint.ts';
import { eventOf } from './brokenDatasets.ts';
import { type Json, smallDataset } from './smallDataset.ts';

const TEXT = 'Sample report. The board said: "All is in order," and the society said that one was missing.';

/** Short, for each run of four words costs a digest in each of many thousand cases. */
const QUOTES: readonly Json[] = [
  { source: 'paper', quote: 'All is in order', before: '"', after: ',"' },
  { source: 'paper', quote: 'said that one was missing.', speaker: 'force', locator: 'para 2' },
];

/** A fresh copy each time, sound in every rule. */
export const quotedDataset = (): Json =>
  smallDataset((raw) => {
    for (const id of ['first-account', 'answer', 'finding']) {
      Object.assign(eventOf(raw, id), { citations: structuredClone(QUOTES) });
    }
    const [quote] = structuredClone(QUOTES);
    Object.assign(eventOf(raw, 'allegation'), { notes: [{ kind: 'later', text: 'It ended.', citations: [quote] }] });
  });

export const quotedFingerprints = async (): Promise<ReadonlyMap<string, Fingerprint>> =>
  new Map([['paper', await buildFingerprint('paper', new TextEncoder().encode(TEXT))]]);
