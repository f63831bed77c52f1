// What a page may do, held in the browser: by the policy that stands in the page itself, on a host that sends none.

import { test as browsing, expect } from './explorer.ts';
import { test as framing } from './hosts/host.ts';
import { serveSite } from './serveSite.ts';

/** The site on a host without a policy of its own: no header for it, and the others as ever. */
const plainSite: [(nothing: object, use: (address: string) => Promise<void>) => Promise<void>, { scope: 'worker' }] = [
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern
  async ({}, use) => {
    const site = await serveSite('dist', { 'Content-Security-Policy': '' }, '/sub/path/');
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

/** Tries what the policy is there to stop, and says what came of each: "done" or the name of the refusal. */
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

test('a page’s own policy stops scripts, HTML and addresses from elsewhere', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  const out = await page.evaluate(tryThings);
  expect(out).toEqual({
    eval: 'EvalError',
    html: 'TypeError',
    inline: 'TypeError',
    handler: 'TypeError',
    worker: 'TypeError',
    policy: 'TypeError',
  });
  for (const ask of [
    () => fetch('https://elsewhere.example/'),
    () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = () => reject(new Error('refused'));
        image.src = 'https://elsewhere.example/pixel.png';
      }),
  ]) {
    await expect(page.evaluate(ask)).rejects.toThrow();
  }
});

test('nothing that a reader does meets the policy', async ({ explorer, page }) => {
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
  // The fixture holds that the console says nothing, and each refusal would be said there.
});

test('this host sends no policy', async ({ plain, request }) => {
  const answer = await request.get(plain);
  expect(answer.headers()['content-security-policy'] ?? '').toBe('');
});

for (const kind of ['sandboxed', 'sandboxedWithOrigin', 'plain'] as const) {
  testFramed(`in a frame of the kind “${kind}” the policy lets the page work`, async ({ host }) => {
    await host.open(kind);
    await expect(host.timeline.locator('[data-item]').first()).toBeVisible();
    // The fixture holds that the console says nothing.
  });
}

test('what a link leads to can do nothing to the page, nor learn more of it than its site', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.openEntry('Jay report published');
  const out = page.locator('a[target="_blank"]');
  expect(await out.count()).toBeGreaterThan(0);
  for (const link of await out.all()) await expect(link).toHaveAttribute('rel', /\bnoopener\b/);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'strict-origin-when-cross-origin');
});
