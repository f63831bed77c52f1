// Finds words on a page in pseudo-language that came from no catalogue. Self-contained: end-to-end tests run it in the page.

/**
 * Every text and every spoken attribute of the document that is neither between ⟦ and ⟧, nor in an element with a
 * language of its own (a dataset's words, a quotation, what a program said), nor a number, a sign, a date or a list's "and".
 * Each as "where: words".
 */
export function findUntranslated(): readonly string[] {
  const page = document.documentElement;
  const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext', 'alt', 'data-label'];

  // The calendar's own words in the page's language: "août", "mer."
  const days = Array.from({ length: 24 }, (_, index) => Date.UTC(2014, 0, 1 + 31 * index)); // every month, every weekday
  const calendar = (['long', 'short'] as const).flatMap((width) =>
    [{ month: width, day: 'numeric' } as const, { weekday: width }].flatMap((options) => {
      const format = new Intl.DateTimeFormat(page.lang, { ...options, timeZone: 'UTC' });
      return days.flatMap((day) => format.formatToParts(day).map(({ value }) => value));
    }),
  );
  // What it puts between the last two of a list: "et", "ou".
  const between = (['conjunction', 'disjunction'] as const).flatMap((type) =>
    new Intl.ListFormat(page.lang, { type }).formatToParts(['1', '2', '3']).map(({ value }) => value.trim()),
  );
  const ownWords = new Set(
    [...calendar, ...between].filter((word) => /\p{L}/u.test(word)).map((word) => word.replace(/\.+$/, '')),
  );

  /** What stands outside the marks; a text may begin or end inside them, where a dataset's words part a sentence. */
  const outside = (text: string): string => {
    let depth = 0;
    let rest = '';
    for (const character of text) {
      if (character === '⟦') depth += 1;
      else if (character === '⟧') {
        if (depth === 0) rest = '';
        else depth -= 1;
      } else if (depth === 0) rest += character;
    }
    // U+2068 and U+2069 hold a dataset's words in a plain text.
    return rest.replace(/\u2068[^\u2069]*\u2069/g, '');
  };
  const says = (text: string): boolean =>
    (outside(text).match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []).some((word) => !ownWords.has(word.replace(/\.+$/, '')));
  const isForeign = (element: Element): boolean => element.closest('[lang]') !== page;

  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (isForeign(node)) continue;
      for (const name of ATTRIBUTES) {
        const text = node.getAttribute(name);
        if (text && says(text)) found.push(`${node.tagName.toLowerCase()}[${name}]: ${text}`);
      }
      continue;
    }
    const parent = node.parentElement;
    if (!parent || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(parent.tagName) || isForeign(parent)) continue;
    const text = node.textContent ?? '';
    if (says(text)) found.push(`${parent.tagName.toLowerCase()}.${parent.className}: ${text.trim()}`);
  }
  return found;
}
