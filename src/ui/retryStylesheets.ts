// Reloads stylesheets that failed to load. Browsers do not retry them, and the bundler's loader assumes that they are
// there.

/** Whether it failed: a "not found" page counts as an empty stylesheet. */
function isMissing({ sheet, disabled }: HTMLLinkElement): boolean {
  // A disabled one is already in the page; it only signals that to the loader.
  if (disabled) return false;
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return false; // A stylesheet of another origin: loaded, but not readable.
  }
}

/** Reloads each missing stylesheet; rejects if one fails again. */
export async function retryStylesheets(document: Document): Promise<void> {
  const missing = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(isMissing);
  await Promise.all(
    missing.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const replacement = link.cloneNode() as HTMLLinkElement;
          // Forwarded, because the bundler's loader may still wait for the first element.
          const settle = (type: 'load' | 'error', then: () => void): void =>
            replacement.addEventListener(type, () => {
              link.dispatchEvent(new Event(type));
              then();
            });
          settle('load', resolve);
          settle('error', () => reject(new Error(`No answer from ${replacement.href}`)));
          link.replaceWith(replacement);
        }),
    ),
  );
}
