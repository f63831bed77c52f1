// Finds untranslated text on a page in the pseudolocale. Self-contained, because end-to-end tests run it in the page.

/**
 * All texts and accessible attributes that are not between ⟦ and ⟧. Ignores elements with their own `lang` (dataset texts,
 * quotations, program output), numbers, symbols, dates and the "and" of lists. Each result is "element: text".
 */
export function findUntranslated(): readonly string[] {
  const page = document.documentElement;
  const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext', 'alt', 'data-label'];

  // Month and weekday names in the page's language: "août", "mer."
  const days = Array.from({ length: 24 }, (_, index) => Date.UTC(2014, 0, 1 + 31 * index)); // every month, every weekday
  const calendar = (['long', 'short'] as const).flatMap((width) =>
    [{ month: width, day: 'numeric' } as const, { weekday: width }].flatMap((options) => {
      const format = new Intl.DateTimeFormat(page.lang, { ...options, timeZone: 'UTC' });
      return days.flatMap((day) => format.formatToParts(day).map(({ value }) => value));
    }),
  );
  // The conjunctions of lists: "et", "ou".
  const between = (['conjunction', 'disjunction'] as const).flatMap((type) =>
    new Intl.ListFormat(page.lang, { type }).formatToParts(['1', '2', '3']).map(({ value }) => value.trim()),
  );
  const allowedWords = new Set(
    [...calendar, ...between].filter((word) => /\p{L}/u.test(word)).map((word) => word.replace(/\.+$/, '')),
  );

  /** The text outside the marks. A text may start or end inside them, if an element splits a message. */
  const outside = (text: string): string => {
    let depth = 0;
    let unmarked = '';
    for (const character of text) {
      if (character === '⟦') depth += 1;
      else if (character === '⟧') {
        if (depth === 0) unmarked = '';
        else depth -= 1;
      } else if (depth === 0) unmarked += character;
    }
    // U+2068 and U+2069 isolate dataset texts in a plain text.
    return unmarked.replace(/\u2068[^\u2069]*\u2069/g, '');
  };
  const isUntranslated = (text: string): boolean =>
    (outside(text).match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []).some((word) => !allowedWords.has(word.replace(/\.+$/, '')));
  const isForeign = (element: Element): boolean => element.closest('[lang]') !== page;

  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (isForeign(node)) continue;
      for (const name of ATTRIBUTES) {
        const text = node.getAttribute(name);
        if (text && isUntranslated(text)) found.push(`${node.tagName.toLowerCase()}[${name}]: ${text}`);
      }
      continue;
    }
    const parent = node.parentElement;
    if (!parent || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(parent.tagName) || isForeign(parent)) continue;
    const text = node.textContent ?? '';
    if (isUntranslated(text)) found.push(`${parent.tagName.toLowerCase()}.${parent.className}: ${text.trim()}`);
  }
  return found;
}
