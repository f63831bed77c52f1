// The messages of code that is loaded on demand, beside the others: about the record, sharing, and the kiosk. English ones come with that code;
// every other language's are in its catalogue, which is loaded on demand too.

import { enAbout } from './en/about.ts';
import { enKiosk } from './en/kiosk.ts';
import { en, type Messages } from './en/interface.ts';
import { enShare } from './en/share.ts';
import { useMessages } from './messages.tsx';

const ENGLISH = { ...enAbout, ...enShare, kiosk: enKiosk };

export type AllMessages = Messages & typeof ENGLISH;

const known = new WeakMap<Messages, AllMessages>();

/** All messages of the catalogue's language. The same object for the same catalogue. */
export function allMessages(catalogue: Messages): AllMessages {
  const all = known.get(catalogue) ?? { ...ENGLISH, ...catalogue };
  known.set(catalogue, all);
  return all;
}

/** In English. */
export const allEnglish: AllMessages = allMessages(en);

export const useAllMessages = (): AllMessages => allMessages(useMessages());
