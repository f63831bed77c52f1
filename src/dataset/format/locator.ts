// Where in its source a citation is.

import type { Citation } from '../../model/event.ts';
import type { Dataset } from './dataset.ts';

/** What an import writes where a row names a source and no place in it. */
export const WHOLE_ITEM = 'the whole item';

/** The locator as readers see it: nothing in a plain record whose editor gave none. */
export const locatorOf = ({ profile }: Pick<Dataset, 'profile'>, { locator }: Citation): string | null =>
  profile === 'plain' && locator === WHOLE_ITEM ? null : locator;
