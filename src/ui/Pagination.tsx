// Shows a long list page by page. Goes to the page of a newly opened event. Home and End inside it go to the first and
// the last page.

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Row } from '../engine/columns.ts';
import { useMessages } from '../i18n/messages.tsx';
import { IconButton } from './IconButton.tsx';
import { PAGE_SIZE, FETCHED, type PageSlice, pagesOf, pageWith, sliceOf } from './pages.ts';
import { findCommand, isTyping } from './shortcuts.ts';

export interface PaginationProps {
  readonly rows: ArrayLike<Row>;
  /** The row of the open event, or null. */
  readonly selected: Row | null;
  /** Whether entries have to be fetched. */
  readonly fetched: boolean;
  readonly children: (slice: PageSlice) => ReactNode;
}

export function Pagination({ rows, selected, fetched, children }: PaginationProps) {
  const m = useMessages();
  const container = useRef<HTMLDivElement>(null);
  const count = rows.length;
  const paging = fetched ? FETCHED : PAGE_SIZE;
  const pageOfSelected = (): number => {
    const position = selected === null ? -1 : Array.prototype.indexOf.call(rows, selected);
    return pageWith(position, count, paging);
  };
  // A new list or a newly opened event chooses the page again.
  const [chosen, setChosen] = useState(() => ({ rows, selected, page: pageOfSelected() }));
  const { page } = chosen;
  if (chosen.rows !== rows || (chosen.selected !== selected && selected !== null)) {
    setChosen({ rows, selected, page: pageOfSelected() });
    // React begins anew with the page: what is made of the old one would be thrown away.
    return null;
  }
  const pages = pagesOf(count, paging);
  const slice = sliceOf(count, page, paging);
  if (pages === 1) return children(slice);

  const show = (to: number): void => flushSync(() => setChosen({ rows, selected, page: to }));
  /** The lower pager is far from the start of the new page, so the focus moves to the upper one. */
  const press = (name: string, to: number): void => {
    const below = document.activeElement?.closest('[data-below]');
    show(to);
    if (below) container.current?.querySelector<HTMLElement>(`[data-pager] [data-to="${name}"]`)?.focus();
  };
  const onKeyDown = (key: KeyboardEvent): void => {
    const command = isTyping(key.target) ? undefined : findCommand('list', key);
    if (!command) return;
    key.preventDefault();
    const inPager = key.target instanceof Element && key.target.closest('[data-pager]');
    show(command === 'first' ? 0 : pages - 1);
    if (inPager) return;
    const entries = [...(container.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    entries.at(command === 'first' ? 0 : -1)?.focus();
  };
  const go = (name: string, label: string, sign: string, to: number) => (
    <IconButton
      label={label}
      sign={sign}
      name={name}
      disabled={to < 0 || to >= pages || to === page}
      onPress={() => press(name, to)}
    />
  );
  const pager = (below: boolean) => (
    <nav className="pager" aria-label={below ? m.pagesBelow : m.pages} data-pager="" data-below={below || undefined}>
      {go('first', m.firstPage, '«', 0)}
      {go('previous', m.previousPage, '‹', page - 1)}
      <span>{m.pageRange(slice.first + 1, slice.end, count)}</span>
      {go('next', m.nextPage, '›', page + 1)}
      {go('last', m.lastPage, '»', pages - 1)}
    </nav>
  );
  return (
    // The links and buttons inside are the controls; this only hears their keys.
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the controls inside
    <div ref={container} onKeyDown={onKeyDown}>
      {pager(false)}
      {children(slice)}
      {pager(true)}
    </div>
  );
}
