import { describe, expect, test } from 'vitest';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { readRecords } from './records.ts';

const GOOD = smallDataset();
const BROKEN = { ...smallDataset(), contentNote: '' };
const NO_JSON = '{ "format": 1,\n  "title": ';

/** A public folder with datasets by folder, and site.json. */
const publicFolder = (datasets: Readonly<Record<string, unknown>>, site?: unknown) =>
  temporaryFolder({
    ...Object.fromEntries(Object.entries(datasets).map(([slug, raw]) => [`data/${slug}/dataset.json`, raw])),
    ...(site === undefined ? {} : { 'site.json': site }),
  });

describe('the site’s own record', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string | undefined, unknown, string]>([
    ['is the one that SITE_DATA names', { mars: GOOD, venus: GOOD }, 'venus', { record: 'mars' }, 'venus'],
    ['is else the one in site.json', { mars: GOOD, venus: GOOD }, '', { record: 'venus' }, 'venus'],
    ['is else the only one', { mars: GOOD }, undefined, undefined, 'mars'],
    ['is else the only one without errors', { draft: BROKEN, mars: GOOD }, undefined, undefined, 'mars'],
    ['is the bundled one while that is there', { mars: GOOD, rotherham: GOOD }, undefined, undefined, 'rotherham'],
  ])('%s', async (_, datasets, chosen, site, own) => {
    const records = await readRecords(await publicFolder(datasets, site), { chosen });
    expect(records.own).toBe(own);
    expect(records.published.map(({ slug, path }) => [slug, path])).toEqual(
      Object.keys(datasets)
        .filter((slug) => datasets[slug] === GOOD)
        .map((slug) => [slug, slug === own ? '' : `r/${slug}/`]),
    );
  });

  test.each<[string, Readonly<Record<string, unknown>>, string | undefined, unknown, RegExp]>([
    ['nothing is there', {}, undefined, undefined, /has no record\. Make one: npm run dataset -- import/],
    [
      'none of several is chosen',
      { mars: GOOD, venus: GOOD },
      '',
      undefined,
      /Choose one: SITE_DATA=mars, or .*site\.json/,
    ],
    ['SITE_DATA names none', { mars: GOOD }, 'mras', undefined, /SITE_DATA names the record “mras”, .* only: mars/],
    ['site.json names none', { mars: GOOD }, '', { record: 'mras' }, /site\.json names the record “mras”/],
    [
      'it breaks a rule',
      { mars: BROKEN },
      '',
      undefined,
      /mars\/dataset\.json:\d+: error R10: contentNote: .* Fix: say /,
    ],
    ['it is not JSON', { mars: NO_JSON }, '', undefined, /mars\/dataset\.json:2: is not JSON/],
    ['its settings are wrong', { mars: GOOD }, '', { accent: 'red' }, /site\.json:\d+: error format: accent: /],
  ])('stops the build where %s', async (_, datasets, chosen, site, message) => {
    await expect(publicFolder(datasets, site).then((folder) => readRecords(folder, { chosen }))).rejects.toThrow(
      message,
    );
  });
});

test('drafts are left out of a build, each with its errors, and shown by the development server', async () => {
  const folder = await publicFolder({ mars: GOOD, half: NO_JSON, 'No Name': GOOD, schema: GOOD, untitled: BROKEN });
  const { published, drafts } = await readRecords(folder);
  expect(published.map(({ slug }) => slug)).toEqual(['mars']);
  expect(drafts.map(({ slug, errors }) => [slug, errors[0]])).toEqual([
    ['No Name', expect.stringContaining('use a-z, 0-9 and single hyphens')],
    ['half', expect.stringContaining('half/dataset.json:2: is not JSON')],
    ['schema', expect.stringContaining('the site has a folder of its own with this name')],
    ['untitled', expect.stringContaining('error R10: contentNote')],
  ]);
  const shown = await readRecords(folder, { withDrafts: true });
  expect(shown.published.map(({ slug }) => slug)).toEqual(['No Name', 'half', 'mars', 'schema', 'untitled']);
});
