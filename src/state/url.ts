// A View as a query string and back, by walking FIELDS. Writes only what differs from the fallback, keeps parameters
// that it does not know, and says of each bad value what it was and why it was set aside.

import { type ParseError, FIELD_NAMES, FIELDS, type FieldName, fallbackView, sameValue } from './viewFields.ts';
import { isLocalFile } from '../model/ids.ts';
import type { View } from './view.ts';

/** A value in a link that could not be used; the reader is told. */
export interface UrlIssue {
  readonly name: string;
  readonly text: string;
  readonly error: ParseError;
}

export interface ParsedUrl {
  /** Only the fields that the link names. */
  readonly named: Partial<View>;
  readonly issues: readonly UrlIssue[];
  /** Parameters of someone else's, kept as they are. */
  readonly unknown: readonly (readonly [string, string])[];
}

/** Reads "?actor=syp,iopc&clock=about"; each value is parsed alone, the first of a repeated name counts. */
export function parseUrl(search: string): ParsedUrl {
  const named: Record<string, unknown> = {};
  const issues: UrlIssue[] = [];
  const unknown: [string, string][] = [];
  for (const [key, text] of new URLSearchParams(search)) {
    const name = FIELD_NAMES.find((candidate) => candidate === key);
    if (name === undefined) {
      unknown.push([key, text]);
      continue;
    }
    if (name in named || text === '') continue;
    const parsed = FIELDS[name].parse(text);
    if (parsed.ok) named[name] = parsed.value;
    else issues.push({ name, text, error: parsed.error });
  }
  return { named: named as Partial<View>, issues, unknown };
}

function printField<K extends FieldName>(name: K, view: View): string | null {
  const field = FIELDS[name];
  return sameValue(name, view[name], field.fallback) ? null : field.print(view[name]);
}

/**
 * Writes a View as "?actor=syp%2Ciopc&clock=about", or "" where nothing was chosen.
 * Fields kept on the device are left out but for those in `device`: a link must not carry its sender's theme.
 */
export function printUrl(
  view: View,
  options: { readonly device?: readonly FieldName[]; readonly unknown?: readonly (readonly [string, string])[] } = {},
): string {
  const params = new URLSearchParams();
  for (const name of FIELD_NAMES) {
    if (FIELDS[name].history === 'device' && !options.device?.includes(name)) continue;
    const text = printField(name, view);
    if (text !== null) params.append(name, text);
  }
  for (const [key, value] of options.unknown ?? []) params.append(key, value);
  const search = params.toString().replaceAll('%2C', ',');
  return search === '' ? '' : `?${search}`;
}

/**
 * What an address may say of a View: all of it, unless it is of a reader's own file. Such an address leads nowhere for
 * anybody else, and what is in the file must not come to a server by it: then it says only that there was a file.
 */
export const addressOf = (view: View, options: Parameters<typeof printUrl>[1] = {}): string =>
  printUrl(
    isLocalFile(view.data) ? { ...fallbackView(), data: view.data, lang: view.lang, theme: view.theme } : view,
    options,
  );

/** A View from a link alone: what it names, and the fallback for the rest. */
export const viewFromUrl = (search: string): View => ({ ...fallbackView(), ...parseUrl(search).named });
