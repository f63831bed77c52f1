import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTable } from '../../dataset/exchange/csvTable.ts';
import { readDraft } from '../../dataset/exchange/draft.ts';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { Draft } from '../../dataset/format/draft.ts';
import { enEditor } from '../../i18n/en/editor.ts';
import { type ReasonCode, reasonOf } from './rowReasons.ts';

function draftOf(csv: string): Draft {
  const { header, rows } = parseTable(csv);
  return {
    ...{ format: 1, name: 'a.csv', header: [...header], choices: {}, head: {}, sources: [], fingerprints: {} },
    rows: rows.map(({ line, cells, issue }) => ({ line: Number(line), cells: [...cells], issue })),
  };
}
/** The reasons of all rows that are not read. */
function refusedIn(csv: string) {
  const { issues, raw } = readDraft(draftOf(csv), { today: '2026-11-29' });
  const built = buildDataset(raw);
  const all = [...issues.filter(({ line }) => line !== null), ...(built.ok ? built.value.issues : built.error)];
  // A row without a source is read all the same.
  return all.filter(({ severity, rule }) => severity === 'error' && rule !== 'R1').map(reasonOf);
}
const messageOf = ({ code, words }: ReturnType<typeof reasonOf>): string => enEditor.refusals[code](...words);

/** A date in a column of its own → why it is refused, and what the message quotes. */
const DATES: readonly (readonly [date: string, code: ReasonCode, given: string])[] = [
  ['sometime in spring', 'dateUnread', 'sometime in spring'],
  ['who knows', 'dateUnread', 'who knows'],
  ['', 'dateMissing', ''],
  ['x'.repeat(201), 'dateTooLong', ''],
  ['13 million years ago', 'tooFar', '13 million years ago'],
  ['2014-02-31', 'notInCalendar', '2014-02-31'],
  ['2014-13-01', 'notInCalendar', '2014-13-01'],
  ['2014/2010', 'endsFirst', '2014/2010'],
  ['today', 'noStart', 'today'],
  ['May 1945 10:30', 'noDay', 'May 1945 10:30'],
  ['17 May 1945 27:30', 'timeUnread', '17 May 1945 27:30'],
  ['17 May 1945 10:30 CST', 'zoneUnread', '17 May 1945 10:30 CST'],
  ['2000s', 'twoReadings', '2000s'],
  ["'45", 'anyCentury', "'45"],
  ['12 May', 'noYear', '12 May'],
  ['0 AD', 'yearZero', '0 AD'],
];

describe('the reason of a row that is not read', () => {
  test.each(DATES)('“%s” is %s', (date, code, given) => {
    const reasons = refusedIn(`Date,Title\n1998,A beginning\n1999,A second\n"${date}",What happened\n`);
    expect(reasons.map((one) => [one.code, one.words[0]])).toEqual([[code, given]]);
    expect(reasons.map(messageOf).join()).toMatch(/^(?!.*undefined).+\.$/);
  });

  test('names the two ways in which a date can be read, and the order that nothing shows', () => {
    const [reason] = refusedIn('Date,Title\n2000s,What happened\n1999,Another\n');
    expect(reason && messageOf(reason)).toBe('“2000s” can be read in two ways. Write 200X or 20XX.');
    const open = refusedIn('Date,Title\n03/04/2014,What happened\n');
    expect(open.map(({ code }) => code)).toEqual(['dayOrMonth']);
  });

  test('is found for a row of TimelineJS’s columns', () => {
    const sheet = (cells: string) =>
      refusedIn(`Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Text\n${cells},What happened,\n`);
    const codes = (cells: string): readonly string[] => sheet(cells).map(({ code }) => code);
    expect(codes(',,,,,,,')).toEqual(['dateMissing']);
    expect(codes('2014,,3,,,,,')).toEqual(['noMonth']);
    expect(codes('2014,5,x,,,,,')).toEqual(['numberUnread']);
    expect(codes('2014,5,,10:30,,,,')).toEqual(['noDay']);
    expect(codes('2014,5,3,half past,,,,')).toEqual(['timeUnread']);
    expect(codes('2014,,,,2010,,,')).toEqual(['endsFirst']);
    expect(codes('0,,,,,,,')).toEqual(['yearZero']);
    expect(codes('300000,,,,,,,')).toEqual(['tooFar']);
  });

  test('is found for cells, titles and the columns of our own CSV', () => {
    const codes = (csv: string): readonly string[] => refusedIn(csv).map(({ code }) => code);
    expect(codes('Date,Title\n1998,\n')).toEqual(['noTitle']);
    expect(codes('Date,Title\n1998,A,b\n')).toEqual(['moreCells']);
    expect(codes('Date,Title\n1998,"A\n')).toEqual(['openQuote']);
    const ours = (row: string) => codes(`id,date,title,status,actors,json\nfirst,1998,A,,,\n${row}\n`);
    expect(ours('Not An Id,1999,B,,,')).toEqual(['idForm']);
    expect(ours('first,1999,B,,,')).toEqual(['idTwice']);
    expect(ours('second,1999,B,rumoured,,')).toEqual(['notKnown']);
    expect(refusedIn('id,date,title,status,actors,json\nfirst,1998,A,,Not An Id,\n')).toEqual([
      { code: 'fieldUnread', words: ['actors', '', ''] },
    ]);
  });

  test('is no mere field for any date, whatever it is', () => {
    const part = fc.constantFrom(
      '12',
      '1945',
      'May',
      '-',
      '/',
      '..',
      ':',
      '10:30',
      'c.',
      '?',
      '[',
      ']',
      'BC',
      'to',
      'X',
      'Z',
      '00',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' '), (parts, space) => {
        const reasons = refusedIn(`Date,Title\n1998,A\n"${parts.join(space)}",B\n`);
        expect(reasons.filter(({ code }) => code === 'fieldUnread')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
