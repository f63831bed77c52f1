// A long list a page at a time: first, previous, next, last, and which part it is. The open event's page comes by itself.

import { type ReactNode, useState } from 'react';
import type { Row } from '../engine/columns.ts';
import { useMessages } from '../i18n/messages.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AT_HAND, FETCHED, type Part, pagesOf, pageWith, partOf } from './paging.ts';

export interface PagedProps {
  readonly rows: ArrayLike<Row>;
  /** The open event's row, or null. */
  readonly selected: Row | null;
  /** Whether each entry shown has to be fetched. */
  readonly fetched: boolean;
  readonly children: (part: Part) => ReactNode;
}

export function Paged({ rows, selected, fetched, children }: PagedProps) {
  const m = useMessages();
  const count = rows.length;
  const paging = fetched ? FETCHED : AT_HAND;
  const pageOfSelected = (): number => {
    const position = selected === null ? -1 : Array.prototype.indexOf.call(rows, selected);
    return pageWith(position, count, paging);
  };
  // What the page was chosen for; a new list or a newly opened event chooses anew.
  const [chosen, setChosen] = useState(() => ({ rows, selected, page: pageOfSelected() }));
  let { page } = chosen;
  if (chosen.rows !== rows || (chosen.selected !== selected && selected !== null)) {
    page = pageOfSelected();
    setChosen({ rows, selected, page });
  }
  const pages = pagesOf(count, paging);
  const part = partOf(count, page, paging);
  if (pages === 1) return children(part);
  const go = (label: string, sign: string, to: number) => (
    <IconButton
      label={label}
      sign={sign}
      disabled={to < 0 || to >= pages || to === page}
      onPress={() => setChosen({ rows, selected, page: to })}
    />
  );
  const pager = (
    <nav className="pager" aria-label={m.pages}>
      {go(m.firstPage, '«', 0)}
      {go(m.previousPage, '‹', page - 1)}
      <span>{m.pagePart(part.first + 1, part.end, count)}</span>
      {go(m.nextPage, '›', page + 1)}
      {go(m.lastPage, '»', pages - 1)}
    </nav>
  );
  return (
    <>
      {pager}
      {children(part)}
      {pager}
    </>
  );
}
