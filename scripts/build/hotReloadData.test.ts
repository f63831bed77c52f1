import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { eventOf } from '../../src/testing/brokenDatasets.ts';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { hotReloadData } from './hotReloadData.ts';

const broken = smallDataset((raw) => Object.assign(eventOf(raw, 'finding'), { citations: [] }));

/** What the plugin needs of a development server: what it printed, and what it told the pages. */
function serve(data: string) {
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const printed: string[] = [];
  const told: unknown[] = [];
  const { configureServer } = hotReloadData(data);
  if (typeof configureServer !== 'function') throw new Error('the plugin has no such hook');
  Reflect.apply(configureServer, undefined, [
    {
      watcher,
      ws: { send: (message: unknown) => told.push(message) },
      config: { logger: { info: (text: string) => printed.push(text) } },
    },
  ]);
  const save = async (file: string, text: string): Promise<void> => {
    await writeFile(file, text);
    // Programs that save in steps are heard more than once.
    for (const event of ['unlink', 'add', 'change']) watcher.emit(event, file);
  };
  return { save, printed, told };
}

test('saving a dataset prints its report and tells the pages; a file that is no JSON is printed and not shown', async () => {
  const data = await temporaryFolder({ 'small/dataset.json': smallDataset(), 'other/dataset.json': smallDataset() });
  const file = join(data, 'small/dataset.json');
  const { save, printed, told } = serve(data);

  await save(file, JSON.stringify(broken, null, 2));
  await vi.waitFor(
    () => expect(told).toEqual([{ type: 'custom', event: 'on-the-record:data', data: 'small' }]),
    10_000,
  );
  expect(printed.at(-1)).toMatch(
    /dataset\.json:\d+: error R1: event "finding" .* Fix: [\s\S]*small: 1 error, 0 warnings/,
  );

  await save(file, '{\n  "format": 1\n  "id": 2 }');
  await vi.waitFor(() => expect(printed.at(-1)).toMatch(/dataset\.json:3: is not JSON: a comma is missing/), 10_000);
  expect(told).toHaveLength(1);

  await save(file, JSON.stringify(smallDataset()));
  await vi.waitFor(() => expect(told).toHaveLength(2), 10_000);
  expect(printed.at(-1)).toMatch(/small: 0 errors, 0 warnings/);
  await save(join(data, 'a-note.txt'), 'no dataset');
  expect(printed).toHaveLength(3);
  await rm(data, { recursive: true });
});
