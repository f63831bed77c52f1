// The policy inside the page, enforced by the browser on a host that sends no policy header.

import { SITE_ROOT } from './builtFiles.ts';
import { test as browsing, expect, settled } from './explorer.page.ts';
import { test as framing } from './hostPages/host.page.ts';
import { serveSite } from './serveSite.ts';

/** The site on a host without a policy of its own: no header for it, and the others as ever. */
const plainSite: [(nothing: object, use: (address: string) => Promise<void>) => Promise<void>, { scope: 'worker' }] = [
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern
  async ({}, use) => {
    const site = await serveSite(SITE_ROOT, { 'Content-Security-Policy': '' }, '/sub/path/');
    await use(site.address);
    site.close();
  },
  { scope: 'worker' },
];
const test = browsing.extend<object, { plain: string }>({
  plain: plainSite,
  baseURL: ({ plain }, use) => use(plain),
});
/** In an article on another origin. */
const testFramed = framing.extend<object, { siteRoot: string }>({ siteRoot: plainSite });

/** Tries what Trusted Types are there to stop, and says what came of each: "done" or the name of the refusal. */
const tryThings = () => {
  const acts: Readonly<Record<string, () => unknown>> = {
    eval: () => Reflect.get(window, 'eval')('1 + 1'),
    html: () => {
      document.createElement('p').innerHTML = '<img src="x">';
    },
    inline: () => {
      document.createElement('script').text = 'window.ran = true';
    },
    handler: () => document.body.setAttribute('onclick', 'window.ran = true'),
    worker: () => new Worker('https://elsewhere.example/worker.js'),
    policy: () => Reflect.get(Reflect.get(window, 'trustedTypes'), 'createPolicy').call(null, 'another', {}),
  };
  const outcome = (act: () => unknown): string => {
    try {
      act();
      return 'done';
    } catch (refusal) {
      return (refusal as Error).name;
    }
  };
  // Later, as the page's own: what the debugger runs at once is above the policy.
  return new Promise<Readonly<Record<string, string>>>((resolve) =>
    setTimeout(() => resolve(Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, outcome(act)])))),
  );
};

test('no text can become a script, HTML or the address of a worker', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const out = await page.evaluate(tryThings);
  expect(out).toEqual({
    eval: 'EvalError',
    html: 'TypeError',
    inline: 'TypeError',
    handler: 'TypeError',
    worker: 'TypeError',
    policy: 'TypeError',
  });
});

/** By the directive that stops it, and what the browser says that it stopped. */
const STOPPED = [
  'base-uri https://elsewhere.example/',
  'connect-src https://elsewhere.example/data',
  'font-src https://elsewhere.example/font.woff2',
  'form-action https://elsewhere.example/form',
  'frame-src https://elsewhere.example',
  'img-src https://elsewhere.example/pixel.png',
  'media-src https://elsewhere.example/sound',
  'object-src https://elsewhere.example',
  'script-src eval',
  'script-src-attr inline',
  'script-src-elem https://elsewhere.example/script.js',
  'script-src-elem inline',
  'style-src-attr inline',
  'style-src-elem https://elsewhere.example/style.css',
  'style-src-elem inline',
  'worker-src blob',
];

test('the page’s own policy blocks inline scripts, and other origins that would answer', async ({ page, baseURL }) => {
  const reached: string[] = [];
  await page.route('https://elsewhere.example/**', async (route) => {
    reached.push(route.request().url());
    await route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' }, body: '' });
  });
  await page.route(`${baseURL}`, async (route) => {
    const answer = await route.fetch();
    const inline =
      '<script>ran = true</script><p onclick="ran = true" style="color: red"></p><style>p { color: red }</style>';
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', `${inline}</body>`) });
  });
  await page.addInitScript(() => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      stopped.push(`${effectiveDirective} ${blockedURI}`),
    );
    // Made before the page says its policy: what is tried with it meets the other directives alone.
    const same = (text: string) => text;
    const types = Reflect.get(window, 'trustedTypes');
    Object.assign(window, {
      stopped,
      trust: types.createPolicy('test', { createScript: same, createScriptURL: same }),
    });
  });
  await page.goto('./');
  await settled(page);
  await page.evaluate(() => {
    const trust = Reflect.get(window, 'trust');
    const elsewhere = 'https://elsewhere.example/';
    const add = (name: string, properties: object): HTMLElement => {
      const element = Object.assign(document.createElement(name), properties);
      document.body.append(element);
      return element;
    };
    setTimeout(() => Reflect.get(window, 'eval')(trust.createScript('ran = true')));
    fetch(`${elsewhere}data`).catch(() => {});
    new FontFace('x', `url(${elsewhere}font.woff2)`).load().catch(() => {});
    new Worker(trust.createScriptURL(URL.createObjectURL(new Blob([''])))).onerror = () => {};
    add('base', { href: elsewhere });
    add('img', { src: `${elsewhere}pixel.png` });
    add('audio', { src: `${elsewhere}sound` });
    add('iframe', { src: `${elsewhere}frame` });
    add('object', { data: trust.createScriptURL(`${elsewhere}object`) });
    add('link', { rel: 'stylesheet', href: `${elsewhere}style.css` });
    add('script', { src: trust.createScriptURL(`${elsewhere}script.js`) });
    (add('form', { method: 'post', action: `${elsewhere}form` }) as HTMLFormElement).submit();
  });
  const stopped = () => page.evaluate(() => [...new Set(Reflect.get(window, 'stopped') as string[])].toSorted());
  await expect.poll(stopped).toEqual(STOPPED);
  expect(reached).toEqual([]);
  expect(await page.evaluate(() => [Reflect.get(window, 'ran'), document.baseURI])).toEqual([undefined, baseURL]);
});

test('nothing that a reader does violates the policy', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.openEntry('Jay report published');
  await explorer.openSharing('Image', 'event');
  await expect(explorer.sharing.getByRole('img').or(explorer.sharing.locator('canvas')).first()).toBeVisible();
  await explorer.sharing.getByRole('tab', { name: 'Embed' }).click();
  await explorer.sharing.getByRole('tab', { name: 'Download' }).click();
  await explorer.download('CSV');
  await page.keyboard.press('Escape');
  await explorer.view('Table').check({ force: true });
  await explorer.settled();
  await explorer.view('Timeline').check({ force: true });
  await explorer.settled();
  // The fixture asserts that the console has no error; each refusal would be one.
});

test('this host sends no policy', async ({ plain, request }) => {
  const answer = await request.get(plain);
  expect(answer.headers()['content-security-policy'] ?? '').toBe('');
});

testFramed('in a frame, sandboxed or not, the policy lets the page work', async ({ host }) => {
  for (const kind of ['sandboxed', 'sandboxedWithOrigin', 'plain'] as const) {
    await host.open(kind);
    await expect(host.timeline.locator('[data-item]').first()).toBeVisible();
    // The fixture holds that the console says nothing.
  }
});

test('a page opened by a link cannot reach the explorer and learns only its origin', async ({ explorer, page }) => {
  await explorer.open('?event=jay-report-2014');
  const out = page.locator('a[target="_blank"]');
  expect(await out.count()).toBeGreaterThan(0);
  for (const link of await out.all()) await expect(link).toHaveAttribute('rel', /\bnoopener\b/);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'strict-origin-when-cross-origin');
});
