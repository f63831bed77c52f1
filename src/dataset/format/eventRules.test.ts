import { describe, expect, test } from 'vitest';
import { brokenDatasets, eventOf } from '../../testing/brokenDatasets.ts';
import { type RawSmall, smallDataset } from '../../testing/smallDataset.ts';
import { buildDataset } from './buildDataset.ts';
import { buildFingerprint, checkQuotations } from './fingerprint.ts';
import { type Issue, printIssue } from './issue.ts';
import { checkRules } from './eventRules.ts';

function issuesOf(edit?: (raw: RawSmall) => void): readonly Issue[] {
  const built = buildDataset(smallDataset(edit));
  if (!built.ok) return built.error;
  return [...built.value.issues, ...checkRules(built.value.dataset)];
}

test('a valid dataset has no issues', () => {
  expect(issuesOf()).toEqual([]);
});

describe('each rule reports its id, the event, the message and the fix', () => {
  test.each(brokenDatasets)('[%s] %s: %s', (rule, event, message, edit) => {
    const found = issuesOf(edit).find((issue) => issue.rule === rule && message.test(issue.message));
    expect(found, issuesOf(edit).map(printIssue).join('\n')).toBeDefined();
    expect(found?.event ?? null).toBe(event);
    expect(found?.fix.length).toBeGreaterThan(5);
  });
});

test('[R7] an organisation whose name describes a person gets a warning, since imports turn all names into organisations', () => {
  const severitiesFor = (name: string) =>
    issuesOf((raw) => raw.actors.push({ id: 'x', name, kind: 'organisation' })).map(({ severity }) => severity);
  for (const name of ['Victim A', 'survivor 3', 'Survivor', 'The victims', 'A suspect', 'Victim’s mother']) {
    expect(severitiesFor(name), name).toEqual(['warning']);
  }
  for (const name of [
    'Victim Support',
    'Victims’ Commissioner',
    'The Survivors Trust',
    'Board for Victims',
    'Victimology Ltd',
  ]) {
    expect(severitiesFor(name), name).toEqual([]);
  }
});

test('[R2] a quotation from a source without a fingerprint, or one that differs, is an error', async () => {
  const built = buildDataset(
    smallDataset((raw) =>
      Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper', quote: 'the words of the source' }] }),
    ),
  );
  if (!built.ok) throw new Error('does not build');
  const { dataset } = built.value;
  const missing = await checkQuotations(dataset, () => undefined);
  expect(missing.map((issue) => issue.rule)).toEqual(['R2']);
  const fingerprint = await buildFingerprint(
    'paper',
    new TextEncoder().encode('These are the words of the source indeed.'),
  );
  expect(await checkQuotations(dataset, () => fingerprint)).toEqual([]);
  const other = await buildFingerprint('paper', new TextEncoder().encode('These are the words of a source indeed.'));
  expect((await checkQuotations(dataset, () => other))[0]?.message).toContain('word for word');
});

test('an invalid event is skipped alone; unknown fields are kept and reported', () => {
  const built = buildDataset(
    smallDataset((raw) => {
      Object.assign(eventOf(raw, 'finding'), { kind: 'gossip' });
      Object.assign(eventOf(raw, 'answer'), { mood: 'grave' });
    }),
  );
  if (!built.ok) throw new Error('does not build');
  expect(built.value.dataset.events.map((one) => one.id)).toEqual([
    'first-account',
    'second-account',
    'allegation',
    'answer',
  ]);
  expect(built.value.issues.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
    'warning events[3].mood',
    'error events[4].kind',
  ]);
});

test('buildDataset returns issues for any input and never throws', () => {
  for (const raw of [
    null,
    7,
    'text',
    [],
    {},
    { format: 1 },
    { ...smallDataset(), events: 'none' },
    { ...smallDataset(), events: [null, 3, [], {}] },
  ]) {
    const built = buildDataset(raw);
    const issues = built.ok ? built.value.issues : built.error;
    expect(issues.length).toBeGreaterThan(0);
  }
});
