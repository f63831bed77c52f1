// Starts the page for browsing.

import { Explorer } from '../modes/explore/Explorer.tsx';
import { type HydrateOptions, hydrateApp as startPage } from './hydrateApp.tsx';

export const start = (options: HydrateOptions): void => startPage({ ...options, Layout: Explorer });
