// Reports when code split into several files has nearly loaded. Knows no file names.

const preloads = (): readonly Element[] => [...document.querySelectorAll('link[rel="modulepreload"]')];

/**
 * Starts an import whose files the bundler preloads in the head. The second promise settles when all but one of them
 * have loaded or failed: a request started then hardly competes with what draws the page.
 */
export function importWithProgress<T>(ask: () => Promise<T>): readonly [code: Promise<T>, nearly: Promise<void>] {
  const before = preloads();
  const code = ask();
  const coming = new Set(preloads().filter((link) => !before.includes(link)));
  const nearly = new Promise<void>((resolve) => {
    const heard = new AbortController();
    const onCome = ({ target }: Partial<Event>): void => {
      if (target instanceof Element) coming.delete(target);
      if (coming.size > 1) return;
      heard.abort();
      resolve();
    };
    for (const sign of ['load', 'error']) {
      document.addEventListener(sign, onCome, { capture: true, signal: heard.signal });
    }
    onCome({});
  });
  return [code, nearly];
}
