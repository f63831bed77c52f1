import { expect, test } from 'vitest';
import type { LocatedIssue } from '../../dataset/format/issue.ts';
import { groupIssues } from './groupIssues.ts';

const issue = (more: Partial<LocatedIssue>): LocatedIssue => ({
  rule: 'R1',
  severity: 'error',
  path: 'support',
  event: null,
  message: 'no source',
  fix: 'cite one',
  file: 'a.csv',
  line: null,
  row: null,
  ...more,
});

test('the same issue in several places is one note with its locations; errors come first', () => {
  const notes = groupIssues([
    issue({ severity: 'warning', rule: 'R3', message: 'unjudged', path: '' }),
    issue({ line: 2, event: 'one' }),
    issue({ rule: 'R10' }),
    issue({ line: 5, event: 'two' }),
    issue({ line: 7 }),
  ]);
  expect(notes.map(({ severity, rule, locations }) => [severity, rule, ...locations])).toEqual([
    ['error', 'R1', 'line 2, event “one”', 'line 5, event “two”', 'line 7'],
    ['error', 'R10', 'support'],
    ['warning', 'R3', 'a.csv'],
  ]);
});
