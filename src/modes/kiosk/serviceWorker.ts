// The service worker that caches the kiosk's code. Only the kiosk's page registers it, with its folder as scope, so it does
// not affect other pages. A newer version waits until `activateUpdate`.

import { trustedScriptUrl } from '../../dataset/loading/trustedScriptUrl.ts';

export interface KioskServiceWorker {
  /** Checks the server for a newer version, which is then downloaded and waits. */
  readonly checkForUpdate: () => Promise<void>;
  readonly state: () => 'active' | 'waiting' | 'none';
  /**
   * Activates the waiting version; returns false if none waits. The browser activates it once the old one is inactive,
   * seconds or minutes later, and then calls `onActivated`, after which the page should be reloaded.
   */
  readonly activateUpdate: (onActivated: () => void) => boolean;
}

export const NO_SERVICE_WORKER: KioskServiceWorker = {
  checkForUpdate: async () => {},
  state: () => 'none',
  activateUpdate: () => false,
};

/** `home` is the address of the record's page. Without service worker support, or if the browser refuses, every method does nothing. */
export function registerServiceWorker(home: string, navigator: Navigator): KioskServiceWorker {
  if (!('serviceWorker' in navigator)) return NO_SERVICE_WORKER;
  const container = navigator.serviceWorker;
  const scriptUrl = new URL('kiosk/sw.js', home);
  // Not awaited: a server that does not respond must not keep the screen empty.
  let registration: ServiceWorkerRegistration | null = null;
  const register = async (): Promise<void> => {
    const scope = new URL('./', scriptUrl).href;
    registration = await container.register(trustedScriptUrl(scriptUrl.href), { scope, updateViaCache: 'none' });
  };
  // Refused: a file, or an scriptUrl that is neither https nor localhost.
  const registering = register().catch(() => {});
  let activated: ServiceWorker | null = null;
  return {
    async checkForUpdate() {
      await registering;
      await registration?.update();
    },
    state: () => (registration?.waiting ? 'waiting' : registration?.active ? 'active' : 'none'),
    activateUpdate(onActivated) {
      const waiting = registration?.waiting;
      if (!waiting || waiting === activated) return false;
      activated = waiting;
      container.addEventListener('controllerchange', onActivated, { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' });
      return true;
    },
  };
}
