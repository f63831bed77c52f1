// Temporary folders and captured output for tests of commands.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** Creates a folder with these files and removes it when the test ends. */
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

/** Runs a command and returns its exit code and output. */
export async function captureOutput(run: () => Promise<number>): Promise<CapturedOutput> {
  const captured = { out: '', err: '' };
  const capture = (stream: 'out' | 'err') => (text: unknown) => {
    captured[stream] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(capture('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(capture('err')),
  ];
  try {
    return { exitCode: await run(), ...captured };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
