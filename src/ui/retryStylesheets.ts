// Stylesheets that did not come with the code that asked for them. A browser does not ask for one again by itself, and
// the bundler's loader believes that it is there.

/** Whether nothing of it is here: a page that says “not found” is taken for an empty one. */
function isMissing({ sheet, disabled }: HTMLLinkElement): boolean {
  // One that is switched off stands in the page already, and only says so to the loader.
  if (disabled) return false;
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return false; // Here, and not to be looked into.
  }
}

/** Asks again for each stylesheet that is not there; rejects where one does not come this time either. */
export async function retryStylesheets(document: Document): Promise<void> {
  const missing = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(isMissing);
  await Promise.all(
    missing.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const fresh = link.cloneNode() as HTMLLinkElement;
          // Told on: the first may have been on its way still, and is waited for by the loader.
          const settle = (sign: 'load' | 'error', then: () => void): void =>
            fresh.addEventListener(sign, () => {
              link.dispatchEvent(new Event(sign));
              then();
            });
          settle('load', resolve);
          settle('error', () => reject(new Error(`No answer from ${fresh.href}`)));
          link.replaceWith(fresh);
        }),
    ),
  );
}
