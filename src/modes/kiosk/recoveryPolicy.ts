// Decides how the kiosk recovers from crashes: reset, then reload with a growing delay, then a plain list. Pure: the times
// of crashes and reloads are arguments.

/** Milliseconds. */
const MINUTE = 60_000;
/** With this many crashes in this time, a reset is not enough. */
const MAX_CRASHES = 3;
const CRASH_SPAN = 5 * MINUTE;
/** How long the error message is shown before the reset. */
const RESET_DELAY = 10_000;
/** The delay before each reload within RELOAD_SPAN; after the last one the list is shown. */
const BACKOFF = [10_000, MINUTE, 5 * MINUTE] as const;
const RELOAD_SPAN = 60 * MINUTE;
/** How long the list is shown before the page is reloaded. */
const LIST_DURATION = 30 * MINUTE;

export interface RecoveryStep {
  readonly kind: 'reset' | 'reload' | 'list';
  /** Milliseconds until it is tried; for the list, until the page is loaded again. */
  readonly delay: number;
}

/**
 * The next step, given the times of crashes since the page was loaded and of the reloads that crashes caused (epoch
 * milliseconds, in any order).
 */
export function nextRecoveryStep(crashes: readonly number[], reloads: readonly number[], now: number): RecoveryStep {
  const recent = crashes.filter((time) => now - time < CRASH_SPAN);
  if (recent.length < MAX_CRASHES) return { kind: 'reset', delay: RESET_DELAY };
  const tried = reloads.filter((time) => now - time < RELOAD_SPAN).length;
  const wait = BACKOFF[tried];
  return wait === undefined ? { kind: 'list', delay: LIST_DURATION } : { kind: 'reload', delay: wait };
}
