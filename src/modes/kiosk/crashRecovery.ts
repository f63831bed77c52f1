// Carries out what recoveryPolicy.ts decides. Has its own timer, outside React, which no other failure can stop.

import { type RecoveryStep, nextRecoveryStep } from './recoveryPolicy.ts';
import { openStoredList } from './storedList.ts';

export interface CrashRecovery {
  /** Call on a crash; returns the step that will be taken. Pass null for `reset` if nothing is left to reset: the page reloads. */
  readonly handleCrash: (reset: (() => void) | null) => RecoveryStep['kind'];
  /** Call on an error that did not stop the screen; returns whether to reload the page once the kiosk is idle. */
  readonly handleError: () => boolean;
}

export function createCrashRecovery(storage: () => Storage, reload: () => void): CrashRecovery {
  const crashes: number[] = [];
  const errors: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the page was reloaded after a crash. Stored for the browser session, since a reload clears memory. */
  const storedReloads = openStoredList(storage, 'kiosk-reloads', (time) => typeof time === 'number');
  const rememberReloads = (times: readonly number[]): void => storedReloads.write(times.slice(-10));
  return {
    handleCrash(reset) {
      const now = Date.now();
      crashes.push(now);
      const { kind, delay } = nextRecoveryStep(reset ? crashes : [now, now, now], storedReloads.read(), now);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (kind === 'reset' && reset) {
          reset();
          return;
        }
        rememberReloads(kind === 'list' ? [] : [...storedReloads.read(), Date.now()]);
        reload();
      }, delay);
      return kind;
    },
    handleError() {
      const now = Date.now();
      errors.push(now);
      if (nextRecoveryStep(errors, storedReloads.read(), now).kind !== 'reload') return false;
      rememberReloads([...storedReloads.read(), now]);
      errors.length = 0;
      return true;
    },
  };
}
