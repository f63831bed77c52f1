// Does what healing.ts says. Its timer is its own: whatever else breaks meanwhile, the fix that was promised comes.

import { type RecoveryStep, nextRecoveryStep } from './recoveryPolicy.ts';
import { openStoredList } from './fallbackListStore.ts';

export interface CrashRecovery {
  /** Told of a crash: says what will be done. Without a `reset`, where nothing is left that could start again, loading does it. */
  readonly handleCrash: (reset: (() => void) | null) => RecoveryStep['kind'];
  /** Told of a fault that left the screen standing: whether the page should be loaded again once nobody is there. */
  readonly handleError: () => boolean;
}

export function createCrashRecovery(storage: () => Storage, reload: () => void): CrashRecovery {
  const crashes: number[] = [];
  const stumbles: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When this page was reloaded because of a crash: kept for the browser's session, since a reload forgets the rest. */
  const kept = openStoredList(storage, 'kiosk-reloads', (time) => typeof time === 'number');
  const remember = (times: readonly number[]): void => kept.write(times.slice(-10));
  return {
    handleCrash(reset) {
      const now = Date.now();
      crashes.push(now);
      const { kind, delay } = nextRecoveryStep(reset ? crashes : [now, now, now], kept.read(), now);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (kind === 'reset' && reset) {
          reset();
          return;
        }
        remember(kind === 'list' ? [] : [...kept.read(), Date.now()]);
        reload();
      }, delay);
      return kind;
    },
    handleError() {
      const now = Date.now();
      stumbles.push(now);
      if (nextRecoveryStep(stumbles, kept.read(), now).kind !== 'reload') return false;
      remember([...kept.read(), now]);
      stumbles.length = 0;
      return true;
    },
  };
}
