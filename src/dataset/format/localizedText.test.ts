import { expect, test } from 'vitest';
import { toEventId } from '../../model/ids.ts';
import { type Json, smallDataset } from '../../testing/smallDataset.ts';
import { buildDataset } from './buildDataset.ts';
import { findEvent } from './relatedEvents.ts';
import { headOf, quoteTranslationOf, summaryOf, titleOf } from './localizedText.ts';

function built(edit: (event: Json, raw: Parameters<NonNullable<Parameters<typeof smallDataset>[0]>>[0]) => void) {
  const result = buildDataset(
    smallDataset((raw) => {
      const finding = raw.events.find(({ id }) => id === 'finding');
      if (finding) edit(finding, raw);
    }),
  );
  if (!result.ok) throw new Error('does not build');
  const { dataset, issues } = result.value;
  const event = findEvent(dataset, toEventId('finding'));
  return { dataset, issues, event };
}

test('an event’s texts are in the reader’s language if translated, and marked as translations', () => {
  const { dataset, event, issues } = built((finding) => {
    finding.translations = { fr: { title: 'Le constat', summary: 'Ce que c’était.' }, 'ur-PK': { title: 'نتیجہ' } };
  });
  if (!event) throw new Error('lost');
  expect(issues).toEqual([]);
  expect(titleOf(dataset, event, 'fr')).toEqual({ text: 'Le constat', language: 'fr', translated: true });
  expect(summaryOf(dataset, event, 'fr').text).toBe('Ce que c’était.');
  expect(titleOf(dataset, event, 'ur')).toMatchObject({ text: 'نتیجہ', language: 'ur-PK', translated: true });
  expect(summaryOf(dataset, event, 'ur')).toEqual({ text: 'What it was.', language: 'en', translated: false });
  expect(titleOf(dataset, event, 'pl')).toEqual({ text: 'The finding', language: 'en', translated: false });
});

test('a reader of the dataset’s language gets the original text', () => {
  const { dataset, event } = built((finding) => {
    finding.translations = { en: { title: 'Another wording' } };
  });
  if (!event) throw new Error('lost');
  expect(titleOf(dataset, event, 'en-GB').text).toBe('The finding');
});

test('a quotation keeps its original, with a translation only if there is one', () => {
  const { dataset, event } = built((finding) => {
    finding.citations = [
      { source: 'paper', quote: 'so it was', translations: { fr: 'il en fut ainsi' } },
      { source: 'paper', quote: 'and so on' },
    ];
  });
  const [first, second] = event?.citations ?? [];
  if (!first || !second) throw new Error('lost');
  expect(first.quote).toBe('so it was');
  expect(quoteTranslationOf(dataset, first, 'fr')).toMatchObject({ text: 'il en fut ainsi', language: 'fr' });
  expect(quoteTranslationOf(dataset, first, 'pl')).toBeNull();
  expect(quoteTranslationOf(dataset, second, 'fr')).toBeNull();
});

test('the dataset’s title, description and content note can be translated separately', () => {
  const { dataset } = built((_, raw) => Object.assign(raw, { translations: { fr: { title: 'Un petit dossier' } } }));
  expect(headOf(dataset, 'title', 'fr')).toMatchObject({ text: 'Un petit dossier', translated: true });
  expect(headOf(dataset, 'contentNote', 'fr')).toMatchObject({ text: 'A note.', translated: false });
});

test('a translation with an invalid language tag is an issue of its event', () => {
  const { issues, event } = built((finding) => {
    finding.translations = { French: { title: 'Le constat' } };
  });
  expect(event).toBeUndefined();
  expect(issues[0]).toMatchObject({ severity: 'error', event: 'finding' });
  expect(issues[0]?.message).toContain('language tag');
});
