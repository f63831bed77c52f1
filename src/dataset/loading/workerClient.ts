// The worker that reads a dataset, and its start before anything else of the page is there: what it says until somebody
// listens is kept.

import type { FromWorker, ToWorker } from './dataset.worker.ts';
import workerAddress from './dataset.worker.ts?worker&url';
import { trustedScriptUrl } from './trustedScriptUrl.ts';
import type { DatasetLocation } from './readLocation.ts';

export interface DatasetWorker {
  readonly worker: Worker;
  /** What it says, and has said; `onBroken` where it could not be started after all. One listener. */
  readonly listen: (onMessage: (message: FromWorker) => void, onBroken: () => void) => void;
}

/** A worker that opens what lies at a location. Null where none may start: a frame of an opaque origin, an old browser. */
export function startWorker(location: DatasetLocation): DatasetWorker | null {
  try {
    const worker = new Worker(trustedScriptUrl(new URL(workerAddress, import.meta.url).href), { type: 'module' });
    const said: FromWorker[] = [];
    let broken = false;
    let onMessage = (message: FromWorker): void => void said.push(message);
    let onBroken = (): void => {
      broken = true;
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
    worker.addEventListener('error', () => onBroken());
    worker.postMessage({ kind: 'open', location } satisfies ToWorker);
    return {
      worker,
      listen(nextMessage, nextBroken) {
        [onMessage, onBroken] = [nextMessage, nextBroken];
        for (const message of said) onMessage(message);
        if (broken) onBroken();
      },
    };
  } catch {
    return null;
  }
}

let prefetched: { readonly location: DatasetLocation; readonly reading: DatasetWorker } | null = null;

/** Starts reading what will be asked for first. Resolves when the first of it is here, or at once where no worker may start. */
export async function prefetchDataset(location: DatasetLocation): Promise<void> {
  const reading = startWorker(location);
  prefetched = reading && { location, reading };
  if (!reading) return;
  const { worker } = reading;
  await new Promise((resolve) => {
    for (const sign of ['message', 'error']) worker.addEventListener(sign, resolve, { once: true });
  });
}

/** The worker that reads a location: the one that was started early, for the first who asks, else one that starts now. */
export function takeWorker(location: DatasetLocation): DatasetWorker | null {
  const first = prefetched;
  prefetched = null;
  if (first?.location === location) return first.reading;
  first?.reading.worker.terminate();
  return startWorker(location);
}
