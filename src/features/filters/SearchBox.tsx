// The search field. What it means is engine/search.ts; it only asks.

import { useId } from 'react';
import type { LoaderState } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { usePending } from '../../ui/PendingContext.ts';
import { PendingNotice } from '../../ui/PendingNotice.tsx';

export interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** How far the words to search have come; null where all are at hand. */
  readonly loader: LoaderState | null;
}

export function SearchBox({ value, onSearch, loader }: SearchBoxProps) {
  const m = useMessages();
  const id = useId();
  const pending = usePending();
  return (
    <search className="search">
      <label htmlFor={id}>{m.searchLabel}</label>
      <input
        id={id}
        type="search"
        dir={value === '' ? undefined : 'auto'}
        placeholder={m.searchLabel}
        value={value}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onFocus={loader?.dataset.loader?.requestText}
        onChange={(change) => onSearch(change.target.value)}
      />
      <p id={`${id}-hint`} className="search-hint">
        {loader ? m.searchHintLarge : m.searchHint}
      </p>
      {pending && value !== '' && <PendingNotice />}
      {loader?.text != null && loader.text < 1 && (
        <p className="search-hint">
          <progress value={loader.text} aria-label={m.searchLoading} /> {m.searchLoading}
        </p>
      )}
    </search>
  );
}
