// What the kiosk needs besides the dataset. Created once, by bootKiosk.tsx.

import type { KioskConfig } from './config.ts';
import type { ErrorLog } from './errorLog.ts';
import type { KioskServiceWorker } from './serviceWorker.ts';
import type { Updater } from './updater.ts';

export interface KioskServices {
  readonly config: KioskConfig;
  /** The public page that QR codes lead to; null if there is none. */
  readonly site: string | null;
  /** Whether the page itself contains the data (the single-file build). */
  readonly inlined: boolean;
  readonly log: ErrorLog;
  readonly updater: Updater;
  readonly serviceWorker: KioskServiceWorker;
  /** When the current dataset was cached on this computer, ISO 8601; null if it is not. */
  readonly cachedAt: () => string | null;
  /** Milliseconds of performance.now(). */
  readonly startedAt: number;
}
