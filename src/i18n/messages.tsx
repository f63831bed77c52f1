// The current language, as a context. Does not know how anything is displayed.

import { createContext, useContext } from 'react';
import { parseEdtf } from '../model/edtf.ts';
import { dateInWords } from './dates.ts';
import { en, type Messages } from './en/interface.ts';

export const MessagesContext = createContext<Messages>(en);

export const useMessages = (): Messages => useContext(MessagesContext);

/** Formats dates that a dataset stores as text; returns other text unchanged. */
export function useDateMessages(): (text: string) => string {
  const m = useMessages();
  return (text) => {
    const date = parseEdtf(text);
    return date.ok ? dateInWords(date.value, m) : text;
  };
}
