import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { smallDataset } from '../../../src/testing/smallDataset.ts';
import { captureOutput, temporaryFolder } from '../../../src/testing/temporaryFolder.ts';
import { main } from '../dataset.ts';
import { fetchFile, toReadable } from '../fetchFile.ts';

const run = (...args: readonly string[]) => captureOutput(() => main(args));
const SHEET = [
  'Date,Headline,Text,Person,Link,Phase',
  '1997-10-15,Lift-off,It leaves.,NASA,https://a.example/1,Cruise',
  '1998-04-26,First fly-by,It takes speed.,NASA,https://a.example/2,Cruise',
  '2004-07-01,Orbit,The engine burns.,NASA;ESA,https://a.example/3,Tour',
];

// biome-ignore lint/suspicious/noExplicitAny: raw JSON that a test edits
type Raw = any;

interface Imported {
  readonly file: string;
  readonly out: string;
  readonly read: () => Promise<Raw>;
  readonly edit: (change: (raw: Raw) => void) => Promise<void>;
  /** Imports a newer edition of the sheet. */
  readonly update: (rows: readonly string[], ...options: readonly string[]) => ReturnType<typeof run>;
}

async function imported(rows: readonly string[] = SHEET): Promise<Imported> {
  const folder = await temporaryFolder({ 'sheet.csv': rows.join('\n') });
  const [file, out] = [join(folder, 'sheet.csv'), join(folder, 'saturn')];
  const read = async (): Promise<Raw> => JSON.parse(await readFile(join(out, 'dataset.json'), 'utf8'));
  expect((await run('import', file, out)).exitCode).toBe(0);
  return {
    ...{ file, out, read },
    edit: async (change) => {
      const raw = await read();
      change(raw);
      await writeFile(join(out, 'dataset.json'), JSON.stringify(raw));
    },
    update: async (newer, ...options) => {
      await writeFile(file, newer.join('\n'));
      return run('import', '--update', ...options, file, out);
    },
  };
}
const eventIn = (raw: Raw, id: string): Raw => raw.events.find((event: Raw) => event.id === id);

describe('import --update', () => {
  test('the same sheet changes nothing, not even the file', async () => {
    const { out, update } = await imported();
    const before = await readFile(join(out, 'dataset.json'), 'utf8');
    const result = await update(SHEET);
    expect(result).toMatchObject({ exitCode: 0, out: expect.stringContaining('Nothing changed.') });
    expect(await readFile(join(out, 'dataset.json'), 'utf8')).toBe(before);
  });

  test('the sheet’s fields win, and what was added in JSON stays', async () => {
    const { read, edit, update } = await imported();
    const added = {
      ...{ status: 'recorded', kind: 'decision', notes: [{ kind: 'context', text: 'A note.' }] },
      ...{
        relations: [{ type: 'updates', event: 'lift-off-1997-10-15' }],
        translations: { fr: { title: 'En orbite' } },
      },
    };
    await edit((raw) => {
      const event = eventIn(raw, 'orbit-2004-07-01');
      Object.assign(event, added, { title: 'Edited here', noReply: 'Nobody was asked.' });
      Object.assign(event.citations[0], { quote: 'verbatim words', locator: 'para 2', speaker: 'nasa' });
      event.citations.push({ source: 'own-source', quote: null, locator: 'p. 1' });
      event.actors[0].role = 'speaker';
      raw.sources.push({ id: 'own-source', title: 'Our own', publisher: 'We', url: null, type: 'document' });
      raw.actors[0].name = 'National Aeronautics and Space Administration';
      raw.actors[0].kind = 'organisation';
      Object.assign(raw, { title: 'Saturn', contentNote: 'None.', tours: [{ id: 'tour', title: 'T', steps: [] }] });
    });
    const before = await read();
    const result = await update([
      ...SHEET.slice(0, 3),
      '2004-07-01,Orbit,The engine burns for 96 minutes.,NASA;ESA;JPL,https://a.example/3,Tour',
      '2017-09-15,The end,It burns up.,NASA,https://a.example/4,End',
    ]);
    const after = await read();
    const event = eventIn(after, 'orbit-2004-07-01');
    expect(event).toMatchObject({ ...added, title: 'Orbit', noReply: 'Nobody was asked.' });
    expect(event.summary).toBe('The engine burns for 96 minutes.');
    expect(event.actors).toEqual([
      { id: 'nasa', role: 'speaker' },
      ...['esa', 'jpl'].map((id) => ({ id, role: 'subject' })),
    ]);
    expect(event.citations).toMatchObject([
      { quote: 'verbatim words', locator: 'para 2', speaker: 'nasa' },
      { source: 'own-source', locator: 'p. 1' },
    ]);
    expect(after.actors.map(({ name }: Raw) => name)).toEqual([before.actors[0].name, 'ESA', 'JPL']);
    expect(after).toMatchObject({ title: 'Saturn', contentNote: 'None.', tours: before.tours, coverage: '1997/2017' });
    expect(after.events.map(({ id }: Raw) => id)).toEqual([
      ...before.events.map(({ id }: Raw) => id),
      'the-end-2017-09-15',
    ]);
    expect(result.out).toContain('orbit-2004-07-01: The title was “Edited here”, and is “Orbit”. The summary was');
    expect(result.out).toContain('With the actor jpl (subject).');
    expect(result.out).toContain('1 new event: the-end-2017-09-15');
  });

  test('the sheet’s media come first, a copied picture stays a copy, an editor’s own stay, and replaced ones go', async () => {
    const sheet = (...media: readonly string[]): readonly string[] => [
      'Year,Headline,Text,Media,Media Credit',
      ...media.map((url, index) => `200${index},Event ${index},A text.,${url},A. Sample`),
    ];
    const remote = 'https://example.org/a.jpg';
    const { read, edit, update } = await imported(sheet(remote, 'https://example.org/b.jpg'));
    const copy = { src: 'media/a-1.png', source: remote, alt: 'A door.' };
    const own = { type: 'image', src: 'https://example.org/own.jpg', alt: 'Ours.', credit: 'We' };
    await edit((raw) => {
      Object.assign(raw.events[0].media[0], copy);
      raw.events[0].media.unshift(own);
      raw.events[1].media.push(own);
    });
    await update(sheet(remote, 'https://example.org/c.jpg'));
    const { events } = await read();
    expect(events[0].media).toEqual([{ type: 'image', credit: 'A. Sample', ...copy }, own]);
    expect(events[1].media).toEqual([{ type: 'image', src: 'https://example.org/c.jpg', credit: 'A. Sample' }, own]);
  });

  test('an event whose title or date was corrected keeps its id, and so all that refers to it', async () => {
    const { read, update } = await imported();
    const result = await update([
      SHEET[0] ?? '',
      '1997-10-15,The launch,It leaves.,NASA,https://a.example/1,Cruise',
      '1998-04-27,First fly-by,It takes speed.,NASA,https://a.example/2,Cruise',
      SHEET[3] ?? '',
    ]);
    const { events } = await read();
    expect(events.map(({ id, date, title }: Raw) => [id, date, title])).toEqual([
      ['lift-off-1997-10-15', '1997-10-15', 'The launch'],
      ['first-fly-by-1998-04-26', '1998-04-27', 'First fly-by'],
      ['orbit-2004-07-01', '2004-07-01', 'Orbit'],
    ]);
    expect(result.out).toContain('kept under the id that they had: first-fly-by-1998-04-26, lift-off-1997-10-15');
  });

  test('a category’s values follow the sheet, and what was added to it in JSON stays', async () => {
    const rows = SHEET.map((row) => row.replace('Phase', 'Category'));
    const { read, edit, update } = await imported(rows);
    await edit((raw) => {
      raw.categories[0].label = 'Mission phase';
      raw.categories[0].values[0].label = 'The cruise';
      raw.events[0].categories.crew = ['none'];
      raw.categories.push({ id: 'crew', label: 'Crew', values: [{ id: 'none', label: 'Nobody' }] });
    });
    const before = await read();
    const [phase] = before.categories;
    const result = await update([...rows.slice(0, 3), rows[3]?.replace(/Tour$/, 'Arrival') ?? '']);
    expect(result.out).toContain('orbit-2004-07-01: The category “Mission phase” was “Tour”, and is “Arrival”.');
    expect(result.out).toContain('In the category “category”: with the value “Arrival”.');
    expect(result.out).not.toMatch(/[{}]/);
    const { categories, events } = await read();
    expect(categories[0]).toMatchObject({ id: phase.id, label: 'Mission phase' });
    expect(categories[0].values.map((value: Raw) => value.label)).toEqual(['The cruise', 'Tour', 'Arrival']);
    expect(categories[1]).toEqual(before.categories[1]);
    expect(events[0].categories).toEqual(before.events[0].categories);
    expect(events[2].categories[phase.id]).toEqual([categories[0].values[2].id]);
  });

  test('events whose rows are gone stay until --prune; those of the JSON alone stay then too', async () => {
    const { read, edit, update } = await imported();
    await edit((raw) => {
      raw.events.push({ ...raw.events[0], id: 'our-own', title: 'Our own' });
      raw.events[0].relations = [{ type: 'compares', event: 'orbit-2004-07-01' }];
    });
    const shorter = SHEET.slice(0, 3);
    const told = '1 event no longer in the sheet, kept; --prune removes them: orbit-2004-07-01';
    expect((await update(shorter)).out).toContain(told);
    expect((await read()).events).toHaveLength(4);
    // Still listed the next time.
    expect((await update(shorter)).out).toContain(told);
    const unreadable = await update([...shorter, 'someday,Orbit,,NASA,https://a.example/3,Tour'], '--prune');
    expect(unreadable).toMatchObject({ exitCode: 1, err: expect.stringContaining('nothing was written') });
    expect((await read()).events).toHaveLength(4);
    expect((await update(shorter, '--prune')).out).toContain('no longer in the sheet, removed: orbit-2004-07-01');
    const { events } = await read();
    expect(events.map(({ id }: Raw) => id)).toEqual(['lift-off-1997-10-15', 'first-fly-by-1998-04-26', 'our-own']);
    expect(events[0].relations).toEqual([]);
    expect((await update(shorter, '--prune')).out).toContain('Nothing changed.');
  });

  test('our own CSV, edited as a sheet, updates every field that it has', async () => {
    const folder = await temporaryFolder({ 'data/dataset.json': smallDataset() });
    const [data, csv] = [join(folder, 'data'), join(folder, 'all.csv')];
    await run('export', '--as', 'csv', '--out', csv, data);
    const before = JSON.parse(await readFile(join(data, 'dataset.json'), 'utf8'));
    expect((await run('import', '--update', csv, data)).exitCode).toBe(0);
    await writeFile(csv, (await readFile(csv, 'utf8')).replace('The allegation', 'What is alleged'));
    const result = await run('import', '--update', csv, data);
    expect(result.out).toContain('allegation: The title was “The allegation”, and is “What is alleged”.');
    const after = JSON.parse(await readFile(join(data, 'dataset.json'), 'utf8'));
    const ids = (raw: Raw): readonly string[] => raw.events.map(({ id }: Raw) => id);
    expect(ids(after)).toEqual(ids(before));
    expect((await run('check', data)).out).toContain('0 errors');
  });

  test.each([
    [['--update', '--add'], 'takes one of --force, --add and --update'],
    [['--prune'], 'takes --prune only with --update'],
  ])('%j is refused', async (options, message) => {
    const { file, out } = await imported();
    expect(await run('import', ...options, file, out)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(message),
    });
  });
});

/** A server on this computer. */
async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('import from an address', () => {
  test('reads a published sheet, through redirects, and updates from it', async () => {
    let rows = SHEET;
    const address = await served(({ url }, response) => {
      if (url === '/published') response.writeHead(302, { location: 'sheet.csv' }).end();
      else response.writeHead(200, { 'content-type': 'text/csv' }).end(rows.join('\n'));
    });
    const out = join(await temporaryFolder(), 'saturn');
    const first = await run('import', `${address}published`, out);
    expect(first).toMatchObject({ exitCode: 0, out: expect.stringContaining('3 events in') });
    expect(JSON.parse(await readFile(join(out, 'dataset.json'), 'utf8'))).toMatchObject({ id: 'saturn' });
    rows = SHEET.map((row) => row.replace('It leaves.', 'It leaves at dawn.'));
    const second = await run('import', '--update', `${address}published`, out);
    expect(second.out).toContain('lift-off-1997-10-15: The summary was “It leaves.”, and is “It leaves at dawn.”.');
  });

  test.each<[string, RequestListener, RegExp]>([
    ['that is missing', (_, response) => response.writeHead(404).end(), /answers 404 Not Found; is it published/],
    [
      'that declares too much',
      (_, response) => response.writeHead(200, { 'content-length': '2000' }).end('x'.repeat(2000)),
      /is larger than 0\.001 MB/,
    ],
    [
      'that sends too much',
      (_, response) => {
        response.writeHead(200);
        for (let piece = 0; piece < 10; piece += 1) response.write('x'.repeat(500));
        response.end();
      },
      /is larger than 0\.001 MB/,
    ],
    [
      'that leads on for ever',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      /leads on more than 2/,
    ],
    [
      'that leads to one without encryption',
      (_, response) => response.writeHead(302, { location: 'http://sheets.example/x' }).end(),
      /http:\/\/sheets\.example\/x is not https/,
    ],
    ['that never ends', (_, response) => void response.writeHead(200).write('x'), /did not answer within 0\.3 seconds/],
    ['that breaks off', (request) => request.socket.destroy(), /cannot be read: /],
  ])('an address %s is refused', async (what, listener, message) => {
    const address = await served(listener);
    // Only what never ends may run out of time: a busy machine takes its time for the others.
    const milliseconds = what === 'that never ends' ? 300 : 30_000;
    await expect(fetchFile(address, { bytes: 1000, milliseconds, redirects: 2 })).rejects.toThrow(message);
  });

  test('only https is read from elsewhere', async () => {
    await expect(fetchFile('http://sheets.example/x.csv')).rejects.toThrow(/is not https/);
  });

  test('the address of a sheet’s editor is read as its cells', () => {
    expect(toReadable('https://docs.google.com/spreadsheets/d/1aB-c_d/edit?gid=42#gid=42')).toBe(
      'https://docs.google.com/spreadsheets/d/1aB-c_d/export?format=csv&gid=42',
    );
    const published = 'https://docs.google.com/spreadsheets/d/e/2PACX-1vQ/pub?output=csv';
    expect(toReadable(published)).toBe(published);
  });
});
