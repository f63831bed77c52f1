// Loads the page again, once it is known that it can be had: a browser's own error page heals nothing.

const WAIT = 30_000;

export async function reloadWhenThere(): Promise<void> {
  const { protocol, href } = window.location;
  while (protocol !== 'file:') {
    try {
      // Through the service worker where there is one, so that a kept page counts as there.
      if ((await fetch(href)).ok) break;
    } catch {
      // No network: asked again.
    }
    await new Promise((resolve) => window.setTimeout(resolve, WAIT));
  }
  window.location.reload();
}
