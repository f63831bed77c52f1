// Code that comes in several files, and when nearly all of them are here. Knows no file's name.

const preloads = (): readonly Element[] => [...document.querySelectorAll('link[rel="modulepreload"]')];

/**
 * Asks for code in several files, which the bundler's loader names in the head. The second promise is settled once all
 * but one of them have come, or failed: what is asked for then finds the line nearly free, and takes little of it from
 * what draws the page.
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
