// Which of the three this page is, and where the site's root lies. Read once, at boot, from the page's own <html>;
// parts are told what differs, they never ask for the mode.

/** Browse on one's own screen, a box in an article, or a screen on a wall. */
export const MODES = ['explore', 'embed', 'kiosk'] as const;
export type Mode = (typeof MODES)[number];

export interface PageSettings {
  readonly mode: Mode;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
}

/** `<html data-mode data-root>`: a page without them is the explorer at the root. */
export function readPage(document: Document): PageSettings {
  const { mode, root = './' } = document.documentElement.dataset;
  return {
    mode: MODES.find((one) => one === mode) ?? 'explore',
    root: new URL(root, document.baseURI).href.replace(/[?#].*$/, ''),
  };
}
