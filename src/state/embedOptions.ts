// What only an embed's address says: how many controls it has, and whether its height is its own. No part of the View,
// because nobody who reads there chooses it.

import { oneOf, type Field } from './viewFields.ts';
import type { UrlIssue, ParsedUrl } from './url.ts';

export const CONTROLS = ['full', 'min', 'none'] as const;
/** `fit`: fills the box that it is given · `auto`: as tall as its content, which it tells the page around it. */
export const HEIGHTS = ['fit', 'auto'] as const;

export interface EmbedOptions {
  readonly controls: (typeof CONTROLS)[number];
  readonly height: (typeof HEIGHTS)[number];
}

type EmbedField<T> = Pick<Field<T>, 'parse' | 'fallback' | 'values' | 'meaning'>;

export const EMBED_FIELDS: { readonly [K in keyof EmbedOptions]: EmbedField<EmbedOptions[K]> } = {
  controls: {
    ...oneOf(CONTROLS),
    fallback: 'full',
    meaning: 'search, filters and views; a few of them; or the timeline’s own buttons alone',
  },
  height: {
    ...oneOf(HEIGHTS),
    fallback: 'fit',
    meaning: 'fills the box that it is given, or is as tall as its content and says how tall that is',
  },
};

export const DEFAULT_EMBED_OPTIONS: EmbedOptions = {
  controls: EMBED_FIELDS.controls.fallback,
  height: EMBED_FIELDS.height.fallback,
};

const isEmbedField = (name: string): name is keyof EmbedOptions => Object.hasOwn(EMBED_FIELDS, name);

/** Reads what the View's table does not know; the first of a repeated name counts. */
export function parseEmbedOptions(unknown: ParsedUrl['unknown']): {
  readonly box: EmbedOptions;
  readonly bad: readonly UrlIssue[];
} {
  const box: Record<string, string> = {};
  const bad: UrlIssue[] = [];
  for (const [name, text] of unknown) {
    if (!isEmbedField(name) || name in box || text === '') continue;
    const parsed = EMBED_FIELDS[name].parse(text);
    if (parsed.ok) box[name] = parsed.value;
    else bad.push({ name, text, error: parsed.error });
  }
  return { box: { ...DEFAULT_EMBED_OPTIONS, ...box }, bad };
}
