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

describe('a plain record', () => {
  const plain = (edit: (raw: RawSmall) => void = () => {}) =>
    issuesOf((raw) => {
      Object.assign(raw, { profile: 'plain', contentNote: '', support: [] });
      raw.events = raw.events.map(({ kind: _, status: __, foundBy: ___, ...event }) => event);
      edit(raw);
    });
  const told = (issues: readonly Issue[]): readonly string[] =>
    issues.map(({ rule, severity, event }) => [severity, rule, event].filter(Boolean).join(' '));

  test('[R3] [R4] [R7] [R10] needs no kind, standing, reply, content note or support', () => {
    expect(plain().map(printIssue)).toEqual([]);
  });

  test('[R4] [R10] with an allegation needs its reply, and warns of the missing note and support', () => {
    const accused = plain((raw) => {
      Object.assign(eventOf(raw, 'allegation'), { status: 'alleged' });
      Object.assign(eventOf(raw, 'answer'), { relations: [] });
    });
    expect(told(accused)).toEqual(['error R4 allegation', 'warning R10', 'warning R10']);
  });

  test('[R7] with a finding names who found it', () => {
    expect(told(plain((raw) => Object.assign(eventOf(raw, 'finding'), { status: 'found' })))).toEqual([
      'error R7 finding',
    ]);
  });

  test('[R3] a standing that is none is an error, and another record still needs one', () => {
    expect(told(plain((raw) => Object.assign(eventOf(raw, 'finding'), { status: 'rumoured' })))).toEqual([
      'error R3 finding',
    ]);
    expect(told(plain((raw) => Object.assign(raw, { profile: 'accountability' })))).toEqual(
      expect.arrayContaining(['error R3 finding', 'error R10']),
    );
  });
});

describe('categories', () => {
  const phase = { id: 'phase', label: 'Phase', values: [{ id: 'launch', label: 'Launch' }] };
  const withCategories = (categories: readonly unknown[], chosen: unknown) =>
    issuesOf((raw) => {
      Object.assign(raw, { categories });
      Object.assign(eventOf(raw, 'finding'), { categories: chosen });
    }).map(({ path, message }) => `${path}: ${message}`);

  test('an event has only values that the dataset defines', () => {
    expect(withCategories([phase], { phase: ['launch'] })).toEqual([]);
    expect(withCategories([phase], { phase: ['landing'], crew: ['launch'] })).toEqual([
      'categories.phase[0]: the category “phase” has no value “landing”',
      'categories.crew: there is no category “crew”',
    ]);
  });

  test('there are six at most, each with an id of its own', () => {
    const seven = Array.from({ length: 7 }, (_, index) => ({ ...phase, id: `phase-${index}` }));
    expect(withCategories(seven, {})).toEqual([
      'categories[6]: there are more than 6 categories; this one is left out',
    ]);
    expect(withCategories([phase, phase], {})).toEqual([
      'categories[1].id: the id “phase” is used twice; the second record is left out',
    ]);
  });
});
