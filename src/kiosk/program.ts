// The program's own copy on this computer: a service worker that only the kiosk's page registers, with the kiosk's folder
// as its scope, so that the other pages of the site never meet it. A newer program waits until it is told to take over.

import { ownScript } from '../dataset/ownScript.ts';

export interface Program {
  /** Asks the server whether there is a newer program; it then downloads and waits. */
  readonly look: () => Promise<void>;
  readonly state: () => 'kept' | 'waiting' | 'none';
  /** Lets the newer program, if one waits, take over; the page is loaded again. */
  readonly takeOver: () => void;
}

const NONE: Program = { look: async () => {}, state: () => 'none', takeOver: () => {} };

/** `root` is the site's. Where the browser knows no service worker, or refuses one, there is none and nothing breaks. */
export async function keepProgram(root: string, navigator: Navigator, reload: () => void): Promise<Program> {
  if (!('serviceWorker' in navigator)) return NONE;
  const container = navigator.serviceWorker;
  try {
    const address = new URL('kiosk/sw.js', root);
    const registration = await container.register(ownScript(address.href), {
      scope: new URL('./', address).href,
      updateViaCache: 'none',
    });
    return {
      look: async () => {
        await registration.update();
      },
      state: () => (registration.waiting ? 'waiting' : registration.active ? 'kept' : 'none'),
      takeOver() {
        if (!registration.waiting) return;
        container.addEventListener('controllerchange', reload, { once: true });
        registration.waiting.postMessage({ type: 'SKIP_WAITING' });
      },
    };
  } catch {
    return NONE; // A file, or an address that is neither https nor localhost.
  }
}
