// Decides when to check for newer data and a newer service worker, and applies them only while the kiosk is idle. The
// caller supplies the functions that check and apply.

import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { type UpdateCheck, nextCheckDelay } from './offlineDataset.ts';
import type { KioskServiceWorker } from './serviceWorker.ts';

export interface UpdateStatus {
  /** Epoch milliseconds of the last check; null before the first. */
  readonly at: number | null;
  readonly result: UpdateCheck['kind'] | 'off' | null;
  /** Why newer data were refused or could not be fetched. */
  readonly reasons: readonly string[];
}

export interface Updater {
  /** Call when the kiosk becomes idle or a visitor starts a session. */
  readonly setIdle: (isIdle: boolean) => void;
  /** Checks at once; an update is still applied only while the kiosk is idle. */
  readonly checkNow: () => Promise<void>;
  /** Reloads the page as soon as the kiosk is idle. */
  readonly reloadWhenIdle: () => void;
  readonly status: () => UpdateStatus;
  readonly stop: () => void;
}

export interface UpdaterOptions {
  /** Between two checks; 0: only `checkNow` checks. */
  readonly minutes: number;
  readonly check: () => Promise<UpdateCheck>;
  readonly serviceWorker: KioskServiceWorker;
  readonly apply: (built: BuiltDataset) => void;
  /** Reloads the page, which then uses the newer service worker. */
  readonly reload: () => void;
}

/** A check that never settled would otherwise be the last one. */
const CHECK_TIMEOUT_MS = 180_000;

const withTimeout = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), CHECK_TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export function createUpdater({ minutes, check, serviceWorker, apply, reload }: UpdaterOptions): Updater {
  let isIdle = true;
  let isDue = false;
  let isChecking = false;
  let foundDataset: BuiltDataset | null = null;
  let isReloading = false;
  let status: UpdateStatus = { at: null, result: minutes === 0 ? 'off' : null, reasons: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (inMinutes: number): void => {
    clearTimeout(timer);
    if (minutes === 0) return;
    timer = setTimeout(
      () => {
        isDue = true;
        void checkWhenDue();
      },
      nextCheckDelay(inMinutes, Math.random()),
    );
  };
  const reloadWhenIdle = (): void => {
    isReloading = true;
    if (isIdle) reload();
  };
  /** Returns whether a reload is coming. A check then must not start: it would keep the old service worker alive. */
  const applyFound = (): boolean => {
    if (!isIdle) return false;
    if (isReloading) {
      reload();
      return true;
    }
    if (foundDataset) {
      apply(foundDataset);
      foundDataset = null;
    }
    return serviceWorker.activateUpdate(reloadWhenIdle);
  };
  const checkNow = async (): Promise<void> => {
    if (isChecking) return;
    isChecking = true;
    isDue = false;
    try {
      const [answer] = await Promise.all([
        withTimeout(check()),
        withTimeout(serviceWorker.checkForUpdate()).catch(() => {}),
      ]);
      if (answer.kind === 'newer') foundDataset = answer.built;
      status = { at: Date.now(), result: answer.kind, reasons: 'reasons' in answer ? answer.reasons : [] };
    } catch (cause) {
      status = { at: Date.now(), result: 'unreachable', reasons: [String(cause)] };
    } finally {
      isChecking = false;
      schedule(minutes);
    }
    applyFound();
  };
  const checkWhenDue = async (): Promise<void> => {
    if (isDue && isIdle) await checkNow();
  };

  // The first check comes soon: the copy that the kiosk started with may be weeks old.
  schedule(Math.min(1, minutes));
  return {
    setIdle(next) {
      isIdle = next;
      if (!applyFound()) void checkWhenDue();
    },
    checkNow,
    reloadWhenIdle,
    status: () => status,
    stop: () => clearTimeout(timer),
  };
}
