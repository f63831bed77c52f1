// When to look for newer data and a newer program, and when to take them: only while nobody is there. Knows no screen;
// what looking and taking mean it is told.

import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { type UpdateCheck, nextCheck } from './offlineDataset.ts';
import type { KioskServiceWorker } from './serviceWorker.ts';

export interface UpdateStatus {
  /** Milliseconds of the wall clock; null before the first look. */
  readonly at: number | null;
  readonly result: UpdateCheck['kind'] | 'off' | null;
  /** Why newer data were refused, or did not come. */
  readonly reasons: readonly string[];
}

export interface Updater {
  /** Told whether anybody is there. */
  readonly setResting: (resting: boolean) => void;
  /** Looks at once; what is found is still taken only while nobody is there. */
  readonly lookNow: () => Promise<void>;
  /** Loads the page again as soon as nobody is there. */
  readonly reloadWhenQuiet: () => void;
  readonly status: () => UpdateStatus;
  readonly stop: () => void;
}

export interface UpdaterOptions {
  /** Between two looks; 0 never looks by itself. */
  readonly minutes: number;
  readonly look: () => Promise<UpdateCheck>;
  readonly program: KioskServiceWorker;
  readonly take: (built: BuiltDataset) => void;
  /** Loads the page again, with the newer program. */
  readonly reload: () => void;
}

/** Milliseconds that a look may take: one that hung for ever would be the last. */
const PATIENCE = 180_000;

const within = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export function createUpdater({ minutes, look, program, take, reload }: UpdaterOptions): Updater {
  let resting = true;
  let due = false;
  let looking = false;
  let found: BuiltDataset | null = null;
  let leaving = false;
  let status: UpdateStatus = { at: null, result: minutes === 0 ? 'off' : null, reasons: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (inMinutes: number): void => {
    clearTimeout(timer);
    if (minutes === 0) return;
    timer = setTimeout(
      () => {
        due = true;
        void lookWhenDue();
      },
      nextCheck(inMinutes, Math.random()),
    );
  };
  const reloadWhenQuiet = (): void => {
    leaving = true;
    if (resting) reload();
  };
  /** Whether the page is about to be loaded again: nothing more is asked of a program that leaves, or it stays for that. */
  const takeFound = (): boolean => {
    if (!resting) return false;
    if (leaving) {
      reload();
      return true;
    }
    if (found) {
      take(found);
      found = null;
    }
    return program.takeOver(reloadWhenQuiet);
  };
  const lookNow = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    due = false;
    try {
      const [answer] = await Promise.all([within(look()), within(program.look()).catch(() => {})]);
      if (answer.kind === 'newer') found = answer.built;
      status = { at: Date.now(), result: answer.kind, reasons: 'reasons' in answer ? answer.reasons : [] };
    } catch (cause) {
      status = { at: Date.now(), result: 'unreachable', reasons: [String(cause)] };
    } finally {
      looking = false;
      schedule(minutes);
    }
    takeFound();
  };
  const lookWhenDue = async (): Promise<void> => {
    if (due && resting) await lookNow();
  };

  // The first look comes soon: the copy that the screen started with may be weeks old.
  schedule(Math.min(1, minutes));
  return {
    setResting(next) {
      resting = next;
      if (!takeFound()) void lookWhenDue();
    },
    lookNow,
    reloadWhenQuiet,
    status: () => status,
    stop: () => clearTimeout(timer),
  };
}
