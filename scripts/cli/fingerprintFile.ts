// The content of a fingerprint file, fingerprints/<source-id>.json.

import { buildFingerprint } from '../../src/dataset/format/fingerprint.ts';

export interface FingerprintFile {
  readonly words: number;
  /** The number of runs of four words, by which quotations are checked. */
  readonly runs: number;
  readonly json: string;
}

export async function toFingerprintFile(source: string, bytes: Uint8Array<ArrayBuffer>): Promise<FingerprintFile> {
  const { source: id, ...fingerprint } = await buildFingerprint(source, bytes);
  const how = { algorithm: 'SHA-256', normalisation: 'Unicode NFC, white space folded to one space, trimmed' };
  const json = `${JSON.stringify({ source: id, ...how, ...fingerprint }, null, 1)}\n`;
  return { words: fingerprint.words, runs: fingerprint.runs.length, json };
}
