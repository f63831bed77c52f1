// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeChanges, readRecords, watchRecords } from './watchRecords.mjs';

const folder = mkdtempSync(join(tmpdir(), 'otr-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @type {(slug: string, text: string) => void} */
const write = (slug, text) => {
  mkdirSync(join(folder, 'data', slug), { recursive: true });
  writeFileSync(join(folder, 'data', slug, 'dataset.json'), text);
};
/** @type {(title: string, ...events: { id: string, title?: string }[]) => string} */
const dataset = (title, ...events) => JSON.stringify({ title, events });

test('what changed is said by record, and by event within it', () => {
  write('mars', dataset('Mars', { id: 'launch' }, { id: 'landing' }, { id: 'drill' }));
  write('venus', dataset('Venus', { id: 'fly-by' }));
  write('moon', dataset('Moon'));
  const before = readRecords(join(folder, 'data'));
  expect(describeChanges(before, before)).toEqual([]);
  write('mars', dataset('Mars', { id: 'launch' }, { id: 'landing', title: 'It lands' }, { id: 'photo' }));
  write('venus', dataset('Venus again', { id: 'fly-by' }));
  write('moon', '{ "title": ');
  write('pluto', dataset('Pluto', { id: 'fly-by' }));
  expect(describeChanges(before, readRecords(join(folder, 'data'))).toSorted()).toEqual([
    'mars: events: 1 new (photo), 1 changed (landing), 1 removed (drill)',
    'moon: dataset.json is missing or is no dataset',
    'pluto: new, with 1 event',
    'venus: changed, but for its events',
  ]);
});

test('a saved record is reported once, and a change during the report afterwards', async () => {
  write('mars', dataset('Mars', { id: 'launch' }));
  /** @type {(readonly string[])[]} */
  const reports = [];
  /** @type {() => void} */
  let finish = () => {};
  const watcher = watchRecords(folder, async (lines) => {
    reports.push(lines);
    if (reports.length > 1) return finish();
    write('mars', dataset('Mars', { id: 'launch' }, { id: 'landing' }));
  });
  await new Promise((resolve) => {
    finish = () => resolve(undefined);
    write('mars', dataset('Mars', { id: 'start' }));
  });
  watcher.close();
  expect(reports).toEqual([
    ['mars: events: 1 new (start), 1 removed (launch)'],
    ['mars: events: 2 new (launch, landing), 1 removed (start)'],
  ]);
});
