// Starts the page for browsing.

import { Explorer } from '../modes/explore/Explorer.tsx';
import { type StartOptions, start as startPage } from './hydrateApp.tsx';

export const start = (options: StartOptions): void => startPage({ ...options, Arrangement: Explorer });
