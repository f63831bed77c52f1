// The code that shows a page in a frame, for an author to paste.

/**
 * Escapes text for HTML content and quoted attributes. Also escapes brackets, braces and line ends, which page systems
 * read as commands ([shortcodes], {{ templates }}).
 */
export const toHtml = (text: string): string =>
  text.replace(/[&<>"'`[\]{}\p{Cc}]/gu, (character) => `&#${character.codePointAt(0)};`);

/** A saved page in a frame: it needs scripts, and may open its sources in new tabs. */
export const frameCode = (address: string, title: string): string =>
  `<iframe src="${toHtml(address)}" title="${toHtml(title)}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;width:100%;height:620px"></iframe>`;
