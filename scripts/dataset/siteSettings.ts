// Reads public/site.json: the site's name, logo, accent, home page, languages and default record. All fields are optional,
// and so is the file. It is checked like a dataset: an unknown field or a wrong value is an error with its line.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { findDuplicateNames, findLines } from '../../src/dataset/exchange/jsonLocations.ts';
import type { Issue, LocatedIssue } from '../../src/dataset/format/issue.ts';
import { describeSchemaIssue, findUnknownFields, pathOf } from '../../src/dataset/format/schemaMessages.ts';
import { ID_PATTERN } from '../../src/model/ids.ts';
import { LANGUAGES } from '../../src/state/view.ts';
import { type ImageSize, readImageSize } from './imageSize.ts';
import { parseJson, readBytes } from './readDatasetFolder.ts';

export const SITE_FILE = 'site.json';

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as “#7b1e2b”'));

export const siteSchema = v.object({
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(80, 'is longer than 80'))),
  home: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'must be a web address, with https://'))),
  logo: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[\w-][\w./-]*\.(?:svg|png)$/i, 'must be an SVG or PNG file under public/, such as “logo.svg”'),
    ),
  ),
  accent: v.optional(v.union([colour, v.object({ light: colour, dark: colour })])),
  languages: v.optional(
    v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1, 'names no language; leave the field out for all of them')),
  ),
  record: v.optional(v.pipe(v.string(), v.regex(ID_PATTERN, 'must be the name of a folder under public/data'))),
});

export interface Logo extends ImageSize {
  /** The path under the site's root. */
  readonly file: string;
}

export interface SiteSettings {
  readonly name: string | null;
  readonly home: string | null;
  readonly logo: Logo | null;
  readonly accent: string | { readonly light: string; readonly dark: string } | null;
  /** Null for all. */
  readonly languages: readonly (typeof LANGUAGES)[number][] | null;
  readonly record: string | null;
}

const NO_SETTINGS: SiteSettings = { name: null, home: null, logo: null, accent: null, languages: null, record: null };

export interface ReadSite {
  readonly settings: SiteSettings;
  readonly issues: readonly LocatedIssue[];
}

const toIssue = (path: string, message: string, fix: string): Issue => ({
  ...{ rule: 'format', severity: 'error', event: null },
  ...{ path, message, fix },
});

async function readLogo(folder: string, file: string): Promise<Logo | null> {
  const bytes = await readBytes(join(folder, file)).catch(() => null);
  const size = bytes && readImageSize(bytes);
  return size && { file, ...size };
}

/** The settings in `folder`, the public folder. With issues the settings are the defaults. */
export async function readSiteSettings(folder: string): Promise<ReadSite> {
  const file = join(folder, SITE_FILE);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { settings: NO_SETTINGS, issues: [] };
  const raw = parseJson(text, file);
  const parsed = v.safeParse(siteSchema, raw);
  const found: Issue[] = (parsed.issues ?? []).map((issue) => {
    const { message } = describeSchemaIssue(issue);
    return toIssue(pathOf(issue), message, 'correct the field as docs/DEPLOYMENT.md describes it');
  });
  findUnknownFields(siteSchema, raw, '', (path) =>
    found.push(toIssue(path, 'is not a field of site.json', `use ${Object.keys(siteSchema.entries).join(', ')}`)),
  );
  const {
    name,
    home,
    logo: logoFile,
    accent,
    languages,
    record,
  }: v.InferOutput<typeof siteSchema> = parsed.success ? parsed.output : {};
  const logo = logoFile === undefined ? null : await readLogo(folder, logoFile);
  if (logoFile !== undefined && logo === null) {
    found.push(toIssue('logo', `“${logoFile}” is no SVG or PNG file with a size`, `put the file into ${folder}`));
  }
  const lines = findLines(
    text,
    found.map(({ path }) => path),
  );
  const issues = [
    ...findDuplicateNames(text).map((issue) => ({ ...issue, file, row: null })),
    ...found.map((issue) => ({ ...issue, file, line: lines.get(issue.path) ?? null, row: null })),
  ];
  if (issues.length > 0) return { settings: NO_SETTINGS, issues };
  const settings = {
    ...{ name: name ?? null, home: home ?? null, logo, accent: accent ?? null },
    ...{ languages: languages ?? null, record: record ?? null },
  };
  return { settings, issues };
}
