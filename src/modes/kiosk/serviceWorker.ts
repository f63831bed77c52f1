// The program's own copy on this computer: a service worker that only the kiosk's page registers, with the kiosk's folder
// as its scope, so that the other pages of the site never meet it. A newer program waits until it is told to take over.

import { trustedScriptUrl } from '../../dataset/loading/trustedScriptUrl.ts';

export interface KioskServiceWorker {
  /** Asks the server whether there is a newer program; it then downloads and waits. */
  readonly checkForUpdate: () => Promise<void>;
  readonly state: () => 'kept' | 'waiting' | 'none';
  /**
   * Lets the newer program, if one waits, take over: whether that has begun. The browser does it once the older one has
   * nothing to do, which may be seconds or minutes later; `onTaken` is called then, and the page should be loaded again.
   */
  readonly activateUpdate: (onTaken: () => void) => boolean;
}

export const NO_SERVICE_WORKER: KioskServiceWorker = {
  checkForUpdate: async () => {},
  state: () => 'none',
  activateUpdate: () => false,
};

/** `root` is the site's. Where the browser knows no service worker, or refuses one, there is none and nothing breaks. */
export function registerServiceWorker(root: string, navigator: Navigator): KioskServiceWorker {
  if (!('serviceWorker' in navigator)) return NO_SERVICE_WORKER;
  const container = navigator.serviceWorker;
  const address = new URL('kiosk/sw.js', root);
  // Not waited for: a server that does not answer must not keep the screen empty.
  let registration: ServiceWorkerRegistration | null = null;
  const register = async (): Promise<void> => {
    const scope = new URL('./', address).href;
    registration = await container.register(trustedScriptUrl(address.href), { scope, updateViaCache: 'none' });
  };
  // Refused: a file, or an address that is neither https nor localhost.
  const registering = register().catch(() => {});
  let asked: ServiceWorker | null = null;
  return {
    async checkForUpdate() {
      await registering;
      await registration?.update();
    },
    state: () => (registration?.waiting ? 'waiting' : registration?.active ? 'kept' : 'none'),
    activateUpdate(onTaken) {
      const waiting = registration?.waiting;
      if (!waiting || waiting === asked) return false;
      asked = waiting;
      container.addEventListener('controllerchange', onTaken, { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' });
      return true;
    },
  };
}
