// The records of a site: which one is its own, at the root, which have pages under `r/<slug>/`, and which are drafts, that
// is, have errors and are left out.

import { basename, join } from 'node:path';
import { printLocatedIssue } from '../../src/dataset/exchange/locateIssues.ts';
import { counted } from '../../src/dataset/format/issue.ts';
import { isId } from '../../src/model/ids.ts';
import { checkFolder } from './check.ts';
import { listDatasets } from './listDatasets.ts';
import { reasonOf } from './readDatasetFolder.ts';
import { readSiteSettings, SITE_FILE, type SiteSettings } from './siteSettings.ts';
import { CommandError } from './terminal.ts';
import { findAltered, listArchived } from './versions.ts';

/** The record that the site of this repository shows, while it is there and nothing else is chosen. */
const SAMPLE = 'rotherham';

/** `data/schema/` has the JSON Schema. */
const RESERVED = 'schema';

export interface SiteRecord {
  /** The folder under `data/`. */
  readonly slug: string;
  /** The way from the site's root to the record's page: "" for the site's own record. */
  readonly path: string;
}

export interface Draft {
  readonly slug: string;
  /** Each error on a line: file, line, rule, event, fix. */
  readonly errors: readonly string[];
}

export interface SiteRecords {
  readonly settings: SiteSettings;
  /** The folder of the site's own record. */
  readonly own: string;
  /** All records with pages. */
  readonly published: readonly SiteRecord[];
  readonly drafts: readonly Draft[];
}

/** Every record of a site except its own has its pages under this path. */
export const recordPath = (slug: string): string => `r/${slug}/`;

/** What keeps the dataset in a folder from being published, with its archived versions. */
async function errorsOf(folder: string): Promise<readonly string[]> {
  if (!isId(basename(folder))) {
    return [`${folder}: error format: the folder's name is part of addresses. Fix: use a-z, 0-9 and single hyphens`];
  }
  if (basename(folder) === RESERVED) {
    return [`${folder}: error format: the site has a folder of its own with this name. Fix: use another name`];
  }
  try {
    const errors: string[] = [];
    for (const one of [folder, ...(await listArchived(folder))]) {
      const issues = await checkFolder(one);
      errors.push(...issues.filter(({ severity }) => severity === 'error').map(printLocatedIssue));
    }
    for (const altered of await findAltered(folder)) {
      errors.push(
        `${altered}: error format: an archived version never changes, but this one differs from its name. Fix: put it back as it was, or remove its folder`,
      );
    }
    return errors;
  } catch (cause) {
    return [reasonOf(cause)];
  }
}

/** The line that the build prints for a draft. */
export const describeDraft = (folder: string, { slug, errors }: Draft): string =>
  `${join(folder, 'data', slug)} is left out: ${counted(errors.length, 'error')}. ${errors[0]}`;

/** How many errors of the site's own record are printed one by one. */
const MAX_PRINTED = 30;

function describeBroken(folder: string, { slug, errors }: Draft): string {
  const path = join(folder, 'data', slug);
  const more = errors.length - MAX_PRINTED;
  return [
    `${path} is the record that the site shows first, and it cannot be published:`,
    ...errors.slice(0, MAX_PRINTED),
    ...(more > 0 ? [`and ${counted(more, 'error')} more; npm run dataset -- check ${path} prints them all`] : []),
  ].join('\n');
}

/** The folder of the site's own record: the named one, else the only one, else the only one without errors. */
function chooseOwn(folder: string, named: string | null, slugs: readonly string[], good: readonly string[]): string {
  const own = named ?? (slugs.length === 1 ? slugs[0] : good.length === 1 ? good[0] : undefined);
  const found = own ?? slugs.find((slug) => slug === SAMPLE);
  if (found !== undefined) return found;
  throw new CommandError(
    `${join(folder, 'data')} has ${slugs.join(', ')}, and none is chosen as the record that the site shows first. Choose one: SITE_DATA=${slugs[0]}, or { "record": "${slugs[0]}" } in ${join(folder, SITE_FILE)}`,
  );
}

export interface RecordOptions {
  /** SITE_DATA; empty or undefined without one. */
  readonly chosen?: string | undefined;
  /** Whether drafts are published too, as the development server does. */
  readonly withDrafts?: boolean;
}

/**
 * The records in `folder`, the public folder. The site's own record is the one that SITE_DATA names, else `site.json`, else
 * the only one. Throws a CommandError where none is chosen, or the chosen one has errors.
 */
export async function readRecords(
  folder: string,
  { chosen, withDrafts = false }: RecordOptions = {},
): Promise<SiteRecords> {
  const { settings, issues } = await readSiteSettings(folder);
  if (issues.length > 0) {
    throw new CommandError(`The site's settings cannot be used:\n${issues.map(printLocatedIssue).join('\n')}`);
  }
  const data = join(folder, 'data');
  const slugs = await listDatasets(data).catch((): readonly string[] => []);
  if (slugs.length === 0) {
    throw new CommandError(
      `${data} has no record. Make one: npm run dataset -- import <file> ${data}/<name>, or npm run dataset -- new ${data}/<name>`,
    );
  }
  const named = chosen || settings.record;
  if (named && !slugs.includes(named)) {
    const by = chosen ? 'SITE_DATA' : join(folder, SITE_FILE);
    throw new CommandError(`${by} names the record “${named}”, and ${data} has only: ${slugs.join(', ')}`);
  }
  const checked: Draft[] = [];
  for (const slug of slugs) checked.push({ slug, errors: await errorsOf(join(data, slug)) });
  const drafts = checked.filter(({ errors }) => errors.length > 0);
  const good = checked.filter(({ errors }) => errors.length === 0).map(({ slug }) => slug);
  const own = chooseOwn(folder, named || null, slugs, good);
  const broken = drafts.find(({ slug }) => slug === own);
  if (broken && !withDrafts) throw new CommandError(describeBroken(folder, broken));
  const published = (withDrafts ? slugs : good).map((slug) => ({ slug, path: slug === own ? '' : recordPath(slug) }));
  return { settings, own, published, drafts };
}
