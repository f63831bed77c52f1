// What a page may do, held in the browser: by the policy that stands in the page itself, on a host that sends none.

import type { Page } from '@playwright/test';
import { expect, test } from './explorer.ts';

/** A host without headers of its own but the one that a sandboxed frame needs. */
async function onPlainHost(page: Page): Promise<void> {
  await page.context().route('**/sub/path/**', async (route) => {
    // Only pages come with one, and other answers may still be on their way when a test ends.
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const { 'content-security-policy': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
}

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
  await onPlainHost(page);
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
  await onPlainHost(page);
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

for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin', null]) {
  test(`in a frame ${sandbox === null ? 'without a sandbox' : `with sandbox="${sandbox}"`} the policy lets the page work`, async ({
    explorer,
    page,
    baseURL,
  }) => {
    await onPlainHost(page);
    const attribute = sandbox === null ? '' : ` sandbox="${sandbox}"`;
    await page.route('http://newspaper.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>An article</title><iframe${attribute} title="Timeline" width="1000" height="700" src="${baseURL}embed/"></iframe>`,
      }),
    );
    await page.goto('http://newspaper.test/');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    await expect(frame.getByRole('region', { name: 'Timeline' }).locator('[data-item]').first()).toBeVisible();
    expect(explorer.faults).toEqual([]);
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
