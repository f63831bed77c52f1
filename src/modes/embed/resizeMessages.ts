// A height in every dialect that the pages of newspapers listen to, one row each. All carry a number and nothing else
// that the page does not know already, so they may go to any page. Sources: docs/EMBEDDING.md.

import { TYPE, VERSION } from './protocol.ts';

export interface FrameIdentity {
  /** The address of the box itself. */
  readonly src: string;
  /** What pym's host calls the box, out of its query; null where no such host made the frame. */
  readonly childId: string | null;
  /** What WordPress calls the box, out of its hash. */
  readonly secret: string | null;
}

type Dialect = (height: number, place: FrameIdentity) => unknown;

export const RESIZE_PROTOCOLS: Readonly<Record<'own' | 'amp' | 'pym' | 'embedly' | 'wordpress', Dialect>> = {
  own: (height) => ({ type: TYPE, v: VERSION, event: 'height', height }),
  amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
  pym: (height, { childId }) => childId && `pymxPYMx${childId}xPYMxheightxPYMx${height}`,
  embedly: (height, { src }) => JSON.stringify({ src, context: 'iframe.resize', height }),
  wordpress: (height, { secret }) => secret && { message: 'height', value: height, secret },
};

/** The messages that tell of a height in CSS pixels. */
export const heightMessages = (height: number, place: FrameIdentity): readonly unknown[] =>
  Object.values(RESIZE_PROTOCOLS).flatMap((dialect) => dialect(height, place) || []);

/** A name that a host gave: letters, digits and a few signs, since it goes back within texts that are cut at others. */
const NAME = /^[\w.:-]{1,100}$/;
const nameIn = (params: URLSearchParams, key: string): string | null => {
  const name = params.get(key);
  return name !== null && NAME.test(name) ? name : null;
};

/** Reads the names that hosts write into a frame's address: `?childId=` (pym), `#?secret=` (WordPress). */
export function frameIdentityOf(address: string): FrameIdentity {
  const { searchParams, hash } = new URL(address);
  const inHash = new URLSearchParams(hash.replace(/^#\??/, ''));
  return { src: address, childId: nameIn(searchParams, 'childId'), secret: nameIn(inHash, 'secret') };
}
