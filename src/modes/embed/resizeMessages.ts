// The height message in the format of each resize protocol that news sites use. The messages hold the height and only
// names that the host page gave, so they may be sent to any origin. Sources: docs/EMBEDDING.md.

import { MESSAGE_TYPE, PROTOCOL_VERSION } from './protocol.ts';

export interface FrameIdentity {
  /** The frame's own address. */
  readonly src: string;
  /** The name that pym.js gave the frame, from its query; null without pym.js. */
  readonly childId: string | null;
  /** The name that WordPress gave the frame, from its hash; null without WordPress. */
  readonly secret: string | null;
  /** The name that iframe-resizer gave the frame, from its first message; null without iframe-resizer. */
  readonly resizerId: string | null;
}

/** `isAnswer`: the host page has just asked for the height. */
type HeightMessageBuilder = (height: number, frame: FrameIdentity, isAnswer: boolean) => unknown;

/** What each message of iframe-resizer begins with. */
export const RESIZER_PREFIX = '[iFrameSizer]';
/** Asks iframe-resizer 5 for its first message, which it sent before this page listened. */
export const RESIZER_READY = '[iFrameResizerChild]Ready';

export const RESIZE_PROTOCOLS: Readonly<
  Record<'own' | 'amp' | 'pym' | 'embedly' | 'wordpress' | 'resizer', HeightMessageBuilder>
> = {
  own: (height) => ({ type: MESSAGE_TYPE, v: PROTOCOL_VERSION, event: 'height', height }),
  amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
  pym: (height, { childId }) => childId && `pymxPYMx${childId}xPYMxheightxPYMx${height}`,
  embedly: (height, { src }) => JSON.stringify({ src, context: 'iframe.resize', height }),
  wordpress: (height, { secret }) => secret && { message: 'height', value: height, secret },
  // The width is not applied, but the message must have one.
  resizer: (height, { resizerId }, isAnswer) =>
    resizerId && `${RESIZER_PREFIX}${resizerId}:${height}:1:${isAnswer ? 'init:1' : 'size'}`,
};

/** Builds the messages for a height in CSS pixels. */
export const heightMessages = (height: number, frame: FrameIdentity, isAnswer = false): readonly unknown[] =>
  Object.values(RESIZE_PROTOCOLS).flatMap((build) => build(height, frame, isAnswer) || []);

/** Letters, digits and a few signs only: the name is sent back inside messages that use other signs as delimiters. */
const HOST_GIVEN_NAME = /^[\w.:-]{1,100}$/;
const nameIn = (params: URLSearchParams, key: string): string | null => {
  const name = params.get(key);
  return name !== null && HOST_GIVEN_NAME.test(name) ? name : null;
};

/** Reads the names that hosts add to a frame's address: `?childId=` (pym.js), `#?secret=` (WordPress). */
export function frameIdentityOf(address: string): FrameIdentity {
  const { searchParams, hash } = new URL(address);
  const inHash = new URLSearchParams(hash.replace(/^#\??/, ''));
  return { src: address, childId: nameIn(searchParams, 'childId'), secret: nameIn(inHash, 'secret'), resizerId: null };
}
