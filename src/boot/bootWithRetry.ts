// Starts the page's code and offers a retry if it does not load. Uses neither React nor a catalogue, because these are
// what is missing.

import { pickLanguage } from '../i18n/pickLanguage.ts';
import { BOOT_MESSAGES } from '../i18n/bootMessages.ts';
import type { View } from '../state/view.ts';
import { retryStylesheets } from '../ui/retryStylesheets.ts';

export interface BootOptions {
  /** Loads the code and starts it. */
  readonly load: () => Promise<void>;
  /** The chosen language; "" if none. */
  readonly language: () => View['lang'];
  /** Milliseconds until a retry without a click, for unattended screens; null to wait for the click. */
  readonly retryAfter: number | null;
}

/** Retries until the page has started. */
export async function bootWithRetry({ load, language, retryAfter }: BootOptions): Promise<void> {
  const status = document.getElementById('startup-status');
  try {
    await load();
    return;
  } catch (cause) {
    if (!status) throw cause;
  }
  const code = pickLanguage(language(), navigator.languages);
  const { failed, retry, direction } = BOOT_MESSAGES[code];
  await new Promise<void>((resolve) => {
    const message = document.createElement('p');
    message.textContent = failed;
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button', textContent: retry });
    button.addEventListener('click', () => resolve());
    const panel = document.createElement('div');
    Object.assign(panel, { className: 'failure', role: 'alert', lang: code, dir: direction });
    panel.append(message, button);
    status.replaceChildren(panel);
    if (retryAfter !== null) setTimeout(resolve, retryAfter);
  });
  status.replaceChildren();
  await bootWithRetry({ load: () => retryStylesheets(document).then(load), language, retryAfter });
}
