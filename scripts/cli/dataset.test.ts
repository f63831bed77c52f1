import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fingerprintSchema } from '../../src/dataset/format/fingerprint.ts';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { captureOutput, temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { FULL_SHEET, inWindows1252, longSheet } from '../../src/testing/timelineSheets.ts';
import { main, COMMANDS } from './dataset.ts';

const run = (...args: readonly string[]) => captureOutput(() => main(args));
const readJson = async (...path: readonly string[]) => JSON.parse(await readFile(join(...path), 'utf8'));

describe('a wrong call prints the usage and exits with 2', () => {
  test.each<[readonly string[], RegExp]>([
    [['dance'], /no command “dance”/],
    [['toString'], /no command “toString”/],
    [['pack', 'only-one'], /needs <in> and <out>, and has only-one/],
    [['sample', '--seed', '1', 'x'], /needs --events/],
    [['sample', '--events', 'many', '--seed', '1', 'x'], /whole number.*“many”/],
    [['sample', '--events', '-1', '--seed', '1', 'x'], /--events/],
    [['check', '--loud', 'x'], /Unknown option '--loud'/],
    [['export', 'x'], /--as must be one of json, csv/],
    [['export', '--as', 'pdf', 'x'], /not “pdf”/],
    [['import', '--column', 'date', 'x.csv', 'x'], /--column takes our name and yours, as date=When/],
    [['fingerprint', 'Not An Id', 'x.txt'], /not an id/],
    [['new', '/'], /letter or a digit/],
    [['new', '--title', ' ', 'x'], /--title must not be empty/],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await run(...args);
    expect(err).toMatch(message);
    expect(err).toContain('Usage: ');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  });
});

test.each<[readonly string[], RegExp]>([
  [['check', 'FOLDER/gone'], /gone\/dataset\.json: there is no such file or folder/],
  [['keep', 'FOLDER/gone'], /gone\/dataset\.json: there is no such file or folder/],
  [['fingerprint', 'paper', 'FOLDER/text.txt', 'FOLDER/gone'], /gone\/dataset\.json: there is no such file or folder/],
  [['import', 'FOLDER', 'FOLDER/gone'], /it is a folder, not a file/],
  [
    ['export', '--as', 'csv', '--out', 'FOLDER/text.txt/x.csv', 'FOLDER/data'],
    /text\.txt.*a file with this name exists already/,
  ],
])('an error of the operating system is printed in one line: %j', async (args, message) => {
  const folder = await temporaryFolder({ 'data/dataset.json': smallDataset(), 'text.txt': 'Four words and one.' });
  const { exitCode, err } = await run(...args.map((arg) => arg.replace('FOLDER', folder)));
  expect(err).toMatch(message);
  expect(err.trim()).not.toContain('\n');
  expect(exitCode).toBe(1);
});

test('a fingerprint for an unknown source is written, with a warning', async () => {
  const folder = await temporaryFolder({ 'data/dataset.json': smallDataset(), 'text.txt': 'Four words and one.' });
  const result = await run('fingerprint', 'papre', join(folder, 'text.txt'), join(folder, 'data'));
  expect(result).toMatchObject({ exitCode: 0, err: expect.stringMatching(/the id “papre” yet; it names paper\./) });
});

test('help lists every command with an example; a command’s help has its options too', async () => {
  const { exitCode, out } = await run('--help');
  expect(exitCode).toBe(0);
  for (const [name, { usage, example, options = [] }] of Object.entries(COMMANDS)) {
    expect(out).toContain(usage);
    expect(out).toContain(`npm run dataset -- ${example}`);
    const own = (await run(name, '--help')).out;
    expect(own).toContain(`npm run dataset -- ${example}`);
    for (const [option] of options) expect(own).toContain(option);
    expect(example.split(' ')[0]).toBe(name);
  }
});

test('sample, pack and check, one after the other', async () => {
  const folder = await temporaryFolder();
  const [inline, packed] = [join(folder, 'inline'), join(folder, 'packed')];
  expect(await run('sample', '--events', '30', '--seed', '5', inline)).toMatchObject({ exitCode: 0 });
  expect((await run('pack', inline, packed)).out).toContain('30 events, packed');
  for (const made of [inline, packed]) {
    expect(await run('check', made)).toEqual({ exitCode: 0, out: `${made}: 0 errors, 0 warnings\n`, err: '' });
  }
});

test('new: a folder without issues, with a README; an existing one is not overwritten', async () => {
  const folder = join(await temporaryFolder(), 'my-story');
  expect(await run('new', '--title', 'My story', folder)).toMatchObject({ exitCode: 0 });
  expect(await readJson(folder, 'dataset.json')).toMatchObject({ id: 'my-story', title: 'My story' });
  expect(await run('check', folder)).toEqual({ exitCode: 0, out: `${folder}: 0 errors, 0 warnings\n`, err: '' });
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  // The sample source's text is in it, to try `check --texts` with.
  const text = /```text\n([\s\S]*)```/.exec(readme)?.[1] ?? '';
  const texts = await temporaryFolder({ 'sample-report.txt': text });
  expect((await run('check', '--texts', texts, folder)).exitCode).toBe(0);
  expect(await readJson(folder, 'schema.json')).toMatchObject({ title: expect.stringContaining('format 1') });
  const again = await run('new', folder);
  expect(again).toMatchObject({ exitCode: 2, err: expect.stringMatching(/exists already; name another folder\n/) });
});

/** Stands for a folder with a record. */
const RECORD = '<record>';

test.each<[string, readonly string[], readonly string[]]>([
  ['sample', ['sample', '--events', '3', '--seed', '1'], ['dataset.json', 'events.parquet']],
  ['pack', ['pack', RECORD], ['dataset.json', 'events.parquet', 'fingerprints/mine.json']],
  ['new', ['new'], ['dataset.json', 'README.md', 'schema.json', 'fingerprints/sample-report.json']],
])('%s overwrites no existing file', async (_, args, names) => {
  const record = await temporaryFolder({ 'dataset.json': smallDataset(), 'fingerprints/mine.json': '{}' });
  for (const name of names) {
    const folder = await temporaryFolder({ [`out/${name}`]: 'mine' });
    const given = args.map((arg) => (arg === RECORD ? record : arg));
    const result = await run(...given, join(folder, 'out'));
    expect(result).toMatchObject({ exitCode: 2, err: expect.stringMatching(/exists already; name another folder\n/) });
    expect(await readFile(join(folder, 'out', name), 'utf8')).toBe('mine');
    expect(await readdir(folder, { recursive: true })).toHaveLength(1 + name.split('/').length);
  }
});

describe('export', () => {
  test('to CSV and back in gives the same dataset; from packed to JSON too', async () => {
    const folder = await temporaryFolder({ 'data/dataset.json': smallDataset() });
    const [data, csv, back, packed] = ['data', 'data.csv', 'back', 'packed'].map((name) => join(folder, name));
    expect(await run('export', '--as', 'csv', '--out', csv ?? '', data ?? '')).toEqual({
      exitCode: 0,
      out: '',
      err: '',
    });
    await run('import', csv ?? '', back ?? '');
    const other = join(folder, 'unpacked.json');
    await run('pack', data ?? '', packed ?? '');
    await run('export', '--as', 'json', '--out', other, packed ?? '');
    for (const made of [join(back ?? '', 'dataset.json'), other]) {
      const again = await temporaryFolder({ 'dataset.json': await readFile(made, 'utf8') });
      expect(JSON.parse((await run('diff', data ?? '', again)).out)).toEqual([]);
    }
  });

  test('to TimelineJS’s sheet and JSON on standard output, statuses before the headlines', async () => {
    const folder = await temporaryFolder({ 'dataset.json': smallDataset() });
    const sheet = (await run('export', '--as', 'timelinejs-csv', folder)).out;
    expect(sheet).toMatch(/^\uFEFFYear,Month,Day,/);
    expect(sheet).toContain('Alleged: The allegation');
    const json = JSON.parse((await run('export', '--as', 'timelinejs-json', folder)).out);
    expect(json.title.text.text).toContain('A note.');
    const allegation = json.events.find((slide: { unique_id: string }) => slide.unique_id === 'allegation');
    expect(allegation.text.headline).toBe('Alleged: The allegation');
    // What answers it and what came of it go with it (R4, R8).
    expect(allegation.text.text).toContain('Answered by: Stated: The answer');
    expect(allegation.text.text).toContain('Later outcome: It ended.');
  });

  test('of an imported TimelineJS sheet gives the same sheet', async () => {
    const folder = await temporaryFolder({ 'sheet.csv': FULL_SHEET });
    await run('import', join(folder, 'sheet.csv'), join(folder, 'out'));
    const { out } = await run('export', '--as', 'timelinejs-csv', join(folder, 'out'));
    expect(out.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).toBe(FULL_SHEET);
  });

  test('reports what it leaves out', async () => {
    const broken = smallDataset((raw) => Object.assign(raw.events[0] ?? {}, { status: 'rumoured' }));
    const folder = await temporaryFolder({ 'dataset.json': broken });
    const { exitCode, err } = await run('export', '--as', 'csv', folder);
    expect({ exitCode, err }).toMatchObject({ exitCode: 1, err: expect.stringMatching(/1 fault in its records/) });
  });
});

describe('fingerprint', () => {
  test('writes the file where check reads it, or prints it', async () => {
    const folder = await temporaryFolder({
      'dataset.json': { sources: [{ id: 'sample-report' }] },
      'report.txt': 'These are the words of a made-up report.',
    });
    const file = join(folder, 'report.txt');
    await run('fingerprint', 'sample-report', file, folder);
    const written = await readFile(join(folder, 'fingerprints/sample-report.json'), 'utf8');
    expect((await run('fingerprint', 'sample-report', file)).out).toBe(written);
    expect(v.parse(fingerprintSchema, JSON.parse(written))).toEqual(JSON.parse(written));
  });

  test('refuses a text that is not UTF-8, too short, or missing', async () => {
    const folder = await temporaryFolder({
      'old.txt': inWindows1252('Größe und Maß in vier Wörtern'),
      'short.txt': 'too few',
    });
    const errorOf = async (name: string) => (await run('fingerprint', 'x', join(folder, name))).err;
    expect(await errorOf('old.txt')).toMatch(/UTF-8/);
    expect(await errorOf('short.txt')).toMatch(/fewer than four words/);
    expect(await errorOf('gone.txt')).toMatch(/cannot read/);
  });
});

test('a long sheet is the same after import and export', async () => {
  const sheet = longSheet(2000);
  const folder = await temporaryFolder({ 'sheet.csv': sheet });
  await run('import', join(folder, 'sheet.csv'), join(folder, 'out'));
  const { out } = await run('export', '--as', 'timelinejs-csv', join(folder, 'out'));
  expect(out.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).toBe(sheet);
});
