// Starting the page's code, which may not come: the reader is told so above what stands in the page, and may try again.
// No React and no catalogue, since these are what is missing.

import { pickLanguage } from '../i18n/pickLanguage.ts';
import { BOOT_MESSAGES } from '../i18n/bootMessages.ts';
import type { View } from '../state/view.ts';
import { retryStylesheets } from '../ui/retryStylesheets.ts';

export interface BootOptions {
  /** Brings the code and starts it. */
  readonly load: () => Promise<void>;
  /** The language that was chosen, if any. */
  readonly language: () => View['lang'];
  /** Milliseconds after which a screen that nobody tends tries again by itself; null: where somebody can press. */
  readonly retryAfter: number | null;
}

/** Starts the page, again and again until it has started. */
export async function bootWithRetry({ load, language, retryAfter }: BootOptions): Promise<void> {
  const trouble = document.getElementById('startup-status');
  try {
    await load();
    return;
  } catch (cause) {
    if (!trouble) throw cause;
  }
  const code = pickLanguage(language(), navigator.languages);
  const { failed, retry, direction } = BOOT_MESSAGES[code];
  await new Promise<void>((resolve) => {
    const said = document.createElement('p');
    said.textContent = failed;
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button', textContent: retry });
    button.addEventListener('click', () => resolve());
    const box = document.createElement('div');
    Object.assign(box, { className: 'failure', role: 'alert', lang: code, dir: direction });
    box.append(said, button);
    trouble.replaceChildren(box);
    if (retryAfter !== null) setTimeout(resolve, retryAfter);
  });
  trouble.replaceChildren();
  await bootWithRetry({ load: () => retryStylesheets(document).then(load), language, retryAfter });
}
