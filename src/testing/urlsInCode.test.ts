// URLs from a dataset become links only if they are http or https. Checks every URL field of the format, and every
// expression in the code that becomes a link.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../modes/kiosk/config.ts';
import { HOSTILE_ADDRESSES } from './hostileDataset.ts';
import { smallDataset } from './smallDataset.ts';
import { buildDataset } from '../dataset/format/buildDataset.ts';

test.each(HOSTILE_ADDRESSES)('%j is rejected as the URL of a helpline, a source or an archive', (address) => {
  for (const [list, field] of [
    ['support', 'url'],
    ['sources', 'url'],
    ['sources', 'archive'],
  ] as const) {
    const built = buildDataset(smallDataset((raw) => Object.assign(raw[list][0] ?? {}, { [field]: address })));
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const { dataset, issues } = built.value;
    const addresses = [...dataset.support, ...dataset.sources.values()].map((one) => JSON.stringify(one));
    expect(addresses.join()).not.toContain(JSON.stringify(address).slice(1, -1) || '"url":""');
    expect(issues.some(({ path, severity }) => path === `${list}[0].${field}` && severity === 'error')).toBe(true);
  }
});

test.each(HOSTILE_ADDRESSES)('%j is rejected as the URL for reports', (address) => {
  const built = buildDataset(smallDataset((raw) => Object.assign(raw, { report: address })));
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  expect(built.value.dataset.report).toBeNull();
  expect(built.value.issues).toMatchObject([{ severity: 'error', path: 'report' }]);
});

test.each(HOSTILE_ADDRESSES)('%j is rejected as a medium’s address and as its poster', (address) => {
  for (const wrong of [{ src: address }, { src: 'a.jpg', poster: address }]) {
    const media = [{ type: 'image', alt: 'A board.', credit: 'A. Sample', ...wrong }];
    const built = buildDataset(smallDataset((raw) => Object.assign(raw, { media })));
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    expect(built.value.dataset.media.flatMap(({ src, poster }) => [src, poster])).not.toContain(address.trim());
    expect(built.value.issues).toContainEqual(expect.objectContaining({ severity: 'error' }));
  }
});

test.each(HOSTILE_ADDRESSES)('%j is rejected as the kiosk’s public URL', (address) => {
  const { settings } = readConfig({ site: address }, '');
  expect(settings.site).toBeNull();
});

test('every other link is built from the site’s own URLs', () => {
  /** Every expression that becomes a URL, and why it cannot be a foreign script. */
  const known: Readonly<Record<string, string>> = {
    href: 'a property, made in one of the other places',
    'source.url': 'a field of the schema that must be http or https',
    'source.archive': 'a field of the schema that must be http or https',
    address: 'the embed’s preview, made under this site’s root',
    url: 'a field of the schema that must be http or https',
    eventAddress: 'a permalink under the kiosk’s public page, a setting that must be http or https',
    'viewAddress(printUrl(view), home)': 'a page of this site',
    'new URL(path, root).href': 'a record’s page of this site: its way is nothing or “r/”, letters, digits and hyphens',
    'new URL(printUrl(view), site).href': 'under the kiosk’s public page, a setting that must be http or https',
    permalink: 'made by ui/links.ts under this site’s root',
    basePath: 'a way within the site',
    "`#s-${event.status ?? 'none'}`": 'a symbol of the same drawing',
    'hrefOf(event.id)': 'a query string of this page',
    'hrefOf(event)': 'a query string of this page',
    'to === null ? undefined : hrefOf(to)': 'a query string of this page',
    'to >= 1 && to <= count ? hrefOf(to) : undefined': 'a query string of this page',
    'hydrated ? href : eventPage(event)':
      'a query string of this page, or a page of an event whose id is letters, digits and hyphens',
    '`#${symbolId(event.status)}`': 'a shape in the same page',
    data: 'a file of this site',
    home: 'the publisher’s page, a setting of the build that must be http or https',
    source: 'the site’s logo, a file of this site',
    'page.hydrated ? viewAddress(printUrl(view), home) : page.basePath': 'a page of this site',
    "printUrl({ ...view, v: null }) || '?'": 'a query string of this page',
    'defaultDatasetHref()': 'a query string of this page',
    'storyHref(id)': 'a query string of the gallery',
    'printSettings({ ...settings, width: 0, bare: true })': 'a query string of the gallery',
    origin: 'checked to be an https address (MediaCaption)',
    src: 'a file of this site under the dataset’s folder, or a picture that is in the page',
    captions: 'a file of this site under the dataset’s folder',
    "at(item.src) ?? ''": 'a file of this site under the dataset’s folder',
    '(small && at(small.file)) ?? whole':
      'a file of this site under the dataset’s folder, or a picture that is in the page',
    'party.page': 'a field of the schema that must be https, of another site (model/thirdParties.ts)',
    'reportUrl(dataset.report, event, permalink, m)': 'a field of the schema that must be mailto or https',
  };
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!test)\.tsx$/.test(file),
  );
  const made = files.flatMap((file) =>
    [
      ...readFileSync(`src/${file}`, 'utf8').matchAll(
        /\b(?:href|src|action|formAction|xlinkHref)=\{(.+?)\}(?=\s|>|\/>)/g,
      ),
    ].map(([, expression]) => expression ?? ''),
  );
  expect(made.length).toBeGreaterThan(10);
  expect([...new Set(made)].filter((expression) => !(expression in known))).toEqual([]);
});
