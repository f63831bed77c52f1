// The built site's folder, and files of it that tests delay, break or remove, as URL patterns.

/** The folder of the build under test, relative to the repository's root. E2E_ROOT names another build. */
export const SITE_ROOT = process.env.E2E_ROOT ?? 'dist';

/** The interface's text in another language than English. Only the language that is asked for is fetched. */
export const CATALOGUE = '**/assets/interface-*.js';
/** What draws the explorer or the embed once the page has started. */
export const START = '**/assets/start{Explore,Embed}-*.js';
