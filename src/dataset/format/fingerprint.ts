// Verifies quotations (R2) against sources that the repository must not republish. A fingerprint is the SHA-256 of the
// source's text, and the truncated SHA-256 of each run of four words, in order.

import * as v from 'valibot';
import type { Citation } from '../../model/event.ts';
import type { Dataset } from './dataset.ts';
import type { Issue } from './issue.ts';

export const fingerprintSchema = v.looseObject({
  source: v.string(),
  /** SHA-256 of the text's bytes in hex, as `sha256sum` prints it. */
  textSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  words: v.number(),
  runLength: v.literal(4),
  hashLength: v.literal(8),
  runs: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))),
});
export type Fingerprint = v.InferOutput<typeof fingerprintSchema>;

const RUN = 4;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Splits NFC text at white space; words include their punctuation. */
const wordsOf = (text: string): readonly string[] => text.normalize('NFC').trim().split(/\s+/u);

/** The truncated hash of each run of four words: "a b c d e" gives those of "a b c d" and "b c d e". */
async function hashRuns(words: readonly string[]): Promise<readonly string[]> {
  const encoder = new TextEncoder();
  const starts = Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, start) => start);
  return Promise.all(
    starts.map(async (start) => (await sha256(encoder.encode(words.slice(start, start + RUN).join(' ')))).slice(0, 8)),
  );
}

/** Builds the fingerprint of a source from the bytes of its text. */
export async function buildFingerprint(source: string, bytes: Uint8Array<ArrayBuffer>): Promise<Fingerprint> {
  const words = wordsOf(new TextDecoder().decode(bytes));
  return {
    source,
    textSha256: await sha256(bytes),
    words: words.length,
    runLength: RUN,
    hashLength: 8,
    runs: [...(await hashRuns(words))],
  };
}

/**
 * True if the source contains the quotation with its context, word for word. The context completes the first and the
 * last word, so that punctuation at the quotation's ends counts too.
 */
export async function isVerbatim(
  citation: Pick<Citation, 'quote' | 'before' | 'after'>,
  fingerprint: Fingerprint,
): Promise<boolean> {
  const runs = await hashRuns(wordsOf(`${citation.before}${citation.quote ?? ''}${citation.after}`));
  if (runs.length === 0) return false;
  return fingerprint.runs.some((_, start) => runs.every((run, index) => fingerprint.runs[start + index] === run));
}

/** Checks every quotation of a dataset. `find` returns a source's fingerprint, or undefined if there is none. */
export async function checkQuotations(
  dataset: Dataset,
  find: (source: string) => Fingerprint | undefined,
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const event of dataset.events) {
    const cited = [
      ...event.citations.map((citation, index) => [citation, `citations[${index}].quote`] as const),
      ...event.notes.flatMap((note, outer) =>
        note.citations.map((citation, index) => [citation, `notes[${outer}].citations[${index}].quote`] as const),
      ),
    ];
    for (const [citation, path] of cited) {
      if (citation.quote === null) continue;
      const fingerprint = find(citation.source);
      const base = { rule: 'R2', severity: 'error', path, event: event.id } as const;
      if (wordsOf(`${citation.before}${citation.quote}${citation.after}`).length < RUN) {
        issues.push({
          ...base,
          message: `“${citation.quote}” has fewer than four words with its context, too few to check`,
          fix: 'copy more of the source’s words into `before` and `after`',
        });
        continue;
      }
      if (!fingerprint) {
        issues.push({
          ...base,
          message: `the source “${citation.source}” has no fingerprint, so its words cannot be checked`,
          fix: `add fingerprints/${citation.source}.json, or cite the place without quoting`,
        });
      } else if (!(await isVerbatim(citation, fingerprint))) {
        issues.push({
          ...base,
          message: `“${citation.quote}” is not in the source “${citation.source}” word for word`,
          fix: 'copy the words again from the source, with whole words in `before` and `after`',
        });
      }
    }
  }
  return issues;
}
