// Files of the build that tests delay, break or take away, as patterns of their addresses.

/** The interface's text in another language than English. Only the language that is asked for is fetched. */
export const CATALOGUE = '**/assets/interface-*.js';
/** What draws the explorer or the embed once the page has started. */
export const START = '**/assets/start{Explore,Embed}-*.js';
