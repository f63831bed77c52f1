// The embed in other sites' articles: it is complete, fits, stores nothing, takes no focus, and accepts only known messages.

import { axeViolations } from './axe.ts';
import { EVENT_COUNT } from './builtFiles.ts';
import { ExplorerPage, pressStill, settled } from './explorer.page.ts';
import { expect, test } from './hostPages/host.page.ts';
import type { HostName } from './hostPages/pages.ts';
import { deepIf } from './deep.ts';

const READS: readonly HostName[] = ['plain', 'sandboxed', 'strict'];
const GROWS: readonly HostName[] = ['amp', 'pym', 'embedly', 'script', 'element', 'strictWithScript'];

test('a fixed frame can be read, zoomed and opened, on a plain host, in a sandbox, and under a strict policy', async ({
  host,
}) => {
  for (const kind of READS) {
    await test.step(kind, async () => {
      await host.open(kind);
      expect(await host.frameHeight()).toBe(500);
      await expect(host.list.getByRole('article')).toHaveCount(EVENT_COUNT);
      await expect(host.timeline.locator('[data-item]').first()).toBeVisible();
      await host.button('Zoom in').click();
      await host.settled();
      await pressStill(host.entry('Jay report published'));
      await expect(host.details.getByRole('heading', { level: 2 })).toHaveText('Jay report published');
      await expect(host.details.getByText('Found', { exact: true }).first()).toBeVisible();
      await host.details.getByRole('button', { name: 'Close' }).click();
      await expect(host.details).toBeHidden();
    });
  }
});

test(`a host fits the frame’s height to its content, and again when that changes: ${GROWS.join(', ')}`, async ({
  host,
  page,
}) => {
  for (const kind of GROWS) {
    await test.step(kind, async () => {
      await page.setViewportSize({ width: 1366, height: 900 });
      await host.open(kind);
      await expect.poll(async () => (await host.frameHeight()) - (await host.contentHeight())).toBe(0);
      const short = await host.frameHeight();
      expect(short).toBeGreaterThan(700);
      await page.setViewportSize({ width: 380, height: 800 });
      await expect.poll(() => host.frameHeight()).not.toBe(short);
      await expect.poll(async () => (await host.frameHeight()) - (await host.contentHeight())).toBe(0);
      await host.button(`All ${EVENT_COUNT} events`).click();
      // Our loader limits the height to 4000 px; the other hosts do not.
      const ours = kind === 'script' || kind === 'element' || kind === 'strictWithScript';
      const wanted = async () => (ours ? 4000 : await host.contentHeight());
      await expect.poll(async () => (await host.frameHeight()) - (await wanted())).toBe(0);
    });
  }
});

test('WordPress, which sandboxes and allows 200 to 1000 px, gets heights with its secret, and the embed can be read', async ({
  host,
  page,
}) => {
  await host.open('wordpress');
  await expect.poll(() => host.frameHeight()).toBe(1000);
  const [message] = (await host.received()).filter((one) => (one as { secret?: string }).secret) as readonly {
    readonly value: number;
  }[];
  expect(message).toEqual({ message: 'height', value: message?.value, secret: 'Secret42' });
  expect(message?.value).toBeGreaterThan(1000);
  await expect(host.entry('Risky Business youth project set up in Rotherham')).toBeVisible();
  expect(new URL(page.frames()[1]?.url() ?? '').hash).toBe('#?secret=Secret42');
});

test('[R10] a sandbox that blocks links shows the addresses of support and of the full page as text', async ({
  host,
}) => {
  await host.open('sandboxed', '?kind=statement');
  await expect(host.embed.getByText(`${host.site}?kind=statement`, { exact: true })).toBeVisible();
  await host.button('Get help').first().click();
  const dialog = host.embed.getByRole('dialog', { name: 'Get help' });
  const links = await dialog.getByRole('link').all();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    await expect(dialog.getByText((await link.getAttribute('href')) ?? '', { exact: true })).toBeVisible();
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  }
  await host.open('plain', '?kind=statement');
  await expect(host.embed.getByText(`${host.site}?kind=statement`, { exact: true })).toBeHidden();
});

test('the loader listens to its own frame only and respects its height limits', async ({ host, page }) => {
  await host.open('two');
  await expect.poll(async () => (await host.frameHeight()) - (await host.contentHeight())).toBe(0);
  const height = await host.frameHeight();
  const own = { type: 'on-the-record', v: 1 };
  const select = { ...own, event: 'select', id: 'x', title: 'X', standing: 'Found' };
  const say = (selector: string, messages: readonly unknown[]) =>
    page
      .locator(selector)
      .contentFrame()
      .locator('body')
      .evaluate((_, all) => {
        for (const message of all) window.parent.postMessage(message, '*');
      }, messages);
  await say('#foreign', [{ ...own, event: 'height', height: 9999 }, select]);
  const others = () => page.evaluate(() => (window as unknown as { others: readonly unknown[] }).others.length);
  const chosen = () => page.evaluate(() => (window as unknown as { chosen: readonly unknown[] }).chosen);
  await expect.poll(others).toBe(2);
  expect(await host.frameHeight()).toBe(height);
  expect(await chosen()).toEqual([]);

  const heights = [Number.NaN, Number.POSITIVE_INFINITY, '700', null].map((wrong) => ({
    ...own,
    event: 'height',
    height: wrong,
  }));
  await say('#frame', [...heights, { ...own, v: 2, event: 'height', height: 777 }, select]);
  // Messages come in order: after the last of them the others have been read.
  await expect.poll(async () => (await chosen()).length).toBe(1);
  expect(await host.frameHeight()).toBe(height);
  for (const [requested, set] of [
    [-5, 150],
    [1e9, 4000],
  ] as const) {
    await say('#frame', [{ ...own, event: 'height', height: requested }]);
    await expect.poll(() => host.frameHeight()).toBe(set);
  }
});

test('the embed reports no event as opened or closed that is missing or that the host asked for', async ({ host }) => {
  for (const [search, selected] of [
    ['?event=not-there', []],
    ['?event=jay-report-2014', [null]],
  ] as const) {
    await host.open('element', search);
    if (selected.length > 0) await host.details.getByRole('button', { name: 'Close' }).click();
    await pressStill(host.entry('Jay report published').or(host.list.getByRole('link')).first());
    await expect
      .poll(async () => (await host.received()).map((one) => (one as { id: string | null }).id))
      .toEqual([...selected, expect.any(String)]);
  }
});

test('an embed of a tour’s step shows what the step shows', async ({ host, page }) => {
  const { tours } = await (await page.request.get(`${host.site}data/rotherham/dataset.json`)).json();
  const [{ id, steps }] = tours;
  const step = steps.findIndex(({ view }: { view: string }) => view.includes('event=')) + 1;
  const event = new URLSearchParams(steps[step - 1].view).get('event');
  await host.open('plain', `?tour=${id}&step=${step}`);
  await expect(host.details).toBeVisible();
  await expect(host.embed.getByRole('link', { name: /^Full page/ })).toHaveAttribute(
    'href',
    new RegExp(`event=${event}`),
  );
});

test('a missing dataset leads to the default one in the same frame', async ({ host, page }) => {
  await page.goto(`${host.site}embed/?data=no-such-data&event=x&height=auto&controls=min&lang=fr&theme=dark`);
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute(
    'href',
    '?height=auto&controls=min&lang=fr&theme=dark',
  );
});

test('an embed of a fixed size sends no heights, and ignores unknown messages and those of other windows', async ({
  host,
  page,
}) => {
  await host.open('plain');
  await host.button('Zoom in').click();
  await host.settled();
  expect(await host.received()).toEqual([]);
  const show = { type: 'on-the-record', v: 1, command: 'show', view: '?event=jay-report-2014' };
  await host.post({ ...show, v: 2 });
  await host.post({ ...show, command: 'navigate', url: 'https://elsewhere.example/' });
  await host.post(JSON.stringify(show));
  await page.frames()[1]?.evaluate((message) => window.postMessage(message, '*'), show);
  await host.post({ type: 'on-the-record', v: 1, command: 'theme', theme: 'dark' });
  // Messages come in order: after the last of them the others have been read.
  await expect(host.embed.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(host.details).toBeHidden();
});

test('an idle embed sends no message for ten seconds', async ({ host, page }) => {
  await page.clock.install();
  await host.open('amp');
  await expect.poll(async () => (await host.frameHeight()) - (await host.contentHeight())).toBe(0);
  const messages = await host.received();
  expect(messages.length).toBeGreaterThan(0);
  await page.clock.runFor(10_000);
  expect(await host.received()).toEqual(messages);
});

test('a host that starts listening late gets the messages again, whichever way it asks', async ({ host }) => {
  await host.open('amp');
  for (const hello of ['frames-init', { type: 'on-the-record', v: 1, command: 'hello' }]) {
    const before = (await host.received()).length;
    await host.post(hello);
    await expect.poll(async () => (await host.received()).length).toBe(before + 3);
  }
});

test('the host is sent each event that a reader opens, with its standing, and can show another', async ({
  host,
  page,
}) => {
  await host.open('element');
  await pressStill(host.entry('Draft research criticises the local response').or(host.list.getByRole('link')).first());
  await expect(host.details).toBeVisible();
  await expect.poll(() => host.received()).toHaveLength(1);
  const [chosen] = (await host.received()) as readonly Record<string, string>[];
  expect(chosen?.id).toMatch(/^[a-z0-9-]+$/);
  expect(chosen?.standing).toBeTruthy();
  await page.locator('#comment').focus();
  await page.evaluate(() => {
    const element = document.querySelector('on-the-record') as HTMLElement & { show: (view: string) => void };
    element.show('?event=duty-allegation-2018&kind=statement');
    element.setAttribute('theme', 'dark');
  });
  await expect(host.details.getByText('Alleged', { exact: true }).first()).toBeVisible();
  await expect(host.embed.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect
    .poll(async () => (await host.received()).at(-1))
    .toMatchObject({
      id: 'duty-allegation-2018',
      standing: 'Alleged',
    });
  // The embed changes nothing of the page.
  await expect(page.locator('#comment')).toBeFocused();
  expect(new URL(page.url()).pathname).toBe('/element');
});

test('an event that the host shows and hides does not take the focus from a comment field', async ({ host, page }) => {
  await host.open('element');
  const link = host.list.getByRole('link').first();
  const shown = `?event=${await link.getAttribute('data-event-link')}`;
  await pressStill(link);
  await expect(host.details.getByRole('heading', { level: 2 })).toBeFocused();
  // Without scrolling: browsers do not draw a frame that is out of sight.
  const write = () => page.locator('#comment').evaluate((field) => field.focus({ preventScroll: true }));
  const show = (view: string) =>
    page.evaluate((view) => {
      const element = document.querySelector('on-the-record') as HTMLElement & { show: (view: string) => void };
      element.show(view);
    }, view);
  // Closed by the reader, and shown again by the article: the reader is not there.
  await host.details.getByRole('button', { name: 'Close' }).click();
  await expect(host.details).toBeHidden();
  await write();
  for (const view of [shown, '?', shown, '?event=duty-allegation-2018', shown]) {
    await show(view);
    await expect(host.details).toBeVisible({ visible: view !== '?' });
    await host.settled();
    await expect(page.locator('#comment'), view).toBeFocused();
  }
  // Removed while it has the focus of the embed, which the page does not have.
  await host.details.getByRole('heading', { level: 2 }).click();
  await host.details.getByRole('button', { name: 'Close' }).focus();
  await write();
  await show('?');
  await expect(host.details).toBeHidden();
  await expect(page.locator('#comment')).toBeFocused();
});

test('an embed works by keyboard alone: past the timeline to the list, open and close an event, out at the end', async ({
  host,
  page,
}) => {
  await host.open('plain', '?controls=full');
  const focused = () => host.embed.locator(':focus');
  const name = () =>
    focused().evaluate((one) =>
      (one.ariaLabel ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent ?? '').trim(),
    );
  const steps = await page.evaluate(() => history.length);
  await page.locator('#comment').focus();
  await page.keyboard.press('Tab');
  await expect(focused()).toHaveText('Skip to the events');
  await expect(focused()).toBeInViewport();
  const stops: string[] = [];
  const standings = ['On record', 'Found', 'Stated', 'Announced', 'Claimed', 'Denied', 'Alleged'];
  const expected = [
    expect.stringMatching(/^Full page/),
    'More',
    'Get help',
    'Continue',
    'Filters',
    'Timeline',
    expect.stringMatching(/^Rows/),
    'Date stated',
    // One stop for the toolbar, one for the picture.
    'Earlier',
    'Risky Business youth project set up in Rotherham, 1997, On record',
    ...standings.map((standing) => expect.stringMatching(new RegExp(`^${standing}`))),
    await host.strip.getByRole('link').textContent(),
    expect.stringContaining('Earlier'),
    expect.stringContaining('Later'),
    await host.list.getByRole('link').nth(0).textContent(),
    await host.list.getByRole('link').nth(1).textContent(),
  ];
  while (stops.length < expected.length) {
    await page.keyboard.press('Tab');
    stops.push(await name());
  }
  expect(stops).toEqual(expected);
  // A key for a sheet that is not here is the page's own.
  const [, frame] = page.frames();
  if (!frame) throw new Error('there is no frame');
  await frame.evaluate(() => {
    const pressed = new Promise((resolve) =>
      window.addEventListener('keydown', (key) => resolve([key.key, key.defaultPrevented]), { once: true }),
    );
    Object.assign(window, { pressed });
  });
  await page.keyboard.press('?');
  expect(await frame.evaluate(() => Reflect.get(window, 'pressed'))).toEqual(['?', false]);

  await page.locator('#comment').focus();
  await page.keyboard.press('Tab');
  // The next key goes where the focus is, which is in another process until then.
  await expect(focused()).toHaveText('Skip to the events');
  await page.keyboard.press('Enter');
  await expect(host.embed.locator('#events')).toBeFocused();
  await page.keyboard.press('Tab');
  const opener = host.list.getByRole('link').first();
  await expect(opener).toBeFocused();
  await expect(opener).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(host.details.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(host.details).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(opener).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('a theme and a view that the host sets before the embed listens are applied once it does', async ({
  host,
  page,
}) => {
  await page.goto(`${host.origin}/element`);
  await page.evaluate(async () => {
    await customElements.whenDefined('on-the-record');
    const old = document.querySelector('on-the-record');
    const element = document.createElement('on-the-record') as HTMLElement & { show: (view: string) => void };
    element.setAttribute('theme', 'dark');
    element.setAttribute('src', old?.getAttribute('src') ?? '');
    element.textContent = 'The record';
    old?.replaceWith(element);
    element.show('?event=duty-allegation-2018');
  });
  await host.show();
  await expect(host.iframe).toHaveAttribute('title', 'The record');
  await expect(host.embed.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(host.details.getByText('Alleged', { exact: true }).first()).toBeVisible();
});

test('an embed stores nothing, requests no other origin, starts no service worker, takes no focus and adds no history entry', async ({
  host,
  page,
  context,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto(`${host.origin}/plain?lang=pl&theme=dark`);
  await host.show();
  await page.locator('#comment').evaluate((field) => field.focus({ preventScroll: true }));
  await settled(host.embed);
  await expect(page.locator('#comment')).toBeFocused();
  const steps = await page.evaluate(() => history.length);
  await pressStill(host.embed.locator('[data-entry]').first());
  await expect(host.embed.getByRole('complementary')).toBeVisible();
  await host.post({ type: 'on-the-record', v: 1, command: 'theme', theme: 'light' });
  await expect(host.embed.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(await context.cookies()).toEqual([]);
  expect([...asked].toSorted()).toEqual([host.origin, new URL(host.site).origin].toSorted());
});

test('an embed opened as a page of its own stores nothing that a reader does', async ({ host, page }) => {
  await page.goto(`${host.site}embed/?theme=dark`);
  await settled(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Later ›' }).click();
  await pressStill(page.getByRole('link', { name: 'Jay report published', exact: true }).last());
  await expect(page.getByRole('complementary')).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' });
});

test('the embed shows all, some or no controls, and takes a filter and an event from its address', async ({ host }) => {
  await host.open('plain', '?status=alleged&controls=full');
  await expect(host.embed.getByRole('status').filter({ hasText: `2 of ${EVENT_COUNT} events` })).toBeVisible();
  await host.button(/^Filters/).click();
  const dialog = host.embed.getByRole('dialog', { name: 'Search and filters' });
  await dialog.getByRole('searchbox').fill('duty');
  await expect(dialog.getByRole('status').filter({ hasText: `1 of ${EVENT_COUNT} events` })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await host.open('plain', '?controls=min');
  await expect(host.button(/^Filters/)).toBeHidden();
  await host.embed.getByRole('radio', { name: 'Table' }).check({ force: true });
  await expect(host.embed.getByRole('table', { name: 'Events' })).toBeVisible();

  await host.open('plain', '?controls=none&event=duty-allegation-2018');
  await expect(host.embed.getByRole('radio')).toHaveCount(0);
  await expect(host.details.getByText('Alleged', { exact: true }).first()).toBeVisible();
  const link = host.embed.getByRole('link', { name: /^Full page/ });
  await expect(link).toHaveAttribute('href', `${host.site}?event=duty-allegation-2018`);
  await expect(link).toHaveAttribute('target', '_blank');
  // [R10] in every embed, one step away.
  await host.button('Get help').first().click();
  await expect(host.embed.getByRole('dialog', { name: 'Get help' }).getByRole('link').first()).toBeVisible();
});

test('an invalid value in the embed’s address is reported and the rest is used', async ({ host }) => {
  await host.open('plain', '?controls=some&view=list');
  await expect(host.embed.getByText(/controls: “some” must be one of full, min, none/)).toBeVisible();
  await expect(host.timeline).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an embed without JavaScript has the list, with every standing', async ({ host, page }) => {
    await page.goto(`${host.origin}/plain`);
    await expect(host.embed.getByRole('article')).toHaveCount(EVENT_COUNT);
    await expect(host.embed.getByText('Alleged', { exact: true }).first()).toBeVisible();
    // [R10] The whole note, which no button can open here.
    const note = host.embed.getByRole('region', { name: 'Before you read' });
    const words = await note.evaluate((region) => (region as HTMLElement).innerText);
    expect(words).toMatch(/This record is about .* find support one step away on every page\./);
    for (const link of await host.embed.locator('a[href*="event/"], noscript a[href*="data/"]').all()) {
      expect(await link.getAttribute('target')).toBe('_blank');
    }
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(
    `axe finds no violation in an embed of either kind of height, small and large, ${scheme}`,
    deepIf(scheme === 'dark'),
    async ({ host, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const embed = new ExplorerPage(page);
      // Opened with what an address alone can set, then each view of it.
      for (const [address, views] of [
        ['', ['?event=duty-allegation-2018', '?view=list', '']],
        ['?height=auto', ['?height=auto']],
        ['?controls=min&view=table', ['?controls=min&view=table']],
      ] as const) {
        await page.goto(`${host.site}embed/${address}`);
        await embed.settled();
        for (const search of views) {
          await embed.show(search);
          for (const [width, height] of [
            [320, 400],
            [900, 620],
          ] as const) {
            // One view in both sizes, and each in one.
            const least = search === '?height=auto' ? 900 : 320;
            if (search !== '' && width !== least && !process.env.DEEP) continue;
            await embed.resize(width, height);
            expect(await axeViolations(page), `${search} ${width}`).toEqual([]);
            const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(beyond, `${search} ${width}`).toBeLessThanOrEqual(0);
            // No word of the view switch is broken.
            const lines = await page
              .locator('.choice label:visible')
              .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
            expect(Math.max(0, ...lines), `${search} ${width}`).toBeLessThan(36);
          }
        }
      }
    },
  );
}

test('an embed’s table is not cut off at the side at any width', async ({ host, page }) => {
  await page.goto(`${host.site}embed/?view=table`);
  await settled(page);
  for (const width of [320, 480, 640, 700, 760, 800, 860, 1000]) {
    await page.setViewportSize({ width, height: 620 });
    const beyond = () =>
      page.locator('.table-scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(beyond, `at ${width}`).toBe(0);
  }
});

test('[R10] the content note comes before the content and before an open event, and can be reached in the smallest embed', async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 280, height: 300 });
  await page.goto(`${host.site}embed/?event=duty-allegation-2018`);
  await settled(page);
  const note = page.getByRole('region', { name: 'Before you read' });
  const top = async (of: typeof note) => (await of.boundingBox())?.y ?? Number.NaN;
  expect(await top(note)).toBeLessThan(await top(page.getByRole('complementary')));
  await expect(note.getByRole('button', { name: 'More' })).toBeInViewport({ ratio: 1 });
  await note.getByRole('button', { name: 'More' }).click();
  await expect(note).toContainText('find support one step away on every page.');
  // Its end can be reached, however low the frame.
  const end = note.getByRole('button', { name: 'Continue' });
  await end.focus();
  await expect(end).toBeInViewport({ ratio: 1 });
  await end.click();
  await expect(page.getByRole('complementary').getByText('Alleged', { exact: true }).first()).toBeVisible();
});
