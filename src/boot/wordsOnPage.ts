// The words of the events in the list of the prerendered page, which its preview omits.

import type { WordsOf } from '../dataset/loading/preview.ts';

/** Reads the list; see EventRow.tsx. */
export function readWordsOnPage(page: ParentNode): WordsOf {
  const entries = new Map(
    Array.from(page.querySelectorAll('#events article'), (entry) => {
      const link = entry.querySelector('[data-entry]');
      return [link?.getAttribute('data-event-link'), { entry, link }] as const;
    }),
  );
  return (event) => {
    const found = entries.get(event);
    if (found === undefined) return undefined;
    const wordsIn = (part: string): string => found.entry.querySelector(part)?.textContent ?? '';
    return {
      title: found.link?.textContent ?? '',
      summary: wordsIn('.row-summary'),
      later: wordsIn('.row-later bdi'),
    };
  };
}
