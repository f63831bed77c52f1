// Output of the commands: results on stdout, progress and errors on stderr.

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printError = (text: string): void => void process.stderr.write(`${text}\n`);

/** An error that the user can correct. Exit code 1: wrong data; 2: wrong call. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export interface Progress {
  (done: number): void;
  /** Removes the line from a terminal. */
  readonly end: () => void;
}

const DELAY_MS = 1000;

/** Prints progress on stderr after a second: one line that changes on a terminal, a new line every five seconds in a log. */
export function startProgress(what: string, total: number | null): Progress {
  const isTerminal = process.stderr.isTTY === true;
  const interval = isTerminal ? 200 : 5000;
  let next = performance.now() + DELAY_MS;
  let begun = false;
  const report = (done: number): void => {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    begun = true;
    const line = `${what}: ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`;
    process.stderr.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return Object.assign(report, {
    end: () => {
      if (begun && isTerminal) process.stderr.write('\r\u001b[K');
    },
  });
}
