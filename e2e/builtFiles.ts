// The built site's folder, its record's size, and files of it that tests delay, break or remove, as URL patterns.

import { existsSync, readFileSync } from 'node:fs';

/** The folder of the build under test, relative to the repository's root. E2E_ROOT names another build. */
export const SITE_ROOT = process.env.E2E_ROOT ?? 'dist';

const RECORD = 'public/data/rotherham/dataset.json';
/** Whether the bundled record is there. Most of these tests are about it; a newsroom may have removed it. */
export const HAS_BUNDLED = existsSync(RECORD);

const { updated, events, tours } = HAS_BUNDLED
  ? JSON.parse(readFileSync(RECORD, 'utf8'))
  : { updated: '', events: [], tours: [{ steps: [] }] };
/** The day on which the site's own record was last changed. */
export const UPDATED: string = updated;
/** How many events it has. */
export const EVENT_COUNT: number = events.length;
/** The steps of its tour: the event that each shows, and its seconds. */
export const TOUR_STEPS: readonly { readonly event: string; readonly seconds: number }[] = tours[0].steps.map(
  ({ view, seconds }: { view: string; seconds: number }) => ({
    event: new URLSearchParams(view).get('event'),
    seconds,
  }),
);

/** The interface's text in another language than English. Only the language that is asked for is fetched. */
export const CATALOGUE = '**/assets/interface-*.js';
/** The editor's own words in another language than English. */
export const EDITOR_CATALOGUE = '**/assets/editor-*.js';
/** What draws the explorer or the embed once the page has started. */
export const START = '**/assets/start{Explore,Embed}-*.js';
