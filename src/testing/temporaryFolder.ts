// Folders for tests that read and write files, and what a command says while it runs.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** A folder of its own for the running test, with these files in it, gone when the test ends. */
export async function temporaryFolder(files: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    const asIs = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(file, asIs ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

export interface CapturedOutput {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command and answers with its exit code and all that it wrote on either stream. */
export async function captureOutput(run: () => Promise<number>): Promise<CapturedOutput> {
  const heard = { out: '', err: '' };
  const hear = (stream: 'out' | 'err') => (text: unknown) => {
    heard[stream] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('err')),
  ];
  try {
    return { exitCode: await run(), ...heard };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
