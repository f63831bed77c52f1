// Marks search hits in a text. Offsets come from the engine; the text is never HTML.

import { withBreaks } from './withBreaks.tsx';
import { findHits, parseSearch } from '../engine/search.ts';

export function Highlight({ text, search }: { readonly text: string; readonly search: string }) {
  if (search.trim() === '') return withBreaks(text);
  const hits = findHits(text, parseSearch(search));
  if (hits.length === 0) return withBreaks(text);
  let at = 0;
  const parts = hits.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [start, before, text.slice(start, end)] as const;
  });
  return (
    <>
      {parts.map(([key, before, hit]) => (
        <span key={key}>
          {withBreaks(before)}
          <mark>{hit}</mark>
        </span>
      ))}
      {withBreaks(text.slice(at))}
    </>
  );
}
