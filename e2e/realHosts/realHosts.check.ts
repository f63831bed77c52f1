// The embed in real host software: articles of WordPress with a classic and with a block theme, pasted as an address and
// driven by paragraphs, and a page with iframe-resizer. The screenshots are in .reports/realHosts.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { readIframeResizer } from './iframeResizerPackage.ts';
import { freePort, startWordPress, type Theme, type WordPress } from './wordpressPackages.ts';

const FOLDER = '.reports/realHosts';
const EVENT = 'jay-report-2014';
let site = '';
let closeSite = (): void => {};

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const port = await freePort();
  site = `http://localhost:${port}/record/`;
  const built = join(FOLDER, 'site');
  await promisify(execFile)(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--outDir', built, '--emptyOutDir'],
    { env: { ...process.env, SITE_URL: site }, maxBuffer: 50_000_000 },
  );
  const server = spawn(process.execPath, [
    'scripts/serve.mjs',
    ...['--root', built, '--port', String(port), '--base', '/record/'],
  ]);
  closeSite = () => server.kill();
  await once(server.stdout, 'data');
});
test.afterAll(() => closeSite());

const html = (inside: string): string => `<!-- wp:html -->\n${inside}\n<!-- /wp:html -->`;
const text = '<!-- wp:paragraph --><p>Words of the article.</p><!-- /wp:paragraph -->\n'.repeat(6);
/** As the block editor saves an address on a line of its own. */
const embed = (address: string): string =>
  `<!-- wp:embed {"url":"${address}","type":"rich"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

/** Errors of WordPress's own pages are not ours; those in the embed are. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(site)) faults.push(message.text());
  });
  return faults;
}

test.describe('WordPress', () => {
  let wordpress: WordPress;
  test.beforeAll(async () => {
    test.setTimeout(600_000);
    wordpress = await startWordPress(Number(new URL(site).port));
  });
  test.afterAll(() => wordpress?.close());

  for (const theme of ['twentytwentyone', 'twentytwentythree'] as const satisfies readonly Theme[]) {
    test(`${theme}: an address on a line of its own becomes the embed, which starts, speaks and has no border`, async ({
      page,
    }) => {
      const faults = faultsOf(page);
      const address = `${site}event/${EVENT}/`;
      await page.goto(await wordpress.publish(theme, 'An article', `${text}${embed(address)}\n${text}`));
      const iframe = page.locator('iframe.wp-embedded-content');
      await expect(iframe).toHaveAttribute('sandbox', 'allow-scripts');
      await expect(page.locator('script[src*="wp-embed"]')).toHaveCount(1);
      // WordPress takes the style away and hides the quotation once the frame has spoken.
      await expect(iframe).not.toHaveAttribute('style', /clip/);
      await expect(page.locator('blockquote.wp-embedded-content')).toBeHidden();
      expect(await iframe.evaluate((frame) => getComputedStyle(frame).borderTopWidth)).toBe('0px');
      await iframe.scrollIntoViewIfNeeded();
      const frame = iframe.contentFrame();
      await expect(frame.getByRole('main')).toHaveAttribute('aria-busy', 'false');
      await expect(frame.getByRole('heading', { name: 'Jay report published' }).first()).toBeVisible();
      // The height of the oEmbed answer; Twenty Twenty-One keeps the ratio of its width and height instead.
      const { width = 0, height = 0 } = (await iframe.boundingBox()) ?? {};
      expect(Math.round(height)).toBe(theme === 'twentytwentyone' ? Math.round((width * 620) / 800) : 620);
      expect(faults).toEqual([]);
      await page.screenshot({ path: join(FOLDER, `${theme}-address.png`) });
    });

    test(`${theme}: paragraphs in HTML blocks drive the embed`, async ({ page }) => {
      const faults = faultsOf(page);
      const views = ['?event=risky-business-1997', '?event=heal-2006-report', `?event=${EVENT}`];
      const steps = views.map((view, at) => html(`<p data-otr-show="${view}">Paragraph ${at + 1}.</p>`));
      const picture = html(
        `<iframe data-otr-embed title="Timeline: a record" src="${site}embed/" loading="lazy" style="border:0;width:100%;height:70vh"></iframe>
  <style>.otr-picture { position: sticky; top: 0 } [data-otr-show] { padding-block-end: 70vh }</style>
  <script async src="${site}embed.js"></script>`,
      );
      const columns = `<!-- wp:columns -->
  <div class="wp-block-columns"><!-- wp:column {"verticalAlignment":"top","width":"66%","className":"otr-picture"} -->
  <div class="wp-block-column is-vertically-aligned-top otr-picture" style="flex-basis:66%">${picture}</div>
  <!-- /wp:column -->
  <!-- wp:column -->
  <div class="wp-block-column">${steps.join('\n')}</div>
  <!-- /wp:column --></div>
  <!-- /wp:columns -->`;
      await page.goto(await wordpress.publish(theme, 'A story', `${text}${columns}\n${text}`));
      const iframe = page.locator('iframe[data-otr-embed]');
      await iframe.scrollIntoViewIfNeeded();
      const frame = iframe.contentFrame();
      await expect(frame.getByRole('main')).toHaveAttribute('aria-busy', 'false');
      const titles = ['Risky Business', '', 'Jay report published'];
      for (const [at, name] of titles.entries()) {
        await page
          .locator('[data-otr-show]')
          .nth(at)
          .evaluate((step) => step.scrollIntoView({ block: 'start' }));
        await expect(page.locator('[data-otr-active]')).toHaveText(`Paragraph ${at + 1}.`);
        const details = frame.getByRole('complementary', { name: 'Event details' });
        if (name !== '') await expect(details.getByRole('heading', { level: 2 })).toContainText(name);
        // The picture stays beside its paragraphs.
        await expect(iframe).toBeInViewport({ ratio: 0.9 });
      }
      expect(faults).toEqual([]);
      await page.screenshot({ path: join(FOLDER, `${theme}-story.png`) });
    });
  }
});

test('iframe-resizer 5: the frame is as tall as its content, also when the page becomes narrow', async ({ page }) => {
  const faults = faultsOf(page);
  const script = await readIframeResizer();
  const article = `<!doctype html><title>An article</title><p>Words of the article.</p>
    <iframe id="story" title="Timeline: a record" src="${site}embed/" style="width: 100%; border: 0"></iframe>
    <p>More words.</p><script src="/iframe-resizer.js"></script>
    <script>iframeResize({ license: 'GPLv3', waitForLoad: true }, '#story')</script>`;
  const host = createServer((request, response) => {
    const isScript = request.url === '/iframe-resizer.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html').end(isScript ? script : article);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const iframe = page.locator('#story');
  const frame = iframe.contentFrame();
  await expect(frame.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  const missing = async (): Promise<number> => {
    const content = await frame.locator('.embed').evaluate((element) => element.getBoundingClientRect().height);
    return Math.abs(((await iframe.boundingBox())?.height ?? 0) - content);
  };
  await expect.poll(missing).toBeLessThan(2);
  const height = (await iframe.boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThan(400);
  await page.screenshot({ path: join(FOLDER, 'iframe-resizer.png') });
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(async () => (await iframe.boundingBox())?.height).not.toBe(height);
  await expect.poll(missing).toBeLessThan(2);
  expect(faults).toEqual([]);
  await page.screenshot({ path: join(FOLDER, 'iframe-resizer-narrow.png') });
  host.closeAllConnections();
  host.close();
});
