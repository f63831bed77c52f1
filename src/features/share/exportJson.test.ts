import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { checkRules } from '../../dataset/format/eventRules.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { arbitraryHostile, hostileDataset } from '../../testing/hostileDataset.ts';
import { joinChunks } from '../../testing/joinChunks.ts';
import { HAS_BUNDLED, readBundled } from '../../testing/bundledRecord.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { exportJson } from './exportJson.ts';
import { withCompanions } from './loadEvents.ts';

function build(raw: unknown): Dataset {
  const built = buildDataset(raw);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  expect(built.value.issues).toEqual([]);
  return built.value.dataset;
}
async function extract(dataset: Dataset, events: readonly TimelineEvent[]): Promise<Dataset> {
  const rows = withCompanions(
    dataset,
    events.map((event) => dataset.columns.ids.indexOf(event.id)),
  );
  return build(JSON.parse(await joinChunks(exportJson(dataset, rows, 'Extract: a note.'))));
}

const errors = (dataset: Dataset) => checkRules(dataset).filter(({ severity }) => severity === 'error');

describe('the matches as a dataset', () => {
  test('[R4] an allegation is exported with its answer, and an account with the account that differs', async () => {
    const dataset = build(smallDataset());
    const ids = async (wanted: string) =>
      (
        await extract(
          dataset,
          dataset.events.filter(({ id }) => id === wanted),
        )
      ).events.map(({ id }) => id);
    expect(await ids('allegation')).toEqual(['allegation', 'answer']);
    expect(await ids('answer')).toEqual(['allegation', 'answer']);
    expect(await ids('first-account')).toEqual(['first-account', 'second-account']);
    expect(await ids('finding')).toEqual(['finding']);
  });

  test('the export says what it was taken from, and has no unused actor or source', async () => {
    const dataset = build(smallDataset((raw) => raw.sources.push({ ...raw.sources[0], id: 'other' })));
    const answer = await extract(
      dataset,
      dataset.events.filter(({ id }) => id === 'finding'),
    );
    expect(answer.description).toBe('Extract: a note.');
    expect([...answer.actors.keys()]).toEqual(['body']);
    expect([...answer.sources.keys()]).toEqual(['paper']);
  });

  test('the whole dataset round-trips, in each of its languages', async () => {
    const dataset = build(
      smallDataset((raw) =>
        Object.assign(raw, {
          translations: { fr: { title: 'Un petit dossier', description: null, contentNote: 'Une note.' } },
          report: 'mailto:desk@news.example',
          corrections: [{ date: '2026-11-23', event: 'finding', text: 'Mended.' }],
          events: raw.events.map((event) => ({
            ...event,
            translations: { fr: { title: 'Un titre', summary: 'Un résumé.' } },
            citations: [
              { source: 'paper', quote: 'Words.', before: 'a ', after: ' b', translations: { fr: 'Des mots.' } },
            ],
          })),
        }),
      ),
    );
    const description = 'Extract: a note.';
    expect(await extract(dataset, dataset.events)).toEqual({ ...dataset, description });
  });

  test('no match exports a dataset without events', async () => {
    expect((await extract(build(smallDataset()), [])).events).toEqual([]);
  });

  test.runIf(HAS_BUNDLED)('any selection of the bundled dataset passes the rules', async () => {
    const dataset = build(readBundled());
    expect(errors(dataset)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...dataset.events], { maxLength: 12 }), async (events) => {
        const answer = await extract(dataset, events);
        expect(errors(answer)).toEqual([]);
        for (const { id } of events) expect(answer.events.some((event) => event.id === id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('any text round-trips', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHostile, async (text) => {
        const dataset = hostileDataset(text);
        expect((await extract(dataset, dataset.events)).events).toEqual(dataset.events);
      }),
      { numRuns: 60 },
    );
  });
});
