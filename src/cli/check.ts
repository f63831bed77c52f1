// Holds a dataset folder to the format, the rules R1 to R10, its fingerprints and, where they are at hand, its sources'
// texts; and says of each fault in which line of which file it is.

import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { buildSteps } from '../dataset/build.ts';
import type { BuiltDataset, Dataset } from '../dataset/dataset.ts';
import { editorialWarnings } from '../dataset/editorialWarnings.ts';
import { buildFingerprint, checkQuotations, type Fingerprint, fingerprintSchema } from '../dataset/fingerprint.ts';
import { leftOutOf, type LocatedProblem, toFilePaths } from '../dataset/inFile.ts';
import { findDuplicateNames, findLines } from '../dataset/locate.ts';
import type { Problem } from '../dataset/problem.ts';
import { checkRules } from '../dataset/rules.ts';
import { findAstray, foldSpace } from '../dataset/verbatim.ts';
import type { Result } from '../model/result.ts';
import { type Folder, isRecord, parseJson, readBytes, readFolder, readText } from './readFolder.ts';
import { CommandError, startProgress } from './terminal.ts';

export interface CheckOptions {
  /** A folder of texts, `<source-id>.txt` each, against which quotations are checked word by word. */
  readonly texts?: string;
}

async function readFingerprints(folder: string): Promise<ReadonlyMap<string, Fingerprint>> {
  const names = await readdir(join(folder, 'fingerprints')).catch(() => []);
  const found = new Map<string, Fingerprint>();
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const file = join(folder, 'fingerprints', name);
    const parsed = v.safeParse(fingerprintSchema, parseJson(await readText(file), file));
    if (!parsed.success) {
      throw new CommandError(
        `${file} is no fingerprint: ${parsed.issues[0].message}; make it again with “fingerprint”`,
      );
    }
    found.set(name.replace(/\.json$/, ''), parsed.output);
  }
  return found;
}

/** Faults of quotations against the texts of their sources; sources without a text are left to their fingerprints. */
async function checkTexts(
  dataset: Dataset,
  texts: string,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<readonly Problem[]> {
  await access(texts).catch(() => {
    throw new CommandError(`cannot read the folder of texts ${texts}`);
  });
  const problems: Problem[] = [];
  const folded = new Map<string, string | null>();
  for (const source of dataset.sources.keys()) {
    const file = join(texts, `${source}.txt`);
    const bytes = await readBytes(file).catch(() => null);
    folded.set(source, bytes === null ? null : foldSpace(new TextDecoder().decode(bytes)));
    const known = fingerprints.get(source);
    if (bytes === null || !known) continue;
    if ((await buildFingerprint(source, bytes)).textSha256 === known.textSha256) continue;
    problems.push({
      rule: 'R2',
      severity: 'error',
      path: `fingerprints/${source}.json`,
      event: null,
      message: `the fingerprint was made from another text than ${file}`,
      cure: `find out which text is right, then run “fingerprint ${source} <text-file>” again`,
    });
  }
  const quoted = new Set<string>();
  for (const event of dataset.events) {
    const lists = [
      ['', event.citations] as const,
      ...event.notes.map((note, index) => [`notes[${index}].`, note.citations] as const),
    ];
    for (const [prefix, citations] of lists) {
      for (const [index, citation] of citations.entries()) {
        if (citation.quote !== null) quoted.add(citation.source);
        const text = folded.get(citation.source) ?? null;
        const astray = citation.quote === null || text === null ? null : findAstray(text, citation);
        if (!astray) continue;
        const { agrees, source } = astray;
        problems.push({
          rule: 'R2',
          severity: 'error',
          path: `${prefix}citations[${index}].quote`,
          event: event.id,
          message:
            agrees === ''
              ? `not even the first word of “${citation.quote}” stands in the text of “${citation.source}”`
              : `the text of “${citation.source}” agrees up to “${agrees}” and goes on “${source}”`,
          cure: 'copy the words again from the source, with whole words in `before` and `after`',
        });
      }
    }
  }
  for (const [index, source] of [...dataset.sources.keys()].entries()) {
    if (!quoted.has(source) || folded.get(source) !== null) continue;
    problems.push({
      rule: 'R2',
      severity: 'warning',
      path: `sources[${index}].id`,
      event: null,
      message: `there is no ${join(texts, `${source}.txt`)}: its quotations were held to its fingerprint alone`,
      cure: 'put the source’s text there under that name',
    });
  }
  return problems;
}

function locate(problems: readonly Problem[], { file, text, packed }: Folder): readonly LocatedProblem[] {
  const rowOf = (path: string): number | null => {
    const index = packed === null ? undefined : /^events\[(\d+)\]/.exec(path)?.[1];
    return index === undefined ? null : Number(index) + 1;
  };
  const isElsewhere = (path: string): boolean => path.startsWith('fingerprints/');
  const lines = findLines(
    problems.length === 0 ? '' : text,
    problems.map(({ path }) => path).filter((path) => rowOf(path) === null && !isElsewhere(path)),
  );
  return problems.map((problem) => {
    const row = rowOf(problem.path);
    if (row !== null) return { ...problem, file: packed ?? file, line: null, row };
    if (isElsewhere(problem.path))
      return { ...problem, file: join(dirname(file), problem.path), line: null, row: null };
    return { ...problem, file, line: lines.get(problem.path) ?? null, row: null };
  });
}

/** Builds with a word of progress. */
export function buildWithProgress(raw: unknown, file: string): Result<BuiltDataset, readonly Problem[]> {
  const total = isRecord(raw) && Array.isArray(raw.events) ? raw.events.length : 0;
  const progress = startProgress(`Checking ${file}`, total);
  const steps = buildSteps(raw);
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress(step.value);
  progress.end();
  return step.value;
}

/** Everything wrong with a folder that has been read; without texts nothing more is read. */
export async function checkRead(
  folder: Folder,
  fingerprints: ReadonlyMap<string, Fingerprint>,
  { texts }: CheckOptions = {},
): Promise<readonly LocatedProblem[]> {
  const doubled = findDuplicateNames(folder.text).map((problem) => ({ ...problem, file: folder.file, row: null }));
  const built = buildWithProgress(folder.raw, folder.file);
  if (!built.ok) return [...doubled, ...locate(built.error, folder)];
  const { dataset, problems } = built.value;
  const found = [
    ...checkRules(dataset, leftOutOf(folder.raw, problems)),
    ...editorialWarnings(dataset),
    ...(await checkQuotations(dataset, (source) => fingerprints.get(source))),
    ...(texts === undefined ? [] : await checkTexts(dataset, texts, fingerprints)),
  ];
  return [...doubled, ...locate([...problems, ...toFilePaths(found, folder.raw, problems)], folder)];
}

/** Everything wrong with the dataset in a folder: its shape, the rules, its quotations. */
export const checkFolder = async (path: string, options: CheckOptions = {}): Promise<readonly LocatedProblem[]> =>
  checkRead(await readFolder(path), await readFingerprints(path), options);
