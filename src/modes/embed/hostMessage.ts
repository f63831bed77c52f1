// What the page around the box may ask of it: a closed set, read out of whatever it sends. Never throws, never follows
// an address, never takes a key over; everything else is null.

import * as v from 'valibot';
import { THEMES, type Theme, type View } from '../../state/view.ts';
import { parseUrl } from '../../state/url.ts';
import { TYPE, VERSION } from './protocol.ts';

export type HostCommand =
  /** The page has only now begun to listen: what was said is said again. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly view: Partial<View> }
  | { readonly kind: 'theme'; readonly theme: Theme };

const LONGEST_VIEW = 4000;

const own = { type: v.literal(TYPE), v: v.literal(VERSION) };
const ownSchema = v.variant('command', [
  v.object({ ...own, command: v.literal('hello') }),
  v.object({ ...own, command: v.literal('show'), view: v.pipe(v.string(), v.maxLength(LONGEST_VIEW)) }),
  v.object({ ...own, command: v.literal('theme'), theme: v.picklist(THEMES) }),
]);

/** Other hosts' ways to say that they have begun to listen. */
const readySchema = v.union([
  v.literal('frames-init'),
  v.object({ type: v.literal('frames-init') }),
  v.object({ message: v.literal('ready'), secret: v.string() }),
  v.pipe(v.string(), v.maxLength(400), v.regex(/^pymxPYMx[\w.:-]{1,100}xPYMxwidthxPYMx/)),
]);

/** Which data, language and colours are shown is not the view's to say: the address said it. */
function shownBy(search: string): Partial<View> {
  const { data: _, v: __, lang: ___, theme: ____, ...view } = parseUrl(search).named;
  return view;
}

const readOwn = (raw: unknown): HostCommand | null => {
  const read = v.safeParse(ownSchema, raw);
  if (!read.success) return null;
  const { output } = read;
  if (output.command === 'show') return { kind: 'show', view: shownBy(output.view) };
  return output.command === 'theme' ? { kind: 'theme', theme: output.theme } : { kind: 'hello' };
};

/** A message's data as a command; null where it is none. */
export function parseHostMessage(raw: unknown): HostCommand | null {
  try {
    return readOwn(raw) ?? (v.is(readySchema, raw) ? { kind: 'hello' } : null);
  } catch {
    return null; // What cannot even be looked at is no command.
  }
}
