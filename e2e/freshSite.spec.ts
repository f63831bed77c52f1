// A copy of the project with one small record of its own, built with its own settings: what a newsroom has after it has
// removed the bundled records.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { smallDataset } from '../src/testing/smallDataset.ts';
import { expect, test } from './explorer.page.ts';
import { buildCopy, copyProject, write } from './ownSite.ts';
import { serveSite } from './serveSite.ts';

const SITE = 'https://mission.example/saturn/';
const TITLE = 'A mission to Saturn';

const textsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
      }),
  );

test('a site of another record says nothing of the bundled ones, and errors leave it as it was', async ({
  explorer,
  page,
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-site-'));
  const dist = join(folder, 'dist');
  const build = (settings: Readonly<Record<string, string>>) => buildCopy(folder, { SITE_URL: SITE, ...settings });
  const record = (id: string, title: string) => ({ ...smallDataset(), id, title });
  copyProject(folder);
  write(folder, 'public/data/saturn/dataset.json', record('saturn', TITLE));
  // Plain, without a standing and with eras.
  const moon = smallDataset((raw) => {
    const events = raw.events.map(({ id, date, title, citations }) => ({ id, date, title, citations }));
    Object.assign(raw, {
      profile: 'plain',
      support: [],
      events,
      eras: [{ date: '2000/2009', label: 'The early years' }],
    });
  });
  write(folder, 'public/data/moon/dataset.json', { ...moon, id: 'moon', title: 'A mission to the Moon' });
  write(folder, 'public/data/draft/dataset.json', { ...record('draft', 'A draft'), events: [{ id: 'half' }] });
  write(folder, 'public/site.json', {
    ...{ name: 'The Orbit', home: 'https://orbit.example/', accent: '#ffcc00', logo: 'orbit.svg' },
    languages: ['fr', 'en'],
  });
  write(folder, 'public/orbit.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>');

  const { stderr, stdout } = await build({ SITE_DATA: 'saturn' });
  expect(`${stdout}${stderr}`).toMatch(/public\/data\/draft is left out: \d+ errors?\. .*dataset\.json:\d+: error/);
  const files = textsIn(dist);
  expect([...files].filter(([path, text]) => /rotherham/i.test(path) || /rotherham/i.test(text))).toEqual([]);
  expect([...files.keys()].filter((path) => path.startsWith('data/draft') || path === 'site.json')).toEqual([]);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      ...['index.html', 'embed/index.html', 'kiosk/index.html', 'event/allegation/index.html', 'sitemap.xml'],
      ...['r/moon/index.html', 'r/moon/embed/index.html', 'r/moon/event/allegation/index.html', 'r/moon/sitemap.xml'],
      ...['picture.png', 'r/moon/picture.png', 'r/moon/event/allegation/picture.png', 'r/moon/kiosk/sw.js'],
      ...['r/saturn/index.html', '404.html', 'robots.txt'],
    ]),
  );
  expect(JSON.parse(files.get('r/moon/event/allegation/oembed.json') ?? '')).toMatchObject({
    provider_name: 'The Orbit',
    provider_url: 'https://orbit.example/',
    html: expect.stringContaining(`src="${SITE}r/moon/embed/?event=allegation`),
  });

  // An error in the site's own record stops the build, names rule, line and fix, and leaves the last one alone.
  write(folder, 'public/data/saturn/dataset.json', { ...record('saturn', TITLE), contentNote: '' });
  const failed = await build({ SITE_DATA: 'saturn' }).catch((cause: { stderr: string }) => cause);
  expect(failed.stderr).toMatch(/saturn\/dataset\.json:\d+: error R10: .*Fix: /);
  expect(failed.stderr).not.toMatch(/^\s+at /m);
  const unknown = await build({ SITE_DATA: 'sturn' }).catch((cause: { stderr: string }) => cause);
  expect(unknown.stderr).toContain('SITE_DATA names the record “sturn”');
  expect([...textsIn(dist)].filter(([path, text]) => files.get(path) !== text)).toEqual([]);

  const served = await serveSite(dist, {}, '/saturn/');
  const withoutScripts = await browser.newContext({ javaScriptEnabled: false });
  try {
    const plain = await withoutScripts.newPage();
    for (const [path, title] of [
      ['', TITLE],
      ['?data=saturn', TITLE],
      ['?data=moon', 'A mission to the Moon'],
      ['r/moon/embed/', 'A mission to the Moon'],
      ['r/saturn/', TITLE],
    ] as const) {
      await plain.goto(served.address + path);
      await expect(plain.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    // The picture of a plain record is there before any code, and nothing of it moves when it is drawn.
    const placesIn = (one: Page, wanted: string) =>
      one.locator(`.timeline :is(${wanted})`).evaluateAll((all) =>
        all.flatMap((mark) => {
          const frame = mark.closest('.timeline')?.getBoundingClientRect() ?? new DOMRect();
          const { left, right, width } = mark.getBoundingClientRect();
          return width > 0 ? [[Math.round(left - frame.left), Math.round(right - frame.left)]] : [];
        }),
      );
    for (const width of [390, 1366]) {
      await plain.setViewportSize({ width, height: 900 });
      await page.setViewportSize({ width, height: 900 });
      await plain.goto(`${served.address}r/moon/`);
      await expect(plain.getByRole('heading', { name: 'Get help' })).toHaveCount(0);
      await expect(plain.locator('.timeline a[data-event]:visible')).toHaveCount(5);
      await expect(plain.getByText('The early years').and(plain.locator('s'))).toBeVisible();
      // Five events do not fill the screen: the list begins on it.
      await expect(plain.getByRole('article').first()).toBeInViewport({ ratio: 1 });
      const heightIn = (one: Page) => one.locator('.timeline').evaluate((picture) => picture.clientHeight);
      const height = await heightIn(plain);
      await page.goto(`${served.address}r/moon/`);
      await expect(page.locator('.otr-era')).toBeVisible();
      await expect(page.locator('.static-picture')).toHaveCount(0);
      expect(await heightIn(page)).toBe(height);
      for (const [before, after] of [
        ['small', '.otr-era'],
        ['a[data-event] svg', '[data-event] svg'],
      ] as const) {
        const [first, drawn] = [await placesIn(plain, before), await placesIn(page, after)];
        expect(first.length).toBeGreaterThan(0);
        expect(drawn.length).toBe(first.length);
        const sorted = (places: readonly number[][]) => places.map(([left = 0]) => left).sort((a, b) => a - b);
        for (const [at, left] of sorted(drawn).entries()) {
          expect(Math.abs(left - (sorted(first)[at] ?? Number.NaN))).toBeLessThanOrEqual(1);
        }
      }
      // Nothing is offered that the record does not have.
      await expect(page.getByText('Period covered')).toHaveCount(0);
      await expect(page.getByRole('group', { name: 'Standing' })).toHaveCount(0);
    }
    await page.goto(served.address);
    await explorer.settled();
    await expect(page.getByRole('link', { name: 'The Orbit' })).toHaveAttribute('href', 'https://orbit.example/');
    const languages = (await explorer.display()).getByRole('combobox', { name: 'Language' }).locator('option');
    expect(await languages.allTextContents()).toEqual(['Français', 'English']);
    await page.goto(`${served.address}?data=moon&view=list&q=allegation`);
    await explorer.settled();
    expect(page.url()).toBe(`${served.address}r/moon/?view=list&q=allegation`);
    await expect(explorer.entries).toHaveCount(1);
    const missing = await page.request.get(`${served.address}nothing/here/`);
    expect(missing.status()).toBe(404);
    expect(await missing.text()).toContain(`<a href="${SITE}r/moon/">A mission to the Moon</a>`);
  } finally {
    await withoutScripts.close();
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
