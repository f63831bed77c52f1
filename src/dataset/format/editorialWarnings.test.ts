import { expect, test } from 'vitest';
import { eventOf } from '../../testing/brokenDatasets.ts';
import { type RawSmall, smallDataset } from '../../testing/smallDataset.ts';
import { buildDataset } from './buildDataset.ts';
import { editorialWarnings, findMirror } from './editorialWarnings.ts';
import { printIssue } from './issue.ts';

function warningsFor(change: (raw: RawSmall) => void = () => {}): readonly string[] {
  const built = buildDataset(smallDataset(change));
  if (!built.ok) throw new Error(built.error.map(printIssue).join('\n'));
  return [...editorialWarnings(built.value.dataset)].map(
    ({ rule, severity, event, path }) => `${severity} ${rule} ${event ?? ''} ${path}`,
  );
}
const later = { kind: 'later', text: 'It ended.', citations: [{ source: 'paper', locator: 'para 2' }] };

test('a sound dataset has no warnings', () => {
  expect(warningsFor()).toEqual([]);
});

test('a title of 60 characters passes, one of 61 is reported; a character counts once, whatever its bytes', () => {
  expect(warningsFor((raw) => Object.assign(eventOf(raw, 'answer'), { title: '’'.repeat(60) }))).toEqual([]);
  expect(warningsFor((raw) => Object.assign(eventOf(raw, 'answer'), { title: 'a'.repeat(61) }))).toEqual([
    'warning format answer title',
  ]);
});

test.each(['differs', 'qualifies'])('[R8] a later outcome on only one of a pair that %s is reported', (type) => {
  const pair = (first: unknown[], second: unknown[]) => (raw: RawSmall) => {
    Object.assign(eventOf(raw, 'first-account'), { notes: first });
    Object.assign(eventOf(raw, 'second-account'), {
      notes: second,
      relations: [{ type, event: 'first-account', note: 'Two accounts.' }],
    });
  };
  const expected = ['warning R8 second-account relations[0]'];
  expect(warningsFor(pair([later], []))).toEqual(expected);
  expect(warningsFor(pair([], [later]))).toEqual(expected);
  expect(warningsFor(pair([later], [later]))).toEqual([]);
});

test('an outcome that only an answered event has is not reported: the answer need not repeat it', () => {
  expect(warningsFor((raw) => Object.assign(eventOf(raw, 'answer'), { notes: [] }))).toEqual([]);
});

test('[R5] a finding about a report’s period is not dated before it, where the body has that one report', () => {
  const report =
    (date: string, more: object = {}) =>
    (raw: RawSmall) => {
      const publication = { kind: 'publication', relations: [], actors: [{ id: 'body', role: 'author' }] };
      Object.assign(eventOf(raw, 'answer'), publication, { date, concerns: '1997/2015', ...more });
      return publication;
    };
  expect(warningsFor(report('2016-03'))).toEqual(['warning R5 finding date']);
  expect(warningsFor(report('2015-02-04'))).toEqual([]);
  expect(warningsFor(report('2014'))).toEqual([]);
  expect(warningsFor(report('2016-03', { concerns: '1997/2005' }))).toEqual([]);
  expect(warningsFor(report('2016-03', { concerns: null }))).toEqual([]);
  // An inspectorate with a second report.
  const two = (raw: RawSmall) => Object.assign(eventOf(raw, 'first-account'), report('2016-03')(raw));
  expect(warningsFor(two)).toEqual([]);
});

test('a source without a date is reported, unless its note says why; so is an address that is not its publisher’s', () => {
  const source = (fields: object) => (raw: RawSmall) => Object.assign(raw.sources[0] ?? {}, fields);
  expect(warningsFor(source({ issued: null }))).toEqual(['warning R6  sources[0].issued']);
  expect(warningsFor(source({ issued: null, note: 'The page shows no date.' }))).toEqual([]);
  expect(warningsFor(source({ url: 'https://docslib.org/doc/1/report' }))).toEqual(['warning R1  sources[0].url']);
  expect(warningsFor(source({ url: null }))).toEqual([]);
});

test.each([
  'https://feeds.bbci.co.uk/news/1',
  'https://irishtimes-irishtimes-staging.cdn.arcpublishing.com/a',
  'https://test.4ni.co.uk/a',
  'https://mail.careappointments.co.uk/a',
  'https://docslib.org/doc/1',
  'https://www.slideshare.net/a',
  'https://www.worksopguardian.co.uk:443/a',
  'http://www.rothbiz.co.uk/a?utm_source=feedburner',
])('%s is no publisher’s own address', (address) => {
  expect(findMirror(address)).not.toBeNull();
});

test.each([
  'https://www.bbc.co.uk/news/1',
  'https://www.theguardian.com/a',
  'https://www.dailymail.co.uk/a',
  'https://www.gov.uk/a?utm=1',
  'https://committees.parliament.uk/writtenevidence/56670/html/',
  'https://moderngov.rotherham.gov.uk/mgAi.aspx?ID=65035',
  'https://latest.example.org/test/',
])('%s is taken for one', (address) => {
  expect(findMirror(address)).toBeNull();
});
