// Starts the page for browsing.

// Before the code that it belongs to: for each later style sheet the browser styles the whole page again.
import '../features/local-file/localFile.css';
import { Explorer } from '../modes/explore/Explorer.tsx';
import { type HydrateOptions, hydrateApp as startPage } from './hydrateApp.tsx';

export const start = (options: HydrateOptions): void => startPage({ ...options, Layout: Explorer });
