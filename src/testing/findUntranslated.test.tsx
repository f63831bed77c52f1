// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toPseudolocale } from './pseudolocale.ts';
import { findUntranslated } from './findUntranslated.ts';

beforeEach(() => {
  document.documentElement.lang = 'fr';
});
afterEach(cleanup);

describe('an untranslated word is found', () => {
  test.each([
    ['in a text', <p key="">Close</p>, ['p.: Close']],
    ['beside marked ones', <p key="">⟦Ouvrir⟧ now</p>, ['p.: ⟦Ouvrir⟧ now']],
    ['between marked ones', <p key="">⟦a⟧ and ⟦b⟧</p>, ['p.: ⟦a⟧ and ⟦b⟧']],
    ['in an aria-label', <button key="" type="button" aria-label="Close" />, ['button[aria-label]: Close']],
    ['in a title', <i key="" title="of 12" />, ['i[title]: of 12']],
    ['in a field', <input key="" placeholder="Search" />, ['input[placeholder]: Search']],
    ['beside a date in the page’s language', <p key="">the 26 août 2014</p>, ['p.: the 26 août 2014']],
  ])('%s', (_, element, expected) => {
    render(element);
    expect(findUntranslated()).toEqual(expected);
  });
});

describe('text that is not an interface message is ignored', () => {
  test.each([
    ['a marked sentence', <p key="">⟦12 sur 79 événements~~~~⟧</p>],
    [
      'a marked sentence around other words',
      <p key="">
        ⟦Constaté par <bdi lang="en">A body</bdi>~~~⟧
      </p>,
    ],
    ['marks in marks', <p key="">⟦a ⟦b⟧ c⟧</p>],
    [
      'a dataset’s text',
      <p key="" lang="en">
        The finding
      </p>,
    ],
    ['list conjunctions', <p key="">⟦12⟧ et ⟦13⟧, ⟦14⟧ ou 15</p>],
    ['numbers, symbols and dates', <p key="">12 / 79 · ← 26 août 2014 – mer. 3 sept. 2014</p>],
    ['isolated words in a marked title', <i key="" title={'⟦À lire avec :⟧ \u2068The finding\u2069'} />],
  ])('%s', (_, element) => {
    render(element);
    expect(findUntranslated()).toEqual([]);
  });
});

test('the pseudolocale marks every message, also in functions, lists and dates', () => {
  const made = toPseudolocale({
    locale: 'fr',
    close: 'Fermer',
    comma: ', ',
    count: (all: number) => `${all} faits`,
    shortcuts: [['0', 'tout']],
    dates: { forms: (words: string) => ({ alone: words, after: `le ${words}` }) },
  });
  expect(made).toMatchObject({ locale: 'fr', close: '⟦Fermer~~~⟧', comma: ', ', shortcuts: [['0', '⟦tout~~⟧']] });
  const { count, dates } = made as { count: (all: number) => string; dates: { forms: (words: string) => object } };
  expect(count(7)).toBe('⟦7 faits~~~⟧');
  expect(dates.forms('26 août')).toEqual({ alone: '⟦26 août~~~⟧', after: '⟦le 26 août~~~~⟧' });
});
