// What the commands say on a terminal: results on stdout, progress and complaints on stderr.

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printError = (text: string): void => void process.stderr.write(`${text}\n`);

/** A fault of whoever calls, told in one line: 1 for what was given, 2 for how it was asked. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export interface Progress {
  (done: number): void;
  /** Ends the line, if one was begun. */
  readonly end: () => void;
}

const PATIENCE = 1000;

/** A line on stderr for whatever takes more than a second: rewritten on a terminal, now and then a new one in a log. */
export function startProgress(what: string, total: number | null): Progress {
  const live = process.stderr.isTTY === true;
  const every = live ? 200 : 5000;
  let next = performance.now() + PATIENCE;
  let begun = false;
  const tell = (done: number): void => {
    const now = performance.now();
    if (now < next) return;
    next = now + every;
    begun = true;
    const line = `${what}: ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`;
    process.stderr.write(live ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return Object.assign(tell, {
    end: () => {
      if (begun && live) process.stderr.write('\r\u001b[K');
    },
  });
}
