// The shape of each standing as an SVG path in a 12 × 12 box, recognisable without colour. Shared by the list and the
// timeline.

import type { Status } from '../model/evidence.ts';

export interface StatusIcon {
  readonly path: string;
  readonly fill: boolean;
  /** Established, stated or announced, contested: beside shape and word, never alone. */
  readonly ink: 'established' | 'said' | 'contested';
  readonly dash?: string;
}

const SQUARE = 'M1.5 1.5h9v9h-9z';
const DIAMOND = 'M6 .6 11.4 6 6 11.4.6 6z';
const CIRCLE = 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z';
const TRIANGLE = 'M1.6 1.2 11 6 1.6 10.8z';

/** Filled if settled, outlined if stated by someone, dashed if only alleged. */
const STATUS_ICONS: Readonly<Record<Status, StatusIcon>> = {
  recorded: { path: SQUARE, fill: true, ink: 'established' },
  found: { path: DIAMOND, fill: true, ink: 'established' },
  stated: { path: CIRCLE, fill: true, ink: 'said' },
  announced: { path: TRIANGLE, fill: true, ink: 'said' },
  claimed: { path: CIRCLE, fill: false, ink: 'contested' },
  denied: { path: `${CIRCLE}M2.7 9.3 9.3 2.7`, fill: false, ink: 'contested' },
  alleged: { path: CIRCLE, fill: false, ink: 'contested', dash: '2.1 1.7' },
};

/** An event that says nothing of how it is known has a dot, which is no standing's shape. */
const NO_STATUS: StatusIcon = {
  path: 'M6 2.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z',
  fill: true,
  ink: 'established',
};

export const statusIcon = (status: Status | null): StatusIcon => (status === null ? NO_STATUS : STATUS_ICONS[status]);

/** Whether others say otherwise, or might: its words never appear without its standing (R3). */
export const isContested = (status: Status | null): boolean => statusIcon(status).ink === 'contested';
