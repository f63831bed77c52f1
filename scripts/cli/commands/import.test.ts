import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallDataset } from '../../../src/testing/smallDataset.ts';
import { captureOutput, temporaryFolder } from '../../../src/testing/temporaryFolder.ts';
import { GERMAN_SHEET, inWindows1252, longSheet, SPARSE_SHEET } from '../../../src/testing/timelineSheets.ts';
import { main } from '../dataset.ts';
import { COMMAND } from '../command.ts';

const run = (...args: readonly string[]) => captureOutput(() => main(args));
const readJson = async (...path: readonly string[]) => JSON.parse(await readFile(join(...path), 'utf8'));

describe('import', () => {
  test('reads a TimelineJS sheet, reports issues with their lines, and writes rejected rows beside it', async () => {
    const folder = await temporaryFolder({ 'sheet.csv': `${SPARSE_SHEET}Lost,someday,,\n` });
    const [file, out] = [join(folder, 'sheet.csv'), join(folder, 'out')];
    const result = await run('import', '--name', 'A sample', file, out);
    expect(result.exitCode).toBe(1);
    expect(result.out).toContain(
      `${file}:3: error R1: event "the-sample-office-opens-1999" (line 3, Media): the row names no source`,
    );
    expect(result.out).toContain(`${file}:7: error R6: line 7, date: the year “someday” is not a whole number. Fix: `);
    expect(result.out).toContain('3 events in');
    expect(await readJson(out, 'dataset.json')).toMatchObject({ title: 'A sample', events: [{}, {}, {}] });
    expect(await readFile(join(folder, 'sheet.rejected.csv'), 'utf8')).toBe(
      '\uFEFFHeadline,Year,Month,Text\r\nLost,someday,,\r\n',
    );
    expect(await run('import', file, out)).toMatchObject({ exitCode: 2, err: expect.stringMatching(/--force/) });
    expect(await run('import', '--force', file, out)).toMatchObject({ exitCode: 1 });
  });

  test('corrected rows are added to the dataset, and nothing is overwritten', async () => {
    const folder = await temporaryFolder({
      'sheet.csv': 'Year,Headline,Media\n2014,A,https://a.org/\nsoon,B,https://b.org/\n2016,C,https://a.org/\n',
    });
    const [file, rejected, out] = ['sheet.csv', 'sheet.rejected.csv', 'out'].map((name) => join(folder, name));
    const advice = `${COMMAND} import --add ${rejected} ${out}`;
    expect((await run('import', file ?? '', out ?? '')).out).toContain(`Mend them there, then: ${advice}\n`);
    const mended = (await readFile(rejected ?? '', 'utf8')).replace('soon', '2015').replace('b.org', 'a.org');
    await writeFile(rejected ?? '', `${mended}never,D,\n`);
    const before = await readFile(rejected ?? '', 'utf8');
    expect(await run('import', '--add', rejected ?? '', out ?? '')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining(`1 event added to ${out}`),
    });
    expect(await readFile(rejected ?? '', 'utf8')).toBe(before);
    expect(await readFile(join(folder, 'sheet.rejected-2.csv'), 'utf8')).toContain('never,D,');
    const whole = await readJson(out ?? '', 'dataset.json');
    expect(whole.events.map(({ title }: { title: string }) => title)).toEqual(['A', 'C', 'B']);
    expect(whole.sources).toHaveLength(1);
    const sheet = (await run('export', '--as', 'timelinejs-csv', out ?? '')).out;
    expect(sheet).toBe(
      '\uFEFFYear,Headline,Media\r\n2014,A,https://a.org/\r\n2016,C,https://a.org/\r\n2015,B,https://a.org/\r\n',
    );
    // Added twice they would be there twice (R9).
    expect(await run('import', '--add', file ?? '', out ?? '')).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/nothing of .* was added: the dataset has these ids already: a-2014, c-2016/),
    });
    expect(await readJson(out ?? '', 'dataset.json')).toEqual(whole);
    expect(await run('import', '--add', '--force', file ?? '', out ?? '')).toMatchObject({ exitCode: 2 });
  });

  test('rows of our own CSV are added under the ids of the dataset’s actors and sources, packed or not', async () => {
    const small = smallDataset();
    const folder = await temporaryFolder({ 'data/dataset.json': small });
    const [data, csv, out, packed] = ['data', 'all.csv', 'out', 'packed'].map((name) => join(folder, name));
    await run('export', '--as', 'csv', '--out', csv ?? '', data ?? '');
    await writeFile(csv ?? '', (await readFile(csv ?? '', 'utf8')).replace('2015-02,', 'soon,'));
    expect(await run('import', csv ?? '', out ?? '')).toMatchObject({ exitCode: 1 });
    await run('pack', out ?? '', packed ?? '');
    const rows = join(folder, 'all.rejected.csv');
    await writeFile(rows, (await readFile(rows, 'utf8')).replace('soon,', '2015-02,'));
    for (const made of [out ?? '', packed ?? '']) {
      expect(await run('import', '--add', rows, made)).toMatchObject({ exitCode: 0 });
      expect((await run('check', made)).out).toContain('0 errors');
      const { events } = await readJson(made, 'dataset.json');
      expect(made === packed ? events.count : events.length).toBe(5);
    }
  });

  test('--force over a packed folder leaves no events behind', async () => {
    const folder = await temporaryFolder({ 'sheet.csv': longSheet(3) });
    const [file, out] = [join(folder, 'sheet.csv'), join(folder, 'out')];
    await run('import', '--packed', file, out);
    await run('import', '--force', file, out);
    expect(await readdir(out)).toEqual(['dataset.json']);
  });

  test('reports how columns were read; a column map with unknown names is refused', async () => {
    const folder = await temporaryFolder({
      'table.csv': 'Event,When,Notes,Description\nA,2014,a secret,words\n',
      'list.json': ['x'],
      'numbers.json': { date: 2 },
    });
    const [file, out] = [join(folder, 'table.csv'), join(folder, 'out')];
    expect((await run('import', file, out)).out).toContain(
      '\nColumns: date <- When, title <- Event, summary <- Description, kept: Notes\n',
    );
    const refused = async (...args: readonly string[]) => (await run('import', ...args, file, join(folder, 'x'))).err;
    expect(await refused('--column', 'dat=When')).toMatch(/“dat” is none of our columns, which are “id”, “date”/);
    expect(await refused('--column', '__proto__=When')).toMatch(/none of our columns/);
    for (const name of ['list.json', 'numbers.json']) {
      expect(await refused('--columns', join(folder, name))).toMatch(/must be an object of our names and yours/);
    }
  });

  test('reports the encoding, and prints the report as JSON', async () => {
    const folder = await temporaryFolder({ 'muster.csv': inWindows1252(GERMAN_SHEET) });
    const { out, exitCode } = await run('import', '--json', join(folder, 'muster.csv'), join(folder, 'out'));
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'timelinejs-csv', encoding: 'windows-1252', rejected: 0 });
    expect((await readJson(folder, 'out/dataset.json')).events[0].title).toBe('Größe und Maß – „Muster“');
  });

  test('reads any table with a column map, from the command or a file', async () => {
    const table = 'Wann,Was\n26 August 2014,Ein Muster\n';
    const folder = await temporaryFolder({ 'tafel.csv': table, 'map.json': { date: 'Wann', title: 'Was' } });
    const file = join(folder, 'tafel.csv');
    await run('import', '--column', 'date=Wann', '--column', 'title=Was', file, join(folder, 'a'));
    await run('import', '--columns', join(folder, 'map.json'), file, join(folder, 'b'));
    for (const made of ['a', 'b']) {
      expect((await readJson(folder, made, 'dataset.json')).events).toMatchObject([
        { date: '2014-08-26', title: 'Ein Muster' },
      ]);
    }
    // The columns are recognised by their cells, too.
    expect(await run('import', file, join(folder, 'c'))).toMatchObject({ exitCode: 0 });
    const numbers = join(folder, 'numbers.csv');
    await writeFile(numbers, 'A,B\n1,2\n');
    expect(await run('import', numbers, join(folder, 'd'))).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/no column for date and title; its columns are “A” \(1\), “B” \(2\)/),
    });
  });

  test('nothing reports success for nothing: without a single event it fails, and writes nothing', async () => {
    const folder = await temporaryFolder({
      'object.json': { foo: 1 },
      'eras.csv': 'Year,End Year,Headline,Type\n1990,1999,An era,era\n',
      'open.csv': 'date,title\n03/04/2014,A\n',
    });
    const run1 = (name: string, ...args: readonly string[]) =>
      run('import', ...args, join(folder, name), join(folder, 'out'));
    expect(await run1('object.json')).toMatchObject({ exitCode: 1, err: expect.stringMatching(/no list of events/) });
    expect(await run1('eras.csv')).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/no event of it could be read/),
    });
    expect(await run1('open.csv')).toMatchObject({ exitCode: 1, out: expect.stringMatching(/--dates dmy/) });
    expect(await readdir(folder)).not.toContain('out');
    expect(await run1('open.csv', '--dates', 'ymd')).toMatchObject({ exitCode: 2 });
    expect(await run1('open.csv', '--dates', 'dmy')).toMatchObject({ exitCode: 0 });
    expect((await readJson(folder, 'out', 'dataset.json')).events).toMatchObject([{ date: '2014-04-03' }]);
  });

  test('reads an older encoding that is named', async () => {
    const folder = await temporaryFolder({
      'kratka.csv': Uint8Array.from([...'date,title\n2001,\xb3\n'].map((char) => char.charCodeAt(0))),
    });
    const [file, out] = [join(folder, 'kratka.csv'), join(folder, 'out')];
    expect(await run('import', '--encoding', 'windows-1250', file, out)).toMatchObject({ exitCode: 0 });
    expect((await readJson(out, 'dataset.json')).events).toMatchObject([{ title: 'ł' }]);
    expect(await run('import', '--encoding', 'no such', file, join(folder, 'b'))).toMatchObject({ exitCode: 2 });
  });

  test('packs a long table directly', async () => {
    const folder = await temporaryFolder({ 'sheet.csv': longSheet(100) });
    expect((await run('import', '--packed', join(folder, 'sheet.csv'), join(folder, 'out'))).exitCode).toBe(0);
    expect(await readJson(folder, 'out/dataset.json')).toMatchObject({
      events: { href: 'events.parquet', count: 100 },
    });
    expect((await run('check', join(folder, 'out'))).out).toContain(': 100 errors, 0 warnings\nIt is a plain record');
  });

  test('prints the first fifty of many issues', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `${2000 + row},A sample\n`).join('');
    const folder = await temporaryFolder({ 'sheet.csv': `Year,Headline\n${rows}` });
    const { out } = await run('import', join(folder, 'sheet.csv'), join(folder, 'out'));
    expect(out).toContain('and 10 more; --json prints them all');
  });

  test('a missing file and one of another kind are reported', async () => {
    const folder = await temporaryFolder({ 'empty.csv': '', 'broken.json': '{"events":' });
    const errorOf = async (name: string) => (await run('import', join(folder, name), join(folder, 'out'))).err;
    expect(await errorOf('gone.csv')).toMatch(/cannot read/);
    expect(await errorOf('empty.csv')).toMatch(/is empty/);
    expect(await errorOf('broken.json')).toMatch(/is not JSON/);
  });
});
