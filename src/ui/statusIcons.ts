// The shape of each standing as an SVG path in a 12 × 12 box, recognisable without colour. Shared by the list and the
// timeline.

import type { Status } from '../model/evidence.ts';

export interface StatusIcon {
  readonly path: string;
  readonly fill: boolean;
  readonly dash?: string;
}

const SQUARE = 'M1.5 1.5h9v9h-9z';
const DIAMOND = 'M6 .6 11.4 6 6 11.4.6 6z';
const CIRCLE = 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z';
const TRIANGLE = 'M1.6 1.2 11 6 1.6 10.8z';

/** Filled if settled, outlined if stated by someone, dashed if only alleged. */
export const STATUS_ICONS: Readonly<Record<Status, StatusIcon>> = {
  recorded: { path: SQUARE, fill: true },
  found: { path: DIAMOND, fill: true },
  stated: { path: CIRCLE, fill: true },
  announced: { path: TRIANGLE, fill: true },
  claimed: { path: CIRCLE, fill: false },
  denied: { path: `${CIRCLE}M2.7 9.3 9.3 2.7`, fill: false },
  alleged: { path: CIRCLE, fill: false, dash: '2.1 1.7' },
};
