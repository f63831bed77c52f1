// Checks a dataset folder against the format, the rules R1 to R12, its fingerprints and, if given, its sources' texts.
// Finds the file and line of each issue.

import { isRecord } from '../../src/model/record.ts';
import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { buildDataset, buildSteps } from '../../src/dataset/format/buildDataset.ts';
import type { BuiltDataset, Dataset } from '../../src/dataset/format/dataset.ts';
import {
  buildFingerprint,
  checkQuotations,
  type Fingerprint,
  fingerprintSchema,
} from '../../src/dataset/format/fingerprint.ts';
import { findSkipped, toFilePaths } from '../../src/dataset/exchange/locateIssues.ts';
import { findDuplicateNames, findLines } from '../../src/dataset/exchange/jsonLocations.ts';
import type { Issue, LocatedIssue } from '../../src/dataset/format/issue.ts';
import { checkMediaFiles } from './checkMedia.ts';
import { editorialWarnings } from '../../src/dataset/format/editorialWarnings.ts';
import { checkRules } from '../../src/dataset/format/eventRules.ts';
import { findQuoteMismatch, collapseSpace } from '../../src/dataset/format/quoteMatch.ts';
import type { Result } from '../../src/model/result.ts';
import { type Folder, parseJson, readBytes, readDatasetFolder, readText } from './readDatasetFolder.ts';
import { CommandError, startProgress } from './terminal.ts';

/** What an issue asks for, whichever record it is in: “status is missing”. */
function demandOf({ path, message }: Issue): string {
  const field = path.replace(/^(events|actors)\[\d+\]\.?/, '').replace(/\[\d+\]/g, '');
  return field === '' || message.includes(field) ? message : `${field}: ${message}`;
}

/** What a plain record lacks as a record of accountability: each demand, and how often it is made. */
export function findMissing({ raw }: Pick<Folder, 'raw'>): ReadonlyMap<string, number> {
  const missing = new Map<string, number>();
  if (!isRecord(raw) || raw.profile !== 'plain') return missing;
  const errorsOf = (profile: string): readonly Issue[] => {
    const asked = { ...raw, profile };
    const built = buildDataset(asked);
    if (!built.ok) return built.error;
    const { dataset, issues } = built.value;
    return [...issues, ...checkRules(dataset, findSkipped(asked, issues))].filter(
      ({ severity }) => severity === 'error',
    );
  };
  const known = new Set(errorsOf('plain').map((issue) => `${issue.event} ${demandOf(issue)}`));
  for (const issue of errorsOf('accountability')) {
    const demand = demandOf(issue);
    if (!known.has(`${issue.event} ${demand}`)) missing.set(demand, (missing.get(demand) ?? 0) + 1);
  }
  return missing;
}

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

/** Compares quotations with the texts of their sources. Sources without a text are checked by fingerprint only. */
async function checkTexts(
  dataset: Dataset,
  texts: string,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<readonly Issue[]> {
  await access(texts).catch(() => {
    throw new CommandError(`cannot read the folder of texts ${texts}`);
  });
  const issues: Issue[] = [];
  const folded = new Map<string, string | null>();
  for (const source of dataset.sources.keys()) {
    const file = join(texts, `${source}.txt`);
    const bytes = await readBytes(file).catch(() => null);
    folded.set(source, bytes === null ? null : collapseSpace(new TextDecoder().decode(bytes)));
    const known = fingerprints.get(source);
    if (bytes === null || !known) continue;
    if ((await buildFingerprint(source, bytes)).textSha256 === known.textSha256) continue;
    issues.push({
      rule: 'R2',
      severity: 'error',
      path: `fingerprints/${source}.json`,
      event: null,
      message: `the fingerprint was made from another text than ${file}`,
      fix: `find out which text is right, then run “fingerprint ${source} <text-file>” again`,
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
        const mismatch = citation.quote === null || text === null ? null : findQuoteMismatch(text, citation);
        if (!mismatch) continue;
        const { agrees, source } = mismatch;
        issues.push({
          rule: 'R2',
          severity: 'error',
          path: `${prefix}citations[${index}].quote`,
          event: event.id,
          message:
            agrees === ''
              ? `not even the first word of “${citation.quote}” is in the text of “${citation.source}”`
              : `the text of “${citation.source}” agrees up to “${agrees}” and goes on “${source}”`,
          fix: 'copy the words again from the source, with whole words in `before` and `after`',
        });
      }
    }
  }
  for (const [index, source] of [...dataset.sources.keys()].entries()) {
    if (!quoted.has(source) || folded.get(source) !== null) continue;
    issues.push({
      rule: 'R2',
      severity: 'warning',
      path: `sources[${index}].id`,
      event: null,
      message: `there is no ${join(texts, `${source}.txt`)}: its quotations were held to its fingerprint alone`,
      fix: 'put the source’s text there under that name',
    });
  }
  return issues;
}

function locate(issues: readonly Issue[], { file, text, packed }: Folder): readonly LocatedIssue[] {
  const rowOf = (path: string): number | null => {
    const index = packed === null ? undefined : /^events\[(\d+)\]/.exec(path)?.[1];
    return index === undefined ? null : Number(index) + 1;
  };
  const isElsewhere = (path: string): boolean => path.startsWith('fingerprints/');
  const lines = findLines(
    issues.length === 0 ? '' : text,
    issues.map(({ path }) => path).filter((path) => rowOf(path) === null && !isElsewhere(path)),
  );
  return issues.map((issue) => {
    const row = rowOf(issue.path);
    if (row !== null) return { ...issue, file: packed ?? file, line: null, row };
    if (isElsewhere(issue.path)) return { ...issue, file: join(dirname(file), issue.path), line: null, row: null };
    return { ...issue, file, line: lines.get(issue.path) ?? null, row: null };
  });
}

/** Builds the dataset and reports progress on stderr. */
export function buildWithProgress(raw: unknown, file: string): Result<BuiltDataset, readonly Issue[]> {
  const total = isRecord(raw) && Array.isArray(raw.events) ? raw.events.length : 0;
  const progress = startProgress(`Checking ${file}`, total);
  const steps = buildSteps(raw);
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress(step.value);
  progress.end();
  return step.value;
}

/** The issues of a folder that has been read. Reads the files that it names, and those of `texts`. */
export async function checkRead(
  folder: Folder,
  fingerprints: ReadonlyMap<string, Fingerprint>,
  { texts }: CheckOptions = {},
): Promise<readonly LocatedIssue[]> {
  const doubled = findDuplicateNames(folder.text).map((issue) => ({ ...issue, file: folder.file, row: null }));
  const built = buildWithProgress(folder.raw, folder.file);
  if (!built.ok) return [...doubled, ...locate(built.error, folder)];
  const { dataset, issues } = built.value;
  const found = [
    ...checkRules(dataset, findSkipped(folder.raw, issues)),
    ...editorialWarnings(dataset),
    ...(await checkQuotations(dataset, (source) => fingerprints.get(source))),
    ...(await checkMediaFiles(dirname(folder.file), dataset)),
    ...(texts === undefined ? [] : await checkTexts(dataset, texts, fingerprints)),
  ];
  return [...doubled, ...locate([...issues, ...toFilePaths(found, folder.raw, issues)], folder)];
}

/** The issues of the dataset in a folder: format, rules, quotations. */
export const checkFolder = async (path: string, options: CheckOptions = {}): Promise<readonly LocatedIssue[]> =>
  checkRead(await readDatasetFolder(path), await readFingerprints(path), options);
