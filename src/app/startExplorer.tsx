// Starts the page for browsing.

import { Explorer } from './Explorer.tsx';
import { type StartOptions, start as startPage } from './start.tsx';

export const start = (options: StartOptions): void => startPage({ ...options, Arrangement: Explorer });
