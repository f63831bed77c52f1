// Which language is on, for every component below. Knows the catalogues; not how anything looks.

import { createContext, useContext } from 'react';
import { parseEdtf } from '../model/edtf.ts';
import { dateInWords } from './dates.ts';
import { en, type Messages } from './en/interface.ts';

export const MessagesContext = createContext<Messages>(en);

export const useMessages = (): Messages => useContext(MessagesContext);

/** For dates that a dataset keeps as text: in words, or as it stands where it is not EDTF. */
export function useDateMessages(): (text: string) => string {
  const m = useMessages();
  return (text) => {
    const date = parseEdtf(text);
    return date.ok ? dateInWords(date.value, m) : text;
  };
}
