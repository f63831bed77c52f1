// What a screen on a wall has beside the record: made once, by openKiosk.tsx.

import type { KioskConfig } from './config.ts';
import type { ErrorLog } from './errorLog.ts';
import type { KioskServiceWorker } from './serviceWorker.ts';
import type { Updater } from './updater.ts';

export interface KioskServices {
  readonly config: KioskConfig;
  /** The public page that QR codes lead to; null where there is none. */
  readonly site: string | null;
  /** Whether the page itself holds the data: the single-file build. */
  readonly inlined: boolean;
  readonly log: ErrorLog;
  readonly updater: Updater;
  readonly serviceWorker: KioskServiceWorker;
  /** When the data shown were kept on this computer, ISO 8601; null where they are not. */
  readonly cachedAt: () => string | null;
  /** Milliseconds of performance.now(). */
  readonly startedAt: number;
}
