import { expect, test } from 'vitest';
import type { LocatedProblem } from '../../dataset/exchange/locateIssues.ts';
import { toNotes } from './groupIssues.ts';

const problem = (more: Partial<LocatedProblem>): LocatedProblem => ({
  rule: 'R1',
  severity: 'error',
  path: 'support',
  event: null,
  message: 'no source',
  cure: 'cite one',
  file: 'a.csv',
  line: null,
  row: null,
  ...more,
});

test('one fault in many places is one note with its places; errors come first', () => {
  const notes = toNotes([
    problem({ severity: 'warning', rule: 'R3', message: 'unjudged', path: '' }),
    problem({ line: 2, event: 'one' }),
    problem({ rule: 'R10' }),
    problem({ line: 5, event: 'two' }),
    problem({ line: 7 }),
  ]);
  expect(notes.map(({ severity, rule, places }) => [severity, rule, ...places])).toEqual([
    ['error', 'R1', 'line 2, event “one”', 'line 5, event “two”', 'line 7'],
    ['error', 'R10', 'support'],
    ['warning', 'R3', 'a.csv'],
  ]);
});
