// The small dataset with verbatim quotations and the fingerprint of their source. Fuzz tests change the quotations.

import { buildFingerprint, type Fingerprint } from '../dataset/format/fingerprint.ts';
import { eventOf } from './brokenDatasets.ts';
import { type Json, smallDataset } from './smallDataset.ts';

const TEXT = 'Sample report. The board said: "All is in order," and the society said that one was missing.';

/** Short, because each run of four words needs a digest in each of many thousand cases. */
const QUOTES: readonly Json[] = [
  { source: 'paper', quote: 'All is in order', before: '"', after: ',"' },
  { source: 'paper', quote: 'said that one was missing.', speaker: 'force', locator: 'para 2' },
];

/** A new copy each time. Passes all rules. */
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
