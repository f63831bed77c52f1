import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { eventOf } from '../../src/testing/brokenDatasets.ts';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { hotReloadData } from './hotReloadData.ts';

const broken = smallDataset((raw) => Object.assign(eventOf(raw, 'finding'), { citations: [] }));

/** A fake development server that records what the plugin prints and sends to the pages. */
function serve(data: string) {
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const printed: string[] = [];
  const sent: unknown[] = [];
  const { configureServer } = hotReloadData(data);
  if (typeof configureServer !== 'function') throw new Error('the plugin has no such hook');
  Reflect.apply(configureServer, undefined, [
    {
      watcher,
      ws: { send: (message: unknown) => sent.push(message) },
      config: { logger: { info: (text: string) => printed.push(text) } },
    },
  ]);
  const save = async (file: string, text: string): Promise<void> => {
    await writeFile(file, text);
    // Editors that save in several steps cause several events.
    for (const event of ['unlink', 'add', 'change']) watcher.emit(event, file);
  };
  return { save, printed, sent };
}

test('saving a dataset prints its report and updates the pages; a file that is not JSON is only reported', async () => {
  const data = await temporaryFolder({ 'small/dataset.json': smallDataset(), 'other/dataset.json': smallDataset() });
  const file = join(data, 'small/dataset.json');
  const { save, printed, sent } = serve(data);

  await save(file, JSON.stringify(broken, null, 2));
  await vi.waitFor(
    () => expect(sent).toEqual([{ type: 'custom', event: 'on-the-record:data', data: 'small' }]),
    10_000,
  );
  expect(printed.at(-1)).toMatch(
    /dataset\.json:\d+: error R1: event "finding" .* Fix: [\s\S]*small: 1 error, 0 warnings/,
  );

  await save(file, '{\n  "format": 1\n  "id": 2 }');
  await vi.waitFor(() => expect(printed.at(-1)).toMatch(/dataset\.json:3: is not JSON: a comma is missing/), 10_000);
  expect(sent).toHaveLength(1);

  await save(file, JSON.stringify(smallDataset()));
  await vi.waitFor(() => expect(sent).toHaveLength(2), 10_000);
  expect(printed.at(-1)).toMatch(/small: 0 errors, 0 warnings/);
  await save(join(data, 'a-note.txt'), 'no dataset');
  expect(printed).toHaveLength(3);
  await rm(data, { recursive: true });
});
