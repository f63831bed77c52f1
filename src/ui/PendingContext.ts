// The part of the dataset that has not arrived yet, for every component below the app.

import { createContext, useContext } from 'react';
import type { PendingData } from '../dataset/loading/preview.ts';

/** Null when the whole dataset is here. */
export const PendingContext = createContext<PendingData | null>(null);

export const usePending = (): PendingData | null => useContext(PendingContext);
