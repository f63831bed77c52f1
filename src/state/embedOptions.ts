// URL parameters of embeds only: which controls are shown, and how the height is set. Not in the View, because the
// embedding page sets them, not the reader.

import { oneOf, type Field } from './viewFields.ts';
import type { UrlIssue, ParsedUrl } from './url.ts';

export const CONTROLS = ['full', 'min', 'none'] as const;
/** `fit`: fills the frame · `auto`: as tall as its content; reports its height to the embedding page. */
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
    meaning: 'search, filters and views; views only; or only the timeline’s own buttons',
  },
  height: {
    ...oneOf(HEIGHTS),
    fallback: 'fit',
    meaning: 'fills the frame, or is as tall as its content and sends its height to the host page',
  },
};

export const DEFAULT_EMBED_OPTIONS: EmbedOptions = {
  controls: EMBED_FIELDS.controls.fallback,
  height: EMBED_FIELDS.height.fallback,
};

const isEmbedField = (name: string): name is keyof EmbedOptions => Object.hasOwn(EMBED_FIELDS, name);

/** Parses parameters that are not View fields. If a name is repeated, the first value counts. */
export function parseEmbedOptions(unknown: ParsedUrl['unknown']): {
  readonly options: EmbedOptions;
  readonly issues: readonly UrlIssue[];
} {
  const options: Record<string, string> = {};
  const issues: UrlIssue[] = [];
  for (const [name, text] of unknown) {
    if (!isEmbedField(name) || name in options || text === '') continue;
    const parsed = EMBED_FIELDS[name].parse(text);
    if (parsed.ok) options[name] = parsed.value;
    else issues.push({ name, text, error: parsed.error });
  }
  return { options: { ...DEFAULT_EMBED_OPTIONS, ...options }, issues };
}
