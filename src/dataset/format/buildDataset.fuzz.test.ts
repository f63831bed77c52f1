// Fuzzes buildDataset with random changes to a small valid dataset: it never throws and never drops a valid event.

import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../model/edtf.ts';
import { fuzzing } from '../../testing/fuzzing.ts';
import { arbitraryChange, isParent, mutate } from '../../testing/mutations.ts';
import { quotedDataset, quotedFingerprints } from '../../testing/quotedDataset.ts';
import { buildDataset } from './buildDataset.ts';
import { checkQuotations } from './fingerprint.ts';
import { checkRules } from './eventRules.ts';
import { eventSchema } from './schema.ts';

const { numRuns: MUTATIONS, seed, timeout } = fuzzing('dataset');

/** The distinct ids of the valid events. */
function validEvents(raw: unknown): readonly string[] {
  const events = isParent(raw) ? Reflect.get(raw, 'events') : null;
  const valid = (Array.isArray(events) ? events : []).flatMap((event) => {
    const parsed = v.safeParse(eventSchema, event);
    return parsed.success && parseEdtf(parsed.output.date).ok ? [parsed.output.id] : [];
  });
  return [...new Set(valid)].toSorted();
}

test(
  `after ${MUTATIONS} random changes a dataset opens with every valid event or is rejected with a message (FUZZ_SEED=${seed})`,
  async () => {
    const fingerprints = await quotedFingerprints();
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryChange, { minLength: 1, maxLength: 4 }), async (changes) => {
        const raw = quotedDataset();
        const untouched = mutate(raw, changes);
        const built = buildDataset(raw);
        const issues = built.ok ? built.value.issues : built.error;
        for (const { message, fix } of issues) expect(message.length * fix.length).toBeGreaterThan(0);
        if (!built.ok) {
          expect(issues.length).toBeGreaterThan(0);
          return;
        }
        opened++;
        const { dataset } = built.value;
        expect(dataset.events.map(({ id }) => String(id)).toSorted()).toEqual(validEvents(raw));
        const titles = new Map(dataset.events.map(({ id, title }) => [String(id), title]));
        for (const { id, title } of untouched) expect(titles.get(String(id))).toBe(title);
        checkRules(dataset);
        await checkQuotations(dataset, (source) => fingerprints.get(source));
      }),
      { numRuns: MUTATIONS, seed },
    );
    // Most changes affect an event, not the head, without which nothing opens.
    expect(opened).toBeGreaterThan(MUTATIONS / 2);
  },
  timeout,
);
