// Reports when code split into several files has nearly loaded. Knows no file names.

const preloads = (): readonly Element[] => [...document.querySelectorAll('link[rel="modulepreload"]')];

/**
 * Starts an import whose files the bundler preloads in the head. The second promise settles when all but one of them
 * have loaded or failed: a request started then hardly competes with what draws the page.
 */
export function importWithProgress<T>(
  load: () => Promise<T>,
): readonly [code: Promise<T>, nearlyLoaded: Promise<void>] {
  const before = preloads();
  const code = load();
  const remaining = new Set(preloads().filter((link) => !before.includes(link)));
  const nearlyLoaded = new Promise<void>((resolve) => {
    const listeners = new AbortController();
    const onSettled = ({ target }: Partial<Event>): void => {
      if (target instanceof Element) remaining.delete(target);
      if (remaining.size > 1) return;
      listeners.abort();
      resolve();
    };
    for (const type of ['load', 'error']) {
      document.addEventListener(type, onSettled, { capture: true, signal: listeners.signal });
    }
    onSettled({});
  });
  return [code, nearlyLoaded];
}
