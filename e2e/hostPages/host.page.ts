// Page object of an article that embeds the timeline: the article's server on another origin, its page, and the frame.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Locator, type Page, test as base } from '@playwright/test';
import { article, HOSTS, type HostName, type HostPage } from './pages.ts';
import { settled } from '../explorer.page.ts';

export class Host {
  readonly page: Page;
  readonly origin: string;
  readonly site: string;
  readonly faults: string[] = [];

  constructor(page: Page, origin: string, site: string) {
    this.page = page;
    this.origin = origin;
    this.site = site;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
  }
  /** Opens an article of a kind of host; the embed has this query. */
  async open(kind: HostName, search = ''): Promise<void> {
    await this.page.goto(`${this.origin}/${kind}${search}`);
    await this.show();
    await this.settled();
  }
  /** Scrolls the embed into view: browsers do not draw a cross-origin frame that is out of sight. */
  show(): Promise<void> {
    return this.iframe.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  }
  async settled(): Promise<void> {
    await settled(this.embed);
  }
  get iframe(): Locator {
    return this.page.locator('iframe:not(#foreign)');
  }
  get embed(): FrameLocator {
    return this.page.frameLocator('iframe:not(#foreign)');
  }
  get list(): Locator {
    return this.embed.getByRole('list', { name: 'Events', exact: true });
  }
  get timeline(): Locator {
    return this.embed.getByRole('region', { name: 'Timeline' });
  }
  get details(): Locator {
    return this.embed.getByRole('complementary', { name: 'Event details' });
  }
  /** The one event below the picture. */
  get strip(): Locator {
    return this.embed.getByRole('region', { name: 'One event' });
  }
  /** The visible window, as the labels of the axis with their positions. */
  get window(): Promise<string> {
    return this.timeline
      .locator('.otr-axis [data-labelled]')
      .evaluateAll((labels) =>
        labels.map((label) => `${label.textContent} ${Math.round(label.getBoundingClientRect().x)}`).join(', '),
      );
  }
  entry(title: string): Locator {
    return this.list.getByRole('link', { name: title, exact: true });
  }
  button(name: string | RegExp): Locator {
    return this.embed.getByRole('button', { name });
  }
  /** The height of the whole content in px. */
  contentHeight(): Promise<number> {
    return this.embed.locator('.embed').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  }
  async frameHeight(): Promise<number> {
    return (await this.iframe.boundingBox())?.height ?? 0;
  }
  /** The messages that the article received from the embed, without "ready" and the same in iframe-resizer's words. */
  async received(): Promise<readonly unknown[]> {
    const all = await this.page.evaluate(
      () => (window as unknown as { received: readonly { readonly event?: string }[] }).received,
    );
    return all.filter((message: unknown) => {
      const { event } = (message ?? {}) as { event?: unknown };
      return event !== 'ready' && message !== '[iFrameResizerChild]Ready';
    });
  }
  scrolled(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }
  /** Sends what a page's own script would. */
  post(message: unknown): Promise<void> {
    return this.page.evaluate(
      (sent) => document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*'),
      message,
    );
  }
}

/** Serves the articles of `HOSTS`, each at its name, with the embed of a site. */
export function startHosts(site: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    const name = pathname.slice(1);
    const page: HostPage | undefined = Object.hasOwn(HOSTS, name) ? HOSTS[name as HostName] : undefined;
    const policy = page?.policy?.(new URL(site).origin) ?? '';
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy ? { 'Content-Security-Policy': policy } : {}),
    });
    response.end(page ? article(page.body(site, search)) : '');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** A test with an article on another origin than the site's, which must end without an error in either page. */
export const test = base.extend<{ host: Host }, { hostOrigin: string; siteRoot: string }>({
  siteRoot: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern
    async ({}, use, { project }) => {
      await use(project.use.baseURL ?? '');
    },
    { scope: 'worker' },
  ],
  hostOrigin: [
    async ({ siteRoot }, use) => {
      const server = await startHosts(siteRoot);
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  host: async ({ page, hostOrigin, siteRoot }, use) => {
    const host = new Host(page, hostOrigin, siteRoot);
    await use(host);
    // The article has no icon, so its 404 is ignored.
    expect(host.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  },
});
export { expect };
