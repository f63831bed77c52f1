// The search field. What it means is engine/search.ts; it only asks.

import { useId } from 'react';
import { useMessages } from '../i18n/messages.tsx';

export function SearchBox({ value, onSearch }: { readonly value: string; readonly onSearch: (text: string) => void }) {
  const m = useMessages();
  const id = useId();
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
        onChange={(change) => onSearch(change.target.value)}
      />
      <p id={`${id}-hint`} className="search-hint">
        {m.searchHint}
      </p>
    </search>
  );
}
