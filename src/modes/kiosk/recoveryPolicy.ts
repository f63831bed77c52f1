// What a screen on a wall does about its own faults: start again, then load again with longer and longer waits, then
// show a plain list. Pure: driven by when things went wrong.

/** Milliseconds. */
const MINUTE = 60_000;
/** So many crashes in so long are not healed by a reset. */
const MAX_CRASHES = 3;
const CRASH_SPAN = 5 * MINUTE;
/** How long to show that something went wrong before starting again. */
const RESET_DELAY = 10_000;
/** The wait before each reload of the last hour; after the last one the list is shown. */
const BACKOFF = [10_000, MINUTE, 5 * MINUTE] as const;
const RELOAD_SPAN = 60 * MINUTE;
/** After this long with the list, the page tries itself again. */
const LIST_DURATION = 30 * MINUTE;

export interface RecoveryStep {
  readonly kind: 'reset' | 'reload' | 'list';
  /** Milliseconds until it is tried; for the list, until the page is loaded again. */
  readonly delay: number;
}

/**
 * What to do now, given when the page crashed since it was loaded and when it was last reloaded because of that
 * (milliseconds of the wall clock, in any order).
 */
export function nextRecoveryStep(crashes: readonly number[], reloads: readonly number[], now: number): RecoveryStep {
  const recent = crashes.filter((time) => now - time < CRASH_SPAN);
  if (recent.length < MAX_CRASHES) return { kind: 'reset', delay: RESET_DELAY };
  const tried = reloads.filter((time) => now - time < RELOAD_SPAN).length;
  const wait = BACKOFF[tried];
  return wait === undefined ? { kind: 'list', delay: LIST_DURATION } : { kind: 'reload', delay: wait };
}
