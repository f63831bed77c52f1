import { expect, test } from 'vitest';
import { FIELD_NAMES, FIELDS, fallbackView } from '../../state/viewFields.ts';
import { parseUrl } from '../../state/url.ts';
import { initialView } from './reset.ts';

/** A value other than the default for every field of the View. */
const CHOSEN = {
  event: 'jay-report-2014',
  actor: 'syp,iopc',
  match: 'all',
  kind: 'finding',
  status: 'alleged',
  source: 'yp-2018-07-10',
  'c.body': 'police',
  q: 'report',
  from: '2010',
  to: '2014-06',
  clock: 'about',
  lane: 'actor',
  view: 'table',
  tour: 'story',
  step: '3',
  lang: 'fr',
  theme: 'dark',
  data: 'other',
  v: '0123456789ab',
} satisfies Record<Exclude<keyof typeof FIELDS, 'categories'> | 'c.body', string>;

const chosen = { ...fallbackView(), ...parseUrl(`?${new URLSearchParams(CHOSEN)}`).named };

test.each(FIELD_NAMES)('a reset clears %s, unless the table of fields keeps it', (name) => {
  const { idle, fallback } = FIELDS[name];
  expect(chosen[name]).not.toEqual(fallback);
  expect(initialView(chosen, {})[name]).toEqual(idle === 'keep' ? chosen[name] : fallback);
});

test('a session starts with the configured start fields', () => {
  const start = parseUrl('?lane=kind&lang=pl').named;
  expect(initialView(chosen, start)).toEqual({ ...fallbackView(), ...start, data: 'other', v: '0123456789ab' });
});
