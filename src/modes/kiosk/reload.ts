// Loads the page again, once it is known that it can be had: a browser's own error page heals nothing.

const RETRY_INTERVAL_MS = 30_000;

let isChecking = false;

export async function reloadWhenReachable(): Promise<void> {
  if (isChecking) return;
  isChecking = true;
  const { protocol, href } = window.location;
  while (protocol !== 'file:') {
    try {
      // Through the service worker where there is one, so that a kept page counts as there; the browser's own cache,
      // which a reload does not ask, does not.
      if ((await fetch(href, { cache: 'no-store', signal: AbortSignal.timeout(RETRY_INTERVAL_MS) })).ok) break;
    } catch {
      // No network, or no answer: asked again.
    }
    await new Promise((resolve) => window.setTimeout(resolve, RETRY_INTERVAL_MS));
  }
  window.location.reload();
}
