// From an address to a built dataset: fetch, parse, validate, build, with progress. The same code in the worker and,
// where none can start, on the page; it knows neither.

import { fail, ok, type Result } from '../model/result.ts';
import { buildSteps } from './build.ts';
import type { BuiltDataset } from './dataset.ts';
import { printProblem } from './problem.ts';

/** Bytes until all have come (`total` is null where the host does not say), then events. */
export interface Progress {
  readonly phase: 'bytes' | 'events';
  readonly done: number;
  readonly total: number | null;
}

/** Why a dataset could not be opened; the reader is told which. */
export interface ReadFailure {
  readonly kind: 'missing' | 'network' | 'server' | 'notJson' | 'format';
  readonly message: string;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Called between slices of work; a page lets others have their turn here. */
  readonly rest?: () => Promise<void>;
}

/** Bytes between two words of progress. */
const TELL = 262_144;

const failure = (kind: ReadFailure['kind'], message: string) => fail<ReadFailure>({ kind, message });

async function readBytes(answer: Response, onProgress: ReadOptions['onProgress']): Promise<string> {
  if (!answer.body) return answer.text();
  // A compressed answer's Content-Length counts other bytes than those that arrive here.
  const length = answer.headers.has('Content-Encoding') ? null : Number(answer.headers.get('Content-Length'));
  const total = length || null;
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  let text = '';
  let done = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const told = Math.floor(done / TELL);
    done += chunk.value.length;
    text += decoder.decode(chunk.value, { stream: true });
    if (Math.floor(done / TELL) > told) onProgress({ phase: 'bytes', done, total });
  }
  return text + decoder.decode();
}

/** Reads and builds one dataset. Never rejects but for an abort. */
export async function readDataset(url: string, options: ReadOptions): Promise<Result<BuiltDataset, ReadFailure>> {
  const { signal, onProgress, rest } = options;
  let text: string;
  try {
    const answer = await fetch(url, signal ? { signal } : {});
    if (answer.status === 404) return failure('missing', `${url} answered 404`);
    if (!answer.ok) return failure('server', `${url} answered ${answer.status}`);
    text = await readBytes(answer, onProgress);
  } catch (cause) {
    signal?.throwIfAborted();
    return failure('network', `No answer from ${url}: ${String(cause)}`);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    // A host that answers every address with its home page, or a broken download.
    const kind = text.trimStart().startsWith('<') ? 'missing' : 'notJson';
    return failure(kind, `${url} is not JSON: ${String(cause)}`);
  }
  const steps = buildSteps(raw);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return step.value.ok ? ok(step.value.value) : failure('format', step.value.error.map(printProblem).join('\n'));
    onProgress({ phase: 'events', done: step.value, total: null });
    await rest?.();
    signal?.throwIfAborted();
  }
}
