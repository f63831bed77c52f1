// Builds a dataset and an import report from a local file. Runs in the worker or on the page; the file never leaves the
// browser. Imported on demand, because it needs the parsers.

import { fail, ok, type Result } from '../../model/result.ts';
import * as v from 'valibot';
import { buildSteps, parquetLocation } from '../format/buildDataset.ts';
import type { Dataset } from '../format/dataset.ts';
import type { Draft } from '../format/draft.ts';
import { checkQuotations, fingerprintSchema } from '../format/fingerprint.ts';
import { openDraft, readDraft } from '../exchange/draft.ts';
import { decodeText } from '../exchange/decodeText.ts';
import { countEvents, importFile } from '../exchange/importFile.ts';
import { FORMAT_NAMES, type Imported } from '../exchange/types.ts';
import { readBody } from './httpBody.ts';
import { findSkipped, printLocatedIssue, toFilePaths } from '../exchange/locateIssues.ts';
import { findLines } from '../exchange/jsonLocations.ts';
import type { FileReport, Issue, LocatedIssue } from '../format/issue.ts';
import type { LocalSource } from './localFileCache.ts';
import { failure, type ReadDataset, type ReadFailure, type ReadOptions } from './readDataset.ts';
import { checkRules } from '../format/eventRules.ts';
import { versionOf } from '../format/version.ts';

/** The maximum string length in JavaScript. */
const MAX_BYTES = 2 ** 29 - 24;

/** How many issues are shown of a file without a single event. */
const MAX_REASONS = 10;

/** Warns that quotations were not checked: the fingerprints are in separate files. */
function uncheckedQuotations({ events }: Dataset): readonly Issue[] {
  const quotations = events
    .flatMap((event) => [...event.citations, ...event.notes.flatMap((note) => note.citations)])
    .filter(({ quote }) => quote !== null).length;
  if (quotations === 0) return [];
  return [
    {
      rule: 'R2',
      severity: 'warning',
      path: '',
      event: null,
      message: `${quotations} quotations were not checked: the fingerprints of their sources are not in this file`,
      fix: 'run “npm run dataset -- check” on the dataset’s folder',
    },
  ];
}

/** Checks each quotation of a draft against its source's fingerprint (R2), where the browser can. */
const checkedQuotations = async (dataset: Dataset, { fingerprints }: Draft): Promise<readonly Issue[]> => {
  // Only in a secure context.
  if (globalThis.crypto.subtle === undefined) return uncheckedQuotations(dataset);
  return checkQuotations(dataset, (source) => {
    const fingerprint = v.safeParse(fingerprintSchema, fingerprints[source]);
    return fingerprint.success ? fingerprint.output : undefined;
  });
};

const keyOf = ({ rule, event }: Issue): string => `${rule} ${event}`;

/** Merges the issues of import, format and rules, each with its line. Drops what the import has already reported. */
function locateAll(
  file: string,
  bytes: Uint8Array,
  { raw, format, lines, issues: imported }: Imported,
  built: readonly Issue[],
  ruleIssues: readonly Issue[],
): readonly LocatedIssue[] {
  const reported = new Set(imported.filter(({ event }) => event !== null).map(keyOf));
  const found = [...built, ...toFilePaths(ruleIssues, raw, built)].filter((issue) => !reported.has(keyOf(issue)));
  const inText =
    format === 'json' && found.length > 0
      ? findLines(
          decodeText(bytes).text,
          found.map(({ path }) => path),
        )
      : new Map<string, number>();
  const lineOf = ({ path, event }: Issue): number | null =>
    path === '' ? null : (inText.get(path) ?? lines.get(event ?? '') ?? null);
  return [
    // The line has its own field.
    ...imported.map((issue) => ({ ...issue, path: issue.path.replace(/^line \d+(, )?/, ''), file, row: null })),
    ...found.map((issue) => ({ ...issue, file, line: lineOf(issue), row: null })),
  ];
}

/** The whole file; fails if it cannot be read, or is too large. */
async function readBytes(
  file: File,
  { signal, onProgress }: ReadOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  const { name, size } = file;
  if (size > MAX_BYTES) return failure('format', `${name} is larger than 512 MB, too large to be read whole`);
  try {
    const length = { headers: { 'Content-Length': String(size) } };
    const body = await readBody(new Response(file.stream(), length), (done, total) =>
      onProgress({ phase: 'bytes', done, total }),
    );
    return ok(body);
  } catch (cause) {
    signal?.throwIfAborted();
    return failure('lost', `${name} cannot be read: ${String(cause)}`);
  }
}

/** What was imported, and the draft and the bytes that it was read from. */
interface Source {
  readonly imported: Imported;
  readonly draft: Draft | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function importSource(
  { file, choices, draft: given }: LocalSource,
  options: ReadOptions,
  pause: () => Promise<void>,
): Promise<Result<Source, ReadFailure>> {
  const { name } = file;
  const onRow = (done: number): void => options.onProgress({ phase: 'events', done, total: null });
  const today = new Date().toISOString().slice(0, 10);
  if (typeof given === 'object') {
    return ok({ imported: readDraft(given, { today, onRow }), draft: given, bytes: new Uint8Array() });
  }
  const bytes = await readBytes(file, options);
  if (!bytes.ok) return bytes;
  await pause();
  const how = { name: name.replace(/\.[^.]*$/, ''), today, ...choices, onRow };
  if (given === 'open') {
    const draft = await openDraft(bytes.value, name, how);
    if (!draft.ok) return failure('format', `${name}: ${draft.error}`);
    return ok({ imported: readDraft(draft.value, { today, onRow }), draft: draft.value, bytes: bytes.value });
  }
  const imported = await importFile(bytes.value, how);
  if (!imported.ok) return failure('format', `${name}: ${imported.error}`);
  return ok({ imported: imported.value, draft: null, bytes: bytes.value });
}

/** Reads and builds one file, or a draft of it. Rejects only if aborted. */
export async function readLocalFile(
  source: LocalSource,
  options: ReadOptions,
): Promise<Result<ReadDataset, ReadFailure>> {
  const { signal, onProgress } = options;
  const { name } = source.file;
  const pause = async (): Promise<void> => {
    await options.pause?.();
    signal?.throwIfAborted();
  };
  const opened = await importSource(source, options, pause);
  if (!opened.ok) return opened;
  const { imported, draft, bytes } = opened.value;
  const { raw, format, encoding, rejected, columns, reading } = imported;
  if (parquetLocation(raw)) {
    return failure('format', `${name}: its events are in a separate file, which the page cannot open`);
  }
  // An author may have begun a draft, or removed all of it.
  if (format !== 'json' && draft === null && countEvents(raw) === 0) {
    const why = imported.issues.slice(0, MAX_REASONS).map(({ message }) => message);
    const lead = `${name} is ${FORMAT_NAMES[format]}, and no event of it could be read`;
    const message = [lead, ...why].join('\n');
    return fail({ kind: 'format', message, ...(reading?.order === 'open' ? { asksOrder: true as const } : {}) });
  }
  const steps = buildSteps(raw);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    onProgress({ phase: 'events', done: step.value, total: null });
    await pause();
  }
  if (!step.value.ok) {
    const located = locateAll(name, bytes, imported, step.value.error, []);
    return failure('format', located.map(printLocatedIssue).join('\n'));
  }
  const { dataset, issues } = step.value.value;
  const unchecked = draft === null ? uncheckedQuotations(dataset) : await checkedQuotations(dataset, draft);
  const ruleIssues = [...unchecked, ...checkRules(dataset, findSkipped(raw, issues))];
  const report: FileReport = {
    name,
    what: `${FORMAT_NAMES[format]}, in ${encoding}`,
    issues: locateAll(name, bytes, imported, issues, ruleIssues),
    rejected,
    ...(columns ? { columns } : {}),
    ...(reading ? { reading } : {}),
    ...(draft ? { draft, lines: imported.lines } : {}),
  };
  const version = draft === null ? await versionOf(bytes) : null;
  return ok({ built: { dataset, issues: [], version, report }, parquet: null });
}
