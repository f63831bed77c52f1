// Reloads the page once it is reachable: otherwise the browser's error page would stay on the screen.

const RETRY_INTERVAL_MS = 30_000;

let isChecking = false;

export async function reloadWhenReachable(): Promise<void> {
  if (isChecking) return;
  isChecking = true;
  const { protocol, href } = window.location;
  while (protocol !== 'file:') {
    try {
      // Goes through the service worker, so that a cached page counts as reachable, but not through the HTTP cache, which
      // a reload does not use.
      if ((await fetch(href, { cache: 'no-store', signal: AbortSignal.timeout(RETRY_INTERVAL_MS) })).ok) break;
    } catch {
      // No network or no response: tried again.
    }
    await new Promise((resolve) => window.setTimeout(resolve, RETRY_INTERVAL_MS));
  }
  window.location.reload();
}
