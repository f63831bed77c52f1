// The table of faults, in the browser: the list is there, the reader is told, and what helps helps.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { Explorer, expect } from './explorer.ts';
import { test } from '@playwright/test';
import { BROKEN_TIMELINE, FAULTS, type Fault } from './faults.ts';

const ALL = 79;
/** Of the methods of vis-timeline every fourth is made to throw; ALL_METHODS=1: every one, in two minutes. */
const SHARE = process.env.ALL_METHODS ? 1 : 4;

const said = (page: Page, words: string) =>
  page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: words });

const items = (page: Page) => page.locator('.timeline [data-item]');

/** What a reader does in a page that works, in any language. */
async function explore(explorer: Explorer, timeline: boolean): Promise<void> {
  const { page } = explorer;
  await explorer.settled();
  await expect(explorer.titles).toHaveCount(ALL);
  if (timeline) await expect(items(page).first()).toBeVisible();
  const search = page.locator('input[type="search"]');
  await search.fill('Jay report published');
  await expect(explorer.titles).not.toHaveCount(ALL);
  await explorer.press(explorer.titles.first());
  await expect(page.locator('.detail')).toBeVisible();
  await page.keyboard.press('Escape');
  await search.fill('');
  await expect(explorer.titles).toHaveCount(ALL);
  await explorer.settled();
}

async function meanwhile(explorer: Explorer, works: Fault['works']): Promise<void> {
  if (works !== 'list and links') return explore(explorer, works === 'all');
  await expect(explorer.titles).toHaveCount(ALL);
  await expect(explorer.titles.first()).toHaveAttribute('href', /event\/[a-z0-9-]+\/$/);
}

for (const [heading, rows] of FAULTS) {
  test.describe(heading, () => {
    for (const row of rows) {
      test(row.what, async ({ page, context }) => {
        const explorer = new Explorer(page);
        const uncaught: string[] = [];
        page.on('pageerror', (error) => uncaught.push(error.message));
        let undo = (await row.before?.({ page, context })) ?? (async () => {});
        await page.goto(`./${row.search ?? ''}`);
        if (row.during) {
          await explore(explorer, true);
          undo = await row.during({ page, context });
        }
        if (row.told !== null) await expect(said(page, row.told).first()).toBeVisible();
        await meanwhile(explorer, row.works);
        if (row.cure === 'Stop loading') {
          await page.getByRole('button', { name: 'Stop loading' }).click();
          await expect(said(page, 'Loading was stopped.')).toBeVisible();
        }
        await undo();
        if (row.cure === 'Try again' || row.cure === 'Stop loading') {
          await page.getByRole('button', { name: /^(Try again|Réessayer)$/ }).click();
        }
        await explore(explorer, true);
        await expect(page.getByRole('alert')).toHaveCount(0);
        expect(uncaught).toEqual([]);
      });
    }
  });
}

test('an answer that goes on for ever can be stopped', async ({ page, context }) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"format": 1,');
    const timer = setInterval(() => response.write(' '.repeat(100_000)), 5);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await context.route('**/rotherham/dataset.json', (route) => route.continue({ url: `http://127.0.0.1:${port}/` }));
  await page.goto('./');
  await expect(page.getByText(/MB have arrived|MB/).first()).toBeVisible();
  await meanwhile(new Explorer(page), 'list and links');
  await page.getByRole('button', { name: 'Stop loading' }).click();
  await expect(said(page, 'Loading was stopped.')).toBeVisible();
  await context.unroute('**/rotherham/dataset.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await explore(new Explorer(page), true);
  server.closeAllConnections();
  server.close();
});

test('offline, a part that was not fetched yet says so, and comes when the network is back', async ({
  page,
  context,
}) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.sharing.getByRole('tab').first()).toBeVisible();
});

/** What the altered program of vis-timeline keeps in the window. */
interface Switches {
  /** The method that throws. */
  broken: string | null;
  /** Whether it has. */
  threw: boolean;
  /** Those that were called. */
  called: Set<string>;
}

/** vis-timeline's program with a switch in each method; methods keep their names when it is made small. */
const withSwitches = (program: string): string =>
  `window.faults={broken:null,threw:false,called:new Set};${program.replace(
    /(?<=[;{}])((?:set |get |static |async )?)([A-Za-z_]\w+)\(([\w$,]*)\)\{(?!\s*super\()/g,
    (all, kind: string, name: string, args: string) =>
      kind !== '' || /^(if|for|while|switch|catch|function|constructor|with)$/.test(name)
        ? all
        : `${name}(${args}){faults.called.add("${name}");if(faults.broken==="${name}"){faults.threw=true;throw Error("injected in ${name}")}`,
  )}`;

const breakMethod = (page: Page, name: string | null): Promise<void> =>
  page.evaluate((broken) => {
    Object.assign(Reflect.get(window, 'faults') as Switches, { broken, threw: false });
  }, name);

test(BROKEN_TIMELINE.what, async ({ page, context }) => {
  test.setTimeout(300_000);
  // Its program, whether it is a file of its own or not.
  await context.route(/\/assets\/timeline-[\w-]+\.js$/i, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: withSwitches(await answer.text()) });
  });
  const explorer = new Explorer(page);
  await explorer.open('?lane=kind');
  const lanes = page.getByRole('combobox', { name: 'Lanes' });
  /** What makes the library draw, now and in frames of its own. */
  const stir = async (): Promise<void> => {
    await lanes.selectOption('none');
    await page.setViewportSize({ width: 1300, height: 900 });
    await explorer.settled();
    await page.setViewportSize({ width: 1366, height: 900 });
    await lanes.selectOption('kind');
    await explorer.settled();
  };
  const switches = () =>
    page.evaluate(() => {
      const { threw, called } = Reflect.get(window, 'faults') as Switches;
      return { threw, called: [...called] };
    });
  await stir();
  const { called } = await switches();
  expect(called.length).toBeGreaterThan(100);
  let told = 0;
  const tried = called.filter((_, index) => index % SHARE === 0);
  for (const name of tried) {
    await breakMethod(page, name);
    await stir();
    const { threw } = await switches();
    if (threw) {
      await expect(said(page, BROKEN_TIMELINE.told ?? ''), name).toBeVisible();
      told += 1;
    }
    await expect(explorer.titles, name).toHaveCount(ALL);
    await breakMethod(page, null);
    if (threw) await page.getByRole('button', { name: 'Try again' }).click();
    await explorer.settled();
    await expect(items(page).first(), name).toBeVisible();
  }
  expect(told).toBeGreaterThan(tried.length / 2);
  await explore(explorer, true);
});
