// Every form of address of 0.1.0, with every parameter that its documentation had. Articles, embeds, kiosks and search engines hold them for years: none may stop working.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_COUNT, SITE_ROOT } from './builtFiles.ts';
import { expect, test } from './explorer.page.ts';

const OWN = 'Rotherham: the institutional response, 1997 to 2018';
const OTHER = 'The standards of the Web, 1997 to 2018';
const versionOf = (slug: string): string => readdirSync(join(SITE_ROOT, 'data', slug, 'versions'))[0] ?? '';

/** The address, the title of what it shows, and the address that it leads to if that is another one. */
const PAGES: readonly (readonly [address: string, title: string, becomes?: string])[] = [
  ['', OWN],
  ['index.html', OWN],
  ['?event=jay-report-2014&lane=actor&view=table', OWN],
  ['?actor=syp,med-hughes&match=all&kind=testimony&status=denied,claimed&source=lgc-2017&q=%22Jay%20report%22', OWN],
  ['?from=2010&to=2015-06&clock=about&lane=none&view=list&lang=en&theme=dark', OWN],
  ['?lane=kind&view=timeline&match=any&clock=said&utm_source=mail', OWN],
  ['?lane=status&theme=auto&step=2', OWN],
  ['?tour=who-knew&step=2', OWN],
  [`?v=${versionOf('rotherham')}`, OWN],
  ['event/jay-report-2014/?lang=en', OWN],
  ['?data=rotherham', OWN, ''],
  ['?data=rotherham&event=jay-report-2014', OWN, '?event=jay-report-2014'],
  ['?data=web-standards', OTHER, 'r/web-standards/'],
  [
    '?event=html-5-2&actor=w3c&data=web-standards&lang=en#events',
    OTHER,
    'r/web-standards/?event=html-5-2&actor=w3c&lang=en#events',
  ],
  [`?data=web-standards&v=${versionOf('web-standards')}`, OTHER, `r/web-standards/?v=${versionOf('web-standards')}`],
  ['embed/?height=auto&controls=min&theme=light&event=jay-report-2014', OWN],
  ['embed/?height=fit&controls=full&lang=en&childId=story#?secret=Secret42', OWN],
  [`embed/?controls=none&v=${versionOf('rotherham')}`, OWN],
  ['embed/?data=web-standards&height=auto', OTHER, 'r/web-standards/embed/?height=auto'],
  ['kiosk/?idle=120&warn=30&attract=off&scale=1.5&lang=en', OWN],
  ['kiosk/?diag=43&contrast=more&langs=en,fr&search=on&update=0&count=on&tour=who-knew&attract=off&lang=en', OWN],
  ['kiosk/?hours=Mo-Su%2000:00-24:00&attract=off&lang=en', OWN],
  ['kiosk/?data=web-standards&attract=off&lang=en', OTHER],
];

const FILES: readonly (readonly [path: string, type: RegExp])[] = [
  ['data/index.json', /^application\/json/],
  ['data/rotherham/dataset.json', /^application\/json/],
  [`data/web-standards/versions/${versionOf('web-standards')}/dataset.json`, /^application\/json/],
  ['data/schema/dataset-1.json', /^application\/json/],
  ['kiosk/kiosk.json', /^application\/json/],
  ['embed.js', /^text\/javascript/],
  ['icon.svg', /^image\/svg/],
  ['NOTICE.txt', /^text\/plain/],
];

test('every form of address of 0.1.0 still opens, and shows the record that it names', async ({
  explorer,
  page,
  baseURL,
}) => {
  test.slow();
  for (const [index, [address, title, becomes]] of PAGES.entries()) {
    await test.step(address, async () => {
      // One of the explorer's views after another as Back leads to it; what decides which data to load needs a page of its own.
      const isView = index > 1 && /^\?(?!.*\b(?:data|v)=)/.test(address);
      if (isView && !process.env.DEEP) await explorer.show(new URL(address, baseURL).href);
      else await page.goto(`./${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await explorer.settled();
      await expect(page.getByText('Part of this link didn’t work')).toHaveCount(0);
      const opened = page.url();
      if (becomes !== undefined) expect(opened).toBe(new URL(becomes, baseURL).href);
      else expect(opened.startsWith(new URL(address.replace(/[?#].*$/, ''), baseURL).href)).toBe(true);
    });
  }
  for (const [path, type] of FILES) {
    const answer = await page.request.get(path);
    expect([path, answer.status(), type.test(answer.headers()['content-type'] ?? '')]).toEqual([path, 200, true]);
  }
  expect(explorer.faults).toEqual([]);
});

test('a record’s own pages show nothing of another one, with scripts late or missing', async ({
  browser,
  baseURL: root = '',
}) => {
  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: root });
  const late = await browser.newPage({ baseURL: root });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await late.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  for (const path of [
    '?data=web-standards',
    'r/web-standards/',
    'r/web-standards/embed/',
    'embed/?data=web-standards',
  ]) {
    for (const page of [plain, late]) {
      await page.goto(`./${path}`, { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(OTHER);
      await expect(page.getByText(/rotherham/i)).toHaveCount(0);
      expect(await page.title()).toContain(OTHER);
    }
  }
  await plain.goto('./r/web-standards/');
  await plain.getByRole('link', { name: 'HTML 5.2' }).first().click();
  await expect(plain).toHaveURL(/\/r\/web-standards\/event\/html-5-2\/$/);
  // The site's own record is at the root.
  await plain.goto('./r/rotherham/event/jay-report-2014/');
  await expect(plain).toHaveURL(`${root}event/jay-report-2014/`);
  release();
  await late.goto('./r/rotherham/?view=list');
  await expect(late).toHaveURL(`${root}?view=list`);
  await expect(late.getByRole('list', { name: 'Events', exact: true }).getByRole('article')).toHaveCount(EVENT_COUNT);
  await plain.close();
  await late.close();
});
