import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildQr } from '../src/ui/qr.ts';
import { SITE_ROOT } from './builtFiles.ts';
import { expect, type KioskPage, type Page, test } from './kiosk.page.ts';

const DATASET = 'data/rotherham/dataset.json';
const SOON = 70;

interface Site {
  readonly origin: string;
  /** Changes a file of the site's own copy. */
  readonly publish: (path: string, change: (text: string) => string) => void;
  readonly close: () => void;
}

/** A copy of the built site that a test may publish to, on a port of its own. */
async function makeSite(folder: string): Promise<Site> {
  mkdirSync(folder, { recursive: true });
  cpSync(SITE_ROOT, folder, { recursive: true });
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--root', folder, '--port', '0']);
  const [output] = await once(server.stdout, 'data');
  const origin = /http:\/\/localhost:\d+\//.exec(String(output))?.[0] ?? '';
  return {
    origin,
    publish: (path, change) => {
      const file = join(folder, path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
    close: () => void server.kill(),
  };
}

const withTitle =
  (title: string) =>
  (text: string): string =>
    JSON.stringify({ ...JSON.parse(text), title });
/** Without the answers to an allegation (R4). */
const withoutAnswers = (text: string): string => {
  const data = JSON.parse(text);
  for (const event of data.events) {
    event.relations = event.relations.filter(({ type }: { type: string }) => type === 'differs');
    event.noReply = null;
  }
  return JSON.stringify(data);
};

/** Until the page's own copy of the program is there. */
const programKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    }
  });

const heading = (kiosk: KioskPage) => kiosk.page.getByRole('heading', { level: 1 });

test('NOTICE names each Workbox module in the service worker', () => {
  const parts = [...readFileSync(join(SITE_ROOT, 'kiosk/sw.js'), 'utf8').matchAll(/"workbox:([\w-]+):/g)].map(
    ([, part]) => part,
  );
  expect(parts.length).toBeGreaterThan(0);
  const notice = readFileSync('NOTICE', 'utf8');
  expect(parts.filter((part) => !notice.includes(`\nworkbox-${part} `))).toEqual([]);
});

test('the second start works without a network, with program, data and settings', async ({ kiosk, page, context }) => {
  await kiosk.open('?idle=60');
  await programKept(page);
  await context.setOffline(true);
  await page.reload();
  await kiosk.settled();
  await kiosk.begin();
  expect((await kiosk.counted()).all).toBeGreaterThanOrEqual(60);
  await expect(kiosk.items.first()).toBeVisible();
  await kiosk.openEntry('Jay report published');
  await kiosk.pass(61);
  await expect(kiosk.warning).toBeVisible();
  // The check for updates gets no response, which changes nothing.
  await kiosk.pass(31);
  await kiosk.pass(SOON);
  await expect(kiosk.start).toBeVisible();
  kiosk.faults.splice(0); // The browser says of each request that it had no network.
});

test('no other page of the site is controlled by the kiosk’s service worker', async ({ kiosk, page }) => {
  await kiosk.open();
  await programKept(page);
  for (const path of ['./', './embed/']) {
    await page.goto(path);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  }
});

test('a broken dataset is rejected and the operator’s page says why; a valid one is used when the screen is idle', async ({
  kiosk,
  page,
}, info) => {
  const site = await makeSite(info.outputPath('site'));
  await page.goto(`${site.origin}kiosk/?idle=3600`);
  await kiosk.settled();
  const before = (await heading(kiosk).textContent()) ?? '';

  site.publish(DATASET, (text) => withoutAnswers(withTitle('Broken')(text)));
  await kiosk.pass(SOON);
  await expect(heading(kiosk)).toHaveText(before);
  // Neither does a new start take it.
  await page.reload();
  await kiosk.settled();
  await expect(heading(kiosk)).toHaveText(before);
  await kiosk.begin();
  await kiosk.holdForOperator();
  await kiosk.button('Check for updates now').click();
  await expect(kiosk.operator).toContainText('newer data rejected; the last good data are still shown');
  await expect(kiosk.operator).toContainText('R4: event "duty-allegation-2018"');
  await kiosk.operator.getByRole('button', { name: 'Close' }).click();

  site.publish(DATASET, () => withTitle('A newer record')(readFileSync(join(SITE_ROOT, DATASET), 'utf8')));
  await kiosk.pass(3000);
  await kiosk.holdForOperator();
  await kiosk.button('Check for updates now').click();
  await expect(kiosk.operator).toContainText('newer data found; shown as soon as the screen is idle');
  await kiosk.operator.getByRole('button', { name: 'Close' }).click();
  // Somebody is there: what they read does not change under their hands.
  await expect(heading(kiosk)).toHaveText(before);
  await kiosk.pass(3601);
  await expect(kiosk.warning).toBeVisible();
  await expect(heading(kiosk)).toHaveText(before);
  await kiosk.pass(31);
  await expect(kiosk.start).toBeVisible();
  await expect(heading(kiosk)).toHaveText('A newer record');
  site.close();
});

test('an empty, wrong or damaged data file leaves the last good data in use', async ({ kiosk, page }, info) => {
  const site = await makeSite(info.outputPath('site'));
  await page.goto(`${site.origin}kiosk/`);
  await kiosk.settled();
  const before = (await heading(kiosk).textContent()) ?? '';
  const all = ['', '<!doctype html><title>Log in</title>', '{"format": 1, "id": "rother', '{"format": 2}'];
  for (const rubbish of process.env.DEEP ? all : all.slice(1, 3)) {
    site.publish(DATASET, () => rubbish);
    await kiosk.pass(3700);
    await page.reload();
    await kiosk.settled();
    await expect(heading(kiosk)).toHaveText(before);
  }
  await programKept(page);
  site.close();
  await page.reload();
  await kiosk.settled();
  await expect(heading(kiosk)).toHaveText(before);
  kiosk.faults.splice(0);
});

test('a first start without valid data says so and retries by itself', async ({ kiosk, page, context }) => {
  await context.route(`**/${DATASET}`, (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./kiosk/');
  await expect(page.getByRole('alert')).toContainText('This site has no timeline called');
  await context.unroute(`**/${DATASET}`);
  await kiosk.pass(61);
  await expect(kiosk.start).toBeVisible();
  kiosk.faults.splice(0);
});

test('a newer program takes over only while the screen is idle', async ({ kiosk, page }, info) => {
  const site = await makeSite(info.outputPath('site'));
  await page.goto(`${site.origin}kiosk/?idle=3600`);
  await kiosk.settled();
  await programKept(page);
  await kiosk.begin();
  appendFileSync(info.outputPath('site/kiosk/sw.js'), '\n// newer\n');
  await page.evaluate(() => Object.assign(window, { thisPage: true }));
  await kiosk.holdForOperator();
  await kiosk.button('Check for updates now').click();
  await expect(async () => {
    await kiosk.operator.getByRole('button', { name: 'Close' }).click();
    await kiosk.holdForOperator();
    await expect(kiosk.operator).toContainText('a newer one is used as soon as the screen is idle', { timeout: 2000 });
  }).toPass();
  await kiosk.operator.getByRole('button', { name: 'Close' }).click();
  expect(await page.evaluate(() => 'thisPage' in window)).toBe(true);
  const loaded = page.waitForEvent('load');
  await kiosk.pass(3601);
  await expect(kiosk.warning).toBeVisible();
  await kiosk.pass(31);
  await loaded;
  await expect(kiosk.start).toBeVisible();
  expect(await page.evaluate(() => 'thisPage' in window)).toBe(false);
  site.close();
});

test('the one-file kiosk runs from a disk, requests nothing, and resets like the served one', async ({
  kiosk,
  page,
}, info) => {
  test.slow();
  const folder = info.outputPath('file');
  const vite = resolve('node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--mode', 'kiosk', '--outDir', folder], {
    stdio: 'pipe',
    env: { ...process.env, SITE_URL: 'https://example.org/record' },
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const file = join(folder, 'on-the-record-kiosk.html');
  // A script that does not wait for the page would sometimes not find the elements after it.
  expect(readFileSync(file, 'utf8')).not.toMatch(/<script[^>]*\sasync\b/);
  const address = pathToFileURL(file).href;
  await page.goto(`${address}?idle=60&diag=43`);
  await kiosk.settled();
  await kiosk.begin();
  const start = await kiosk.picture();
  expect((await kiosk.counted()).all).toBeGreaterThanOrEqual(60);
  await expect(kiosk.items.first()).toBeVisible();
  await kiosk.openEntry('Jay report published');
  const code = buildQr('https://example.org/record/event/jay-report-2014/');
  if (!code.ok) throw new Error('the address fits into a code');
  const drawn = page.getByRole('img', { name: /^Code for a phone/ }).locator('path');
  await expect(drawn).toHaveAttribute('d', code.value.path);
  await kiosk.pass(61);
  await kiosk.pass(31);
  await kiosk.begin();
  await expect.poll(() => kiosk.picture()).toBe(start);
  await kiosk.holdForOperator();
  await expect(kiosk.operator).toContainText('this page contains everything');
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${address}?idle=60&diag=43`]);
});

test('a kiosk pinned to a version reads that version and reports no other', async ({ kiosk, page }) => {
  const [version = ''] = readdirSync(join(SITE_ROOT, 'data/rotherham/versions'));
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('dataset.json')) asked.add(pathname.replace(/^.*\/data\//, ''));
  });
  await kiosk.open(`?v=${version}`);
  await kiosk.begin();
  await kiosk.holdForOperator();
  await kiosk.button('Check for updates now').click();
  await expect(kiosk.operator).toContainText('nothing newer');
  expect([...asked]).toEqual([`rotherham/versions/${version}/dataset.json`]);
});
