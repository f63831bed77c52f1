// `sample`: writes a dataset of made-up events.

import { parseArgs } from 'node:util';
import { counted } from '../../../src/dataset/format/issue.ts';
import { requireFree } from '../output.ts';
import { EVENTS_FILE } from '../parquet.ts';
import { writeSample } from '../sample.ts';
import { print } from '../../dataset/terminal.ts';
import { operands, type Command, wholeNumber } from '../command.ts';

const MAX_EVENTS = 100_000_000;

export const sampleCommand: Command = {
  usage: 'sample --events N --seed S [--packed] <out>',
  summary: 'Writes a folder with N made-up events from 1997 to 2018; the same seed gives the same bytes.',
  options: [
    ['--events N', 'how many events'],
    ['--seed S', 'a whole number; another one gives another sample'],
    ['--packed', 'writes the events as Parquet, for more than some 10,000 of them'],
  ],
  example: 'sample --events 100000 --seed 1 --packed public/data/sample',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { events: { type: 'string' }, seed: { type: 'string' }, packed: { type: 'boolean', default: false } },
    });
    const [out = ''] = operands(positionals, ['<out>']);
    const events = wholeNumber(values.events, '--events', MAX_EVENTS);
    const seed = wholeNumber(values.seed, '--seed', 0xffff_ffff);
    await requireFree(out, ['dataset.json', EVENTS_FILE]);
    await writeSample(out, { events, seed, packed: values.packed });
    print(`${out}: ${counted(events, 'made-up event')}, ${values.packed ? 'packed' : 'inline'}`);
    return 0;
  },
};
