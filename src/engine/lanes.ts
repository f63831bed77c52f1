// What the picture's rows can be made of. Which rows there are is layout/pictureRows.ts.

/** `lane` in a link: the facet whose values are the picture's rows. */
export type LaneBy = 'none' | 'actor' | 'kind' | 'status' | `c.${string}`;

/** True for rows of which one event can be in several: it is in the first, and a dot says so in the others. */
export const isShared = (rowsBy: LaneBy): boolean => rowsBy === 'actor' || rowsBy.startsWith('c.');

/** The id of the row that all values without a row of their own share. */
export const OTHER = 'other';
