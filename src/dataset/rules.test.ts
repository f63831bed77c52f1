import { describe, expect, test } from 'vitest';
import { type Json, smallDataset } from '../testing/smallDataset.ts';
import { buildDataset } from './build.ts';
import { buildFingerprint, checkQuotations } from './fingerprint.ts';
import { type Problem, printProblem } from './problem.ts';
import { checkRules } from './rules.ts';

type Raw = Parameters<NonNullable<Parameters<typeof smallDataset>[0]>>[0];

function problemsOf(mend?: (raw: Raw) => void): readonly Problem[] {
  const built = buildDataset(smallDataset(mend));
  if (!built.ok) return built.error;
  return [...built.value.problems, ...checkRules(built.value.dataset)];
}
const eventOf = (raw: Raw, id: string): Json => {
  const found = raw.events.find((one) => one.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};

test('a sound dataset has no problem', () => {
  expect(problemsOf()).toEqual([]);
});

describe('each rule names itself, the event, what is wrong and the cure', () => {
  const broken: readonly (readonly [string, string | null, RegExp, (raw: Raw) => void])[] = [
    ['R1', 'finding', /no citation/, (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [] })],
    [
      'R1',
      'finding',
      /no source “nowhere”/,
      (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'nowhere', locator: 'p 1' }] }),
    ],
    [
      'R1',
      'finding',
      /neither a quotation nor a locator/,
      (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper' }] }),
    ],
    ['R3', 'finding', /Invalid/, (raw) => Object.assign(eventOf(raw, 'finding'), { status: 'rumoured' })],
    ['R4', 'allegation', /nobody answers/, (raw) => Object.assign(eventOf(raw, 'answer'), { relations: [] })],
    [
      'R4',
      'second-account',
      /refute/,
      (raw) =>
        Object.assign(eventOf(raw, 'second-account'), {
          relations: [{ type: 'differs', event: 'first-account', note: 'This contradicts it.' }],
        }),
    ],
    ['R5', 'finding', /after it was said/, (raw) => Object.assign(eventOf(raw, 'finding'), { concerns: '2017' })],
    ['R6', 'finding', /not an EDTF date/, (raw) => Object.assign(eventOf(raw, 'finding'), { date: 'last spring' })],
    ['R6', 'finding', /outside the coverage/, (raw) => Object.assign(eventOf(raw, 'finding'), { date: '1980' })],
    [
      'R6',
      'finding',
      /nothing says so/,
      (raw) =>
        Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper', locator: 'p 1', dateGiven: '2017' }] }),
    ],
    ['R7', 'finding', /nobody is named/, (raw) => Object.assign(eventOf(raw, 'finding'), { foundBy: null })],
    ['R7', null, /not an institution/, (raw) => raw.actors.push({ id: 'x', name: 'A survivor', kind: 'person' })],
    [
      'R8',
      'allegation',
      /later outcome has no source/,
      (raw) => Object.assign(eventOf(raw, 'allegation'), { notes: [{ kind: 'later', text: 'It ended.' }] }),
    ],
    ['R8', 'allegation', /without a later outcome/, (raw) => Object.assign(eventOf(raw, 'allegation'), { notes: [] })],
    [
      'R9',
      'answer',
      /no event “gone”/,
      (raw) => Object.assign(eventOf(raw, 'answer'), { relations: [{ type: 'partOf', event: 'gone' }] }),
    ],
    ['R9', 'finding', /used twice/, (raw) => raw.events.push({ ...eventOf(raw, 'finding') })],
    [
      'R9',
      null,
      /no event “gone”/,
      (raw) => raw.corrections.push({ date: '2026-11-23', event: 'gone', text: 'Mended.' }),
    ],
    ['R10', null, /no content note/, (raw) => Object.assign(raw, { contentNote: '' })],
    ['R10', null, /no support/, (raw) => Object.assign(raw, { support: [] })],
    ['format', null, /only dataset format/, (raw) => Object.assign(raw, { format: 2 })],
  ];
  test.each(broken)('[%s] %s: %s', (rule, event, message, mend) => {
    const found = problemsOf(mend).find((problem) => problem.rule === rule && message.test(problem.message));
    expect(found, problemsOf(mend).map(printProblem).join('\n')).toBeDefined();
    expect(found?.event ?? null).toBe(event);
    expect(found?.cure.length).toBeGreaterThan(5);
  });
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
  expect(missing.map((problem) => problem.rule)).toEqual(['R2']);
  const fingerprint = await buildFingerprint(
    'paper',
    new TextEncoder().encode('These are the words of the source indeed.'),
  );
  expect(await checkQuotations(dataset, () => fingerprint)).toEqual([]);
  const other = await buildFingerprint('paper', new TextEncoder().encode('These are the words of a source indeed.'));
  expect((await checkQuotations(dataset, () => other))[0]?.message).toContain('word for word');
});

test('one bad event costs only itself; unknown fields are kept, reported and harmless', () => {
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
  expect(built.value.problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
    'warning events[3].mood',
    'error events[4].kind',
  ]);
});

test('whatever is thrown at it, the builder answers with problems and never throws', () => {
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
    const problems = built.ok ? built.value.problems : built.error;
    expect(problems.length).toBeGreaterThan(0);
  }
});
