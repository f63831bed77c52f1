import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReportAddress } from '../dataset/format/schema.ts';
import { en } from '../i18n/en/interface.ts';
import { requireValue } from '../model/assert.ts';
import { arbitraryHostile, hostileDataset } from '../testing/hostileDataset.ts';
import { reportUrl } from './reportUrl.ts';

const eventTitled = (title: string) => {
  const event = hostileDataset(title).events.find(({ status }) => status === 'alleged');
  return requireValue(event, 'the allegation');
};
const ADDRESS = 'https://example.org/sub/event/allegation/';

test('a plain mail address gets the event as subject and body', () => {
  const href = new URL(reportUrl('mailto:desk@example.org', eventTitled('A & B?'), ADDRESS, en));
  expect(href.pathname).toBe('desk@example.org');
  expect(href.searchParams.get('subject')).toBe('A & B? (Alleged)');
  expect(href.searchParams.get('body')).toBe(`${ADDRESS}\r\n(allegation)`);
});

test('a form’s placeholders are filled in where they are', () => {
  const template = 'https://example.org/report?event={id}&what={title}&where={address}';
  const { searchParams } = new URL(reportUrl(template, eventTitled('One'), ADDRESS, en));
  expect(Object.fromEntries(searchParams)).toEqual({ event: 'allegation', what: 'One (Alleged)', where: ADDRESS });
  expect(reportUrl('https://example.org/form', eventTitled('One'), null, en)).toBe('https://example.org/form');
});

test('[R3] no title adds a field, and the standing goes with it', () => {
  fc.assert(
    fc.property(arbitraryHostile, (title) => {
      const href = new URL(reportUrl('mailto:desk@example.org', eventTitled(title), ADDRESS, en));
      expect([...href.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(href.searchParams.get('subject')).toMatch(/ \(Alleged\)$/);
      expect(href.searchParams.get('subject')).not.toMatch(/[\r\n]/);
    }),
  );
});

test.each([
  ['mailto:desk@example.org', true],
  ['mailto:desk@example.org?subject={title}', true],
  ['https://example.org/form?event={id}', true],
  ['http://example.org/form', false],
  ['https://{title}/', false],
  ['javascript:alert({id})', false],
  ['{address}', false],
  ['desk@example.org', false],
])('%s is a valid report address: %s', (address, expected) => {
  expect(isReportAddress(address)).toBe(expected);
});
