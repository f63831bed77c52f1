// Which language is on, for every component below. Knows the catalogues; not how anything looks.

import { createContext, useContext } from 'react';
import { en, type Messages } from './en.ts';

export const MessagesContext = createContext<Messages>(en);

export const useMessages = (): Messages => useContext(MessagesContext);
