// `page`: makes one HTML file of a dataset's folder, which needs no server: the same as “Save as one page” on the site.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  composePage,
  DATASET_FILE,
  DRAFT_FILE,
  FINGERPRINTS_FOLDER,
  PAGE_PARTS_FILE,
  parsePageParts,
  type PageParts,
  readSavedPage,
} from '../../../src/dataset/exchange/savedPage.ts';
import { counted } from '../../../src/dataset/format/issue.ts';
import { isRecord } from '../../../src/model/record.ts';
import { printLocatedIssue } from '../../../src/dataset/exchange/locateIssues.ts';
import { checkFolder } from '../../dataset/check.ts';
import { buildPageParts } from '../../dataset/pageParts.ts';
import { parseJson, readText, reasonOf } from '../../dataset/readDatasetFolder.ts';
import { CommandError, print, printError } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';
import { writePieces } from '../output.ts';

/** The files of a dataset's folder that a page carries. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, unknown>> {
  const fingerprints = await readdir(join(folder, FINGERPRINTS_FOLDER)).catch(() => []);
  const names = [
    DATASET_FILE,
    ...(await readdir(folder)).filter((name) => name === DRAFT_FILE),
    ...fingerprints.filter((name) => name.endsWith('.json')).map((name) => `${FINGERPRINTS_FOLDER}/${name}`),
  ];
  const files = await Promise.all(
    names.map(async (name): Promise<[string, unknown]> => {
      const file = join(folder, name);
      return [name, parseJson(await readText(file), file)];
    }),
  );
  return new Map(files);
}

/** The parts that a page has beside its data: from a built site, or built now. */
async function readParts(site: string | undefined): Promise<PageParts> {
  if (site !== undefined) {
    const file = join(site, PAGE_PARTS_FILE);
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}; build the site, or leave --site out`);
    });
    return parsePageParts(parseJson(text, file));
  }
  return parsePageParts(JSON.parse(await buildPageParts()));
}

export const pageCommand: Command = {
  usage: 'page [--site <folder>] <folder> <file>',
  summary: 'Makes one HTML file with the whole explorer and the dataset inside, which needs no server and no network.',
  options: [
    ['--site <folder>', 'a built site (dist) whose code the page gets; by default the code is built now'],
    ['<file>', 'the page, such as story.html; it is also its own embed in an <iframe>'],
  ],
  example: 'page public/data/my-story story.html',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { site: { type: 'string' } },
    });
    const [folder = '', file = ''] = operands(positionals, ['<folder>', '<file>']);
    const files = await readFiles(folder);
    const dataset = files.get(DATASET_FILE);
    if (isRecord(dataset) && isRecord(dataset.events)) {
      throw new CommandError(`${folder}: its events are in a separate file, too many for one page`);
    }
    const errors = (await checkFolder(folder)).filter((issue) => issue.severity === 'error');
    for (const issue of errors) printError(printLocatedIssue(issue));
    if (errors.length > 0) throw new CommandError(`${folder}: ${counted(errors.length, 'error')}; correct them first`);
    const before = await readFile(file, 'utf8').catch(() => null);
    if (before !== null && readSavedPage(before) === null) {
      throw new CommandError(`${file} exists already and is no page of this kind; name another file`, 2);
    }
    const page = composePage(await readParts(values.site), files);
    await writePieces(file, [page]);
    print(`${file}: ${Math.ceil(Buffer.byteLength(page) / 1000).toLocaleString('en')} kB`);
    return 0;
  },
};
