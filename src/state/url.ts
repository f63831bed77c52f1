// Parses and prints a View as a query string, driven by FIELDS. Prints only values that differ from the default, keeps
// unknown parameters, and reports each invalid value with the reason.

import {
  type ParseError,
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  fallbackView,
  isCategoryKey,
  parseCategory,
  printCategories,
  sameValue,
} from './viewFields.ts';
import { isLocalFile } from '../model/ids.ts';
import type { View } from './view.ts';

/** An invalid value in a link; shown to the reader. */
export interface UrlIssue {
  readonly name: string;
  readonly text: string;
  readonly error: ParseError;
}

export interface ParsedUrl {
  /** Only the fields that the link contains. */
  readonly named: Partial<View>;
  readonly issues: readonly UrlIssue[];
  /** Parameters that are not View fields, unchanged. */
  readonly unknown: readonly (readonly [string, string])[];
}

/** Reads "?actor=syp,iopc&clock=about"; each value is parsed on its own. If a name is repeated, the first value counts. */
export function parseUrl(search: string): ParsedUrl {
  const named: Record<string, unknown> = {};
  const issues: UrlIssue[] = [];
  const unknown: [string, string][] = [];
  const categories: Record<string, readonly string[]> = {};
  for (const [key, text] of new URLSearchParams(search)) {
    if (isCategoryKey(key)) {
      if (key in categories || text === '') continue;
      const parsed = parseCategory(key, text);
      if (parsed.ok) categories[key] = parsed.value;
      else issues.push({ name: key, text, error: parsed.error });
      continue;
    }
    const name = FIELD_NAMES.find((candidate) => candidate === key && candidate !== 'categories');
    if (name === undefined) {
      unknown.push([key, text]);
      continue;
    }
    if (name in named || text === '') continue;
    const parsed = FIELDS[name].parse(text);
    if (parsed.ok) named[name] = parsed.value;
    else issues.push({ name, text, error: parsed.error });
  }
  if (Object.keys(categories).length > 0) named.categories = categories;
  return { named: named as Partial<View>, issues, unknown };
}

function printField<K extends FieldName>(name: K, view: View): string | null {
  const field = FIELDS[name];
  return sameValue(name, view[name], field.fallback) ? null : field.print(view[name]);
}

/**
 * Prints a View as "?actor=syp,iopc&clock=about", or "" if all fields have their defaults.
 * Leaves out the fields saved on the device, except those in `device`: a link must not contain its sender's theme.
 */
export function printUrl(
  view: View,
  options: { readonly device?: readonly FieldName[]; readonly unknown?: readonly (readonly [string, string])[] } = {},
): string {
  const params = new URLSearchParams();
  for (const name of FIELD_NAMES) {
    if (FIELDS[name].history === 'device' && !options.device?.includes(name)) continue;
    if (name === 'categories') {
      for (const [key, text] of printCategories(view.categories)) params.append(key, text);
      continue;
    }
    const text = printField(name, view);
    if (text !== null) params.append(name, text);
  }
  for (const [key, value] of options.unknown ?? []) params.append(key, value);
  const search = params.toString().replaceAll('%2C', ',');
  return search === '' ? '' : `?${search}`;
}

/**
 * The query string for the address bar. For a local file it contains only the file's name, language and theme: the link
 * works in no other browser, and the file's content must not reach a server through the address.
 */
export const addressOf = (view: View, options: Parameters<typeof printUrl>[1] = {}): string =>
  printUrl(
    isLocalFile(view.data) ? { ...fallbackView(), data: view.data, lang: view.lang, theme: view.theme } : view,
    options,
  );

/** The View of a link, with defaults for all fields that the link does not contain. */
export const viewFromUrl = (search: string): View => ({ ...fallbackView(), ...parseUrl(search).named });
