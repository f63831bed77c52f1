// The types of chromium.mjs, for what the browser tests' configuration takes from it.

/** From CHROMIUM_PATH, else the system's Chromium, Chrome or Edge, else Playwright's own. */
export function findChromium(): Promise<string | undefined>;
