import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenDatasets, eventOf } from '../../src/testing/brokenDatasets.ts';
import { fuzzing } from '../../src/testing/fuzzing.ts';
import { arbitraryChange, mutate } from '../../src/testing/mutations.ts';
import { quotedDataset, quotedFingerprints } from '../../src/testing/quotedDataset.ts';
import { type Json, type RawSmall, smallDataset } from '../../src/testing/smallDataset.ts';
import { captureOutput, temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { checkFolder, checkRead } from '../dataset/check.ts';
import { main } from './dataset.ts';
import { printLocatedIssue } from '../../src/dataset/exchange/locateIssues.ts';
import { findJsonError, findLines } from '../../src/dataset/exchange/jsonLocations.ts';

const run = (...args: readonly string[]) => captureOutput(() => main(args));

const TEXT = 'Sample report. The board said: "We keep every sample in order," and the society said nothing.\n';
const QUOTE = { source: 'paper', quote: 'We keep every sample in order', before: 'board said: "', after: '," and the' };
const quoted = (citation: Json) => (raw: RawSmall) => Object.assign(eventOf(raw, 'finding'), { citations: [citation] });

/** A folder with a dataset, and the fingerprint and text of its one source. */
async function folderOf(dataset: Json): Promise<{ readonly folder: string; readonly texts: string }> {
  const folder = await temporaryFolder({ 'data/dataset.json': dataset, 'texts/paper.txt': TEXT });
  const [data, texts] = [join(folder, 'data'), join(folder, 'texts')];
  await run('fingerprint', 'paper', join(texts, 'paper.txt'), data);
  return { folder: data, texts };
}

const lineOf = (dataset: Json, words: string): number =>
  1 +
  JSON.stringify(dataset, null, 2)
    .split('\n')
    .findIndex((line) => line.includes(words));

/** The line (from 1) of each event in a pretty-printed dataset, by id. */
function linesOfEvent(dataset: Json, id: string): readonly number[] {
  const lines = JSON.stringify(dataset, null, 2).split('\n');
  const found: number[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '    {') start = index + 1;
    const isEnd = line.startsWith('    }') && !line.startsWith('     ');
    if (!isEnd || !lines.slice(start, index).includes(`      "id": "${id}",`)) continue;
    for (let at = start; at <= index + 1; at++) found.push(at);
  }
  return found;
}

describe('every rule prints file, line, rule, event, what is wrong and the fix', () => {
  const R2: typeof brokenDatasets = [
    ['R2', 'finding', /word for word/, quoted({ ...QUOTE, quote: 'We keep each sample in order' })],
    [
      'R2',
      'finding',
      /no fingerprint/,
      (raw) => {
        raw.sources.push({ id: 'other', type: 'report', title: 'Another', publisher: 'A paper' });
        quoted({ ...QUOTE, source: 'other' })(raw);
      },
    ],
  ];
  test.each([...brokenDatasets, ...R2])('[%s] %s: %s', async (rule, event, message, edit) => {
    const dataset = smallDataset(edit);
    const { folder } = await folderOf(dataset);
    const { out, exitCode } = await run('check', folder);
    const line = out.split('\n').find((one) => one.includes(` ${rule}: `) && message.test(one)) ?? '';
    const parts = /^(.+?):(\d+): (error|warning) (\w+): (?:event "([^"]*)" \((.*?)\)|(.*?)): (.*)\. Fix: (.{6,})$/.exec(
      line,
    );
    expect(parts, out).not.toBeNull();
    const [, file, number, severity, named, inEvent] = parts ?? [];
    expect(file).toBe(join(folder, 'dataset.json'));
    expect(named).toBe(rule);
    expect(inEvent ?? null).toBe(event);
    if (event !== null) expect(linesOfEvent(dataset, event)).toContain(Number(number));
    expect(exitCode).toBe(severity === 'error' ? 1 : 0);
  });

  test('R1 to R10 all have their example', () => {
    const rules = new Set([...brokenDatasets, ...R2].map(([rule]) => rule));
    for (let number = 1; number <= 10; number++) expect(rules).toContain(`R${number}`);
  });
});

test.each([
  ['an event', (raw: RawSmall) => Object.assign(eventOf(raw, 'allegation'), { date: '26/8/2014' }), 'events[2].date'],
  ['a source', (raw: RawSmall) => Object.assign(raw.sources[0] ?? {}, { url: 'www.example.org' }), 'sources[0].url'],
  ['an actor', (raw: RawSmall) => Object.assign(raw.actors[0] ?? {}, { kind: 'council' }), 'actors[0].kind'],
])('%s with an error is reported once, not at each use', async (_, edit, path) => {
  const { folder } = await folderOf(smallDataset(edit));
  expect((await checkFolder(folder)).map((issue) => issue.path)).toEqual([path]);
});

describe('[R2] a changed quotation', () => {
  const changed = smallDataset(quoted({ ...QUOTE, quote: 'We keep any sample in order' }));

  test('is not reported if nothing was changed', async () => {
    const { folder, texts } = await folderOf(smallDataset(quoted(QUOTE)));
    expect(await checkFolder(folder)).toEqual([]);
    expect(await checkFolder(folder, { texts })).toEqual([]);
  });

  test('is found by the fingerprint alone', async () => {
    const { folder } = await folderOf(changed);
    const [found, ...others] = await checkFolder(folder);
    expect(found).toMatchObject({ rule: 'R2', event: 'finding', line: lineOf(changed, '"quote": "We keep any') });
    expect(others).toEqual([]);
  });

  test('is found with the text, which shows where it differs', async () => {
    const { folder, texts } = await folderOf(changed);
    const { out, exitCode } = await run('check', '--texts', texts, folder);
    expect(exitCode).toBe(1);
    expect(out).toContain('agrees up to “board said: "We keep ” and goes on “every sample in order,"');
  });

  test('is found with a text that differs from the fingerprint', async () => {
    const { folder, texts } = await folderOf(smallDataset(quoted(QUOTE)));
    const other = await temporaryFolder({ 'paper.txt': TEXT.replace('every', 'any') });
    expect(await checkFolder(folder, { texts })).toEqual([]);
    const found = await checkFolder(folder, { texts: other });
    expect(found.map(printLocatedIssue).join('\n')).toMatch(
      /fingerprints\/paper\.json: error R2: .* from another text[\s\S]*goes on “any sample/,
    );
  });

  test('too short to be checked is reported as such, not as wrong', async () => {
    const { folder } = await folderOf(
      smallDataset(quoted({ source: 'paper', quote: 'said nothing.', before: '', after: '' })),
    );
    const [found] = await checkFolder(folder);
    expect(found).toMatchObject({
      rule: 'R2',
      severity: 'error',
      message: expect.stringMatching(/fewer than four words/),
    });
  });

  test('a quoted source without a text in the folder of texts is reported', async () => {
    const { folder } = await folderOf(smallDataset(quoted(QUOTE)));
    const { out, exitCode } = await run('check', '--texts', await temporaryFolder(), folder);
    expect(out).toMatch(/warning R2: sources\[0\]\.id: there is no .*paper\.txt: .* fingerprint alone/);
    expect(exitCode).toBe(0);
  });

  test('a missing folder of texts is reported', async () => {
    const { folder } = await folderOf(smallDataset());
    expect(await run('check', '--texts', join(folder, 'gone'), folder)).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/cannot read the folder of texts/),
    });
  });
});

test('in a packed dataset the location is a row of events.parquet', async () => {
  const { folder } = await folderOf(smallDataset((raw) => Object.assign(eventOf(raw, 'finding'), { citations: [] })));
  const packed = `${folder}-packed`;
  await run('pack', folder, packed);
  expect((await run('check', packed)).out).toMatch(
    /events\.parquet row 3: error R1: event "finding" \(events\[2\]\.citations\)/,
  );
});

test('--json prints the same issues as JSON', async () => {
  const dataset = smallDataset((raw) => Object.assign(eventOf(raw, 'finding'), { date: 'spring' }));
  const { folder } = await folderOf(dataset);
  expect(JSON.parse((await run('check', '--json', folder)).out)).toEqual([
    {
      rule: 'R6',
      severity: 'error',
      path: 'events[4].date',
      event: 'finding',
      message: expect.stringMatching(/EDTF/),
      fix: expect.stringMatching(/EDTF/),
      file: join(folder, 'dataset.json'),
      line: lineOf(dataset, '"date": "spring"'),
      row: null,
    },
  ]);
});

test('an invalid record does not change the lines of others', async () => {
  const dataset = smallDataset((raw) => {
    raw.actors.unshift({ id: 'Not An Id' });
    raw.actors.push({ id: 'x', name: 'A survivor', kind: 'person' });
  });
  const { folder } = await folderOf(dataset);
  const found = (await checkFolder(folder)).find(({ rule }) => rule === 'R7');
  const lines = JSON.stringify(dataset, null, 2).split('\n');
  expect(lines[(found?.line ?? 0) - 1]).toContain('A survivor');
});

test.each([
  ['{\n  "format": 1\n  "id": "x"\n}', 3, /comma/],
  ['{\n  "format": 1,\n}', 3, /name in quotation marks/],
  ['{\n  // why\n  "format": 1\n}', 2, /no comments/],
  ['{\n  "format": "1\n}', 2, /quotation mark/],
  ['', 1, /value/],
  ['{ "format": undefined }', 1, /neither a text/],
  ['{ "format": "a\\q" }', 1, /backslash/],
  ['{ "format": "\\uZZZZ" }', 1, /four digits/],
  ['{ "format": "a\tb" }', 1, /tab/],
])('a file that is not JSON is reported with its line: %j', async (text, line, message) => {
  expect(findJsonError(text)).toMatchObject({ line, message: expect.stringMatching(message) });
  const folder = await temporaryFolder({ 'dataset.json': text });
  const { err, exitCode } = await run('check', folder);
  expect(exitCode).toBe(1);
  expect(err).toMatch(new RegExp(`dataset\\.json:${line}: is not JSON`));
});

test('a path has its line, or that of the nearest enclosing value', () => {
  const text = '{\n  "a": [\n    1,\n    { "b.c": 2, "d": [] }\n  ],\n  "e": null\n}';
  const lines = findLines(text, ['a', 'a[0]', 'a[1].gone', 'e', 'nowhere.at.all', '']);
  expect([...lines.values()]).toEqual([2, 3, 4, 6, 1, 1]);
});

test('an invalid date of issue does not change the lines of other sources', async () => {
  const dataset = smallDataset((raw) => {
    const [paper] = raw.sources;
    raw.sources.unshift({ ...paper, id: 'other', issued: 'some day' });
    raw.sources.push({ ...paper, id: 'third' });
    quoted({ ...QUOTE, source: 'third', locator: 'p 1' })(raw);
  });
  const { folder } = await folderOf(dataset);
  const { out } = await run('check', '--texts', await temporaryFolder(), folder);
  expect(out).toContain(`dataset.json:${lineOf(dataset, '"id": "third"')}: warning R2: sources[2].id: `);
});

test('a duplicate name in an object is reported with its line, since JSON.parse drops the first value', async () => {
  const { folder } = await folderOf(smallDataset());
  const file = join(folder, 'dataset.json');
  const text = (await readFile(file, 'utf8')).replace(/\}\s*$/, ',\n  "events": []\n}\n');
  await writeFile(file, text.replace('"id": "finding"', '"id": "x",\n      "id": "finding"'));
  const { out, exitCode } = await run('check', folder);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/:\d+: error format: events\[4\]\.id: occurs twice/);
  expect(out).toContain(`:${text.trimEnd().split('\n').length}: error format: events: occurs twice in one object`);
  expect(out).toContain('warning format: events: there are no events');
});

test('with --json a file that is not JSON is an issue too', async () => {
  const folder = await temporaryFolder({ 'dataset.json': '{\n  "format": one\n}' });
  const { out, exitCode } = await run('check', '--json', folder);
  expect(exitCode).toBe(1);
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({
      ...{ rule: 'format', severity: 'error', file: join(folder, 'dataset.json'), line: 2 },
      message: expect.stringMatching(/is not JSON: this is neither a text/),
    }),
  ]);
});

const { numRuns, timeout } = fuzzing('check');

test(
  `after any of ${numRuns} random changes check says what is wrong and where, and nothing is wrong with the shape of what was not touched`,
  async () => {
    const fingerprints = await quotedFingerprints();
    const file = 'dataset.json';
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryChange, { minLength: 1, maxLength: 4 }), async (changes) => {
        const raw = quotedDataset();
        const untouched = mutate(raw, changes);
        const events: readonly unknown[] = Array.isArray(raw.events) ? raw.events : [];
        const text = JSON.stringify(raw, null, 2);
        const lines = text.split('\n').length;
        for (const issue of await checkRead({ file, text, raw, packed: null }, fingerprints)) {
          expect(issue.line).toBeGreaterThanOrEqual(1);
          expect(issue.line).toBeLessThanOrEqual(lines);
          const index = /^events\[(\d+)\]/.exec(issue.path)?.[1];
          const isWhole = untouched.some((event) => event === events[Number(index)]);
          if (isWhole) expect(issue.rule).not.toBe('format');
        }
      }),
      { numRuns },
    );
  },
  timeout,
);

test('an id that cannot be converted to text is reported where it is', async () => {
  const raw = { ...quotedDataset(), sources: [{ id: { toString: [] } }] };
  const text = JSON.stringify(raw, null, 2);
  const issues = await checkRead({ file: 'dataset.json', text, raw, packed: null }, await quotedFingerprints());
  expect(issues).toContainEqual(expect.objectContaining({ rule: 'format', path: 'sources[0].id' }));
});

test('a folder with texts is checked against them', async () => {
  const folder = await temporaryFolder({ 'texts/paper.txt': TEXT });
  const file = join(folder, 'dataset.json');
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      const raw = quotedDataset();
      mutate(raw, changes);
      await writeFile(file, JSON.stringify(raw, null, 2));
      for (const issue of await checkFolder(folder, { texts: join(folder, 'texts') })) {
        expect(issue.file).toBe(file);
        expect(issue.line).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
