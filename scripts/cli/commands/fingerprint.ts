// `fingerprint`: writes a source's fingerprint, by which anyone can check its quotations without its text (R2).

import { isRecord } from '../../../src/model/record.ts';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../../src/dataset/format/issue.ts';
import { isId } from '../../../src/model/ids.ts';
import { toFingerprintFile } from '../fingerprintFile.ts';
import { printPieces, writePieces } from '../output.ts';
import { parseJson, readBytes, readText, reasonOf } from '../../dataset/readDatasetFolder.ts';
import { CommandError, printError, print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';

async function readUtf8(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(file).catch((cause: unknown) => {
    throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}`);
  });
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${file} is not plain text in UTF-8; save it as such and try again`);
  }
  return bytes;
}

/** The ids of a dataset's sources, to find a misspelt one. */
async function sourcesOf(folder: string): Promise<readonly string[]> {
  const file = join(folder, 'dataset.json');
  const raw = parseJson(await readText(file), file);
  const sources: readonly unknown[] = isRecord(raw) && Array.isArray(raw.sources) ? raw.sources : [];
  return sources.flatMap((one) => (isRecord(one) && typeof one.id === 'string' ? [one.id] : []));
}

export const fingerprintCommand: Command = {
  usage: 'fingerprint <source-id> <text-file> [<folder>]',
  summary: 'Makes the fingerprint of a source’s text, by which its quotations are checked wherever the dataset goes.',
  options: [
    ['<text-file>', 'the source’s whole text, as plain text in UTF-8; it stays where it is and is not published'],
    ['<folder>', 'the dataset’s folder, where fingerprints/<source-id>.json is written; standard output otherwise'],
  ],
  example: 'fingerprint yp-2018-07-10 texts/yp-2018-07-10.txt public/data/rotherham',
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [source = '', file = '', folder] = operands(positionals, ['<source-id>', '<text-file>', '[<folder>]']);
    if (!isId(source))
      throw new CommandError(`“${source}” is not an id: lower-case letters and digits joined by hyphens`, 2);
    const sources = folder === undefined ? null : await sourcesOf(folder);
    const { words, runs, json } = await toFingerprintFile(source, await readUtf8(file));
    if (runs === 0) throw new CommandError(`${file} has fewer than four words; nothing can be checked against it`);
    if (folder === undefined) {
      await printPieces([json]);
      return 0;
    }
    const to = join(folder, 'fingerprints', `${source}.json`);
    await writePieces(to, [json]);
    print(`${to}: ${counted(words, 'word')}`);
    if (sources !== null && !sources.includes(source)) {
      printError(
        `No source of ${join(folder, 'dataset.json')} has the id “${source}” yet; it names ${sources.join(', ')}.`,
      );
    }
    return 0;
  },
};
