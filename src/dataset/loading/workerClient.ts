// Starts dataset workers, also before the page's code has loaded: messages are buffered until `listen` is called.

import type { FromWorker, ToWorker } from './dataset.worker.ts';
import workerAddress from './dataset.worker.ts?worker&url';
import { trustedScriptUrl } from './trustedScriptUrl.ts';
import type { DatasetLocation } from './readLocation.ts';

export interface DatasetWorker {
  readonly worker: Worker;
  /** Sets the only listener and replays buffered messages. `onBroken` is called if the worker failed to start. */
  readonly listen: (onMessage: (message: FromWorker) => void, onBroken: () => void) => void;
}

/** Starts a worker that opens a dataset. Null if none can start: in a frame with an opaque origin, or an old browser. */
export function startWorker(location: DatasetLocation): DatasetWorker | null {
  try {
    const worker = new Worker(trustedScriptUrl(new URL(workerAddress, import.meta.url).href), { type: 'module' });
    const buffered: FromWorker[] = [];
    let broken = false;
    let onMessage = (message: FromWorker): void => void buffered.push(message);
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
        for (const message of buffered) onMessage(message);
        if (broken) onBroken();
      },
    };
  } catch {
    return null;
  }
}

let prefetched: { readonly location: DatasetLocation; readonly datasetWorker: DatasetWorker } | null = null;

/** Starts to read a dataset before it is requested. Resolves on the worker's first message, or at once if no worker can start. */
export async function prefetchDataset(location: DatasetLocation): Promise<void> {
  const datasetWorker = startWorker(location);
  prefetched = datasetWorker && { location, datasetWorker };
  if (!datasetWorker) return;
  const { worker } = datasetWorker;
  await new Promise((resolve) => {
    for (const sign of ['message', 'error']) worker.addEventListener(sign, resolve, { once: true });
  });
}

/** The prefetched worker if it reads this location, otherwise a new one. */
export function takeWorker(location: DatasetLocation): DatasetWorker | null {
  const first = prefetched;
  prefetched = null;
  if (first?.location === location) return first.datasetWorker;
  first?.datasetWorker.worker.terminate();
  return startWorker(location);
}
