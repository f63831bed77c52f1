// The built site's folder, its record's size, and files of it that tests delay, break or remove, as URL patterns.

import { readFileSync } from 'node:fs';

/** The folder of the build under test, relative to the repository's root. E2E_ROOT names another build. */
export const SITE_ROOT = process.env.E2E_ROOT ?? 'dist';

/** How many events the site's own record has. */
export const EVENT_COUNT: number = JSON.parse(readFileSync('public/data/rotherham/dataset.json', 'utf8')).events.length;

/** The interface's text in another language than English. Only the language that is asked for is fetched. */
export const CATALOGUE = '**/assets/interface-*.js';
/** What draws the explorer or the embed once the page has started. */
export const START = '**/assets/start{Explore,Embed}-*.js';
