import { expect, test } from 'vitest';
import { LANGUAGES } from '../state/view.ts';
import { LANGUAGE_TABLE } from './languages.ts';
import { pickLanguage } from './pickLanguage.ts';

test.each([
  ['', ['fr-CA', 'en'], 'fr'],
  ['', ['de-AT', 'pl'], 'pl'],
  ['', ['UR-pk'], 'ur'],
  ['', ['de', 'it'], 'en'],
  ['', [], 'en'],
  ['', ['en-GB', 'fr'], 'en'],
  ['ur', ['fr'], 'ur'],
  ['en', ['fr'], 'en'],
] as const)('chosen “%s”, browser languages %j: the page is in %s', (chosen, preferred, expected) => {
  expect(pickLanguage(chosen, preferred)).toBe(expected);
});

test('each language loads its own catalogue', async () => {
  for (const code of LANGUAGES) {
    const messages = await LANGUAGE_TABLE[code].load();
    expect(messages.locale.split('-')[0]).toBe(code);
  }
});
