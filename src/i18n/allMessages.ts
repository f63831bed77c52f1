// All messages: those of every page, and those of code that is loaded on demand (about the record, sharing, the kiosk). The
// English ones of the latter come with that code; another language's are in its catalogue, which is loaded on demand itself.

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

/** For code that is loaded on demand: a first view that called it would load all of them. */
export const useAllMessages = (): AllMessages => allMessages(useMessages());
