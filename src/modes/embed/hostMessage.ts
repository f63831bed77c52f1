// Parses messages from the host page into a closed set of commands; anything else is null. Never throws, never follows
// an address, never copies keys from the message.

import * as v from 'valibot';
import { THEMES, type Theme, type View } from '../../state/view.ts';
import { parseUrl } from '../../state/url.ts';
import type { Colour } from '../../theme/hostColours.ts';
import { MESSAGE_TYPE, PROTOCOL_VERSION } from './protocol.ts';

export type HostCommand =
  /** The host page has begun to listen: the height is sent again. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly view: Partial<View> }
  /** `background`: the host page's own colour, if the embed may be transparent. */
  | { readonly kind: 'theme'; readonly theme: Theme; readonly background?: Colour }
  /** The host page has iframe-resizer, which needs the height and the name that it gave the frame. */
  | { readonly kind: 'resizer'; readonly id: string };

const MAX_VIEW_LENGTH = 4000;

const byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const envelope = { type: v.literal(MESSAGE_TYPE), v: v.literal(PROTOCOL_VERSION) };
const ownSchema = v.variant('command', [
  v.object({ ...envelope, command: v.literal('hello') }),
  v.object({ ...envelope, command: v.literal('show'), view: v.pipe(v.string(), v.maxLength(MAX_VIEW_LENGTH)) }),
  v.object({
    ...envelope,
    command: v.literal('theme'),
    theme: v.picklist(THEMES),
    background: v.optional(v.tuple([byte, byte, byte])),
  }),
]);

/** What other hosts' scripts send when they have begun to listen. */
const readySchema = v.union([
  v.literal('frames-init'),
  v.object({ type: v.literal('frames-init') }),
  v.object({ message: v.literal('ready'), secret: v.string() }),
  v.pipe(v.string(), v.maxLength(400), v.regex(/^pymxPYMx[\w.:-]{1,100}xPYMxwidthxPYMx/)),
]);

/** Drops dataset, version, language and theme: only the frame's address sets these. */
function parseRequestedView(search: string): Partial<View> {
  const { data: _, v: __, lang: ___, theme: ____, ...view } = parseUrl(search).named;
  return view;
}

const parseOwnMessage = (raw: unknown): HostCommand | null => {
  const read = v.safeParse(ownSchema, raw);
  if (!read.success) return null;
  const { output } = read;
  if (output.command === 'show') return { kind: 'show', view: parseRequestedView(output.view) };
  if (output.command === 'hello') return { kind: 'hello' };
  const { theme, background } = output;
  return { kind: 'theme', theme, ...(background ? { background } : {}) };
};

/** iframe-resizer's first message: the prefix, the frame's name, then its options, separated by colons. */
const RESIZER_MESSAGE = /^\[iFrameSizer\]([\w.-]{1,100}):[^:]*:[^:]*:/;
function parseResizerMessage(raw: unknown): HostCommand | null {
  const id = typeof raw === 'string' ? RESIZER_MESSAGE.exec(raw)?.[1] : undefined;
  return id === undefined ? null : { kind: 'resizer', id };
}

/** Parses the `data` of a message event; null if it is not a command. */
export function parseHostMessage(raw: unknown): HostCommand | null {
  try {
    return parseOwnMessage(raw) ?? parseResizerMessage(raw) ?? (v.is(readySchema, raw) ? { kind: 'hello' } : null);
  } catch {
    return null; // A getter or proxy that throws.
  }
}
