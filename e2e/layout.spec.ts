import { axeViolations } from './axe.ts';
import { deepIf } from './deep.ts';
import { expect, test, viewTest } from './explorer.page.ts';

viewTest('at 320 to 1366 px nothing scrolls sideways but the timeline and the table', async ({ explorer, page }) => {
  await explorer.open();
  for (const width of [1366, 768, 390, 320]) {
    await explorer.resize(width, 800);
    for (const search of ['', '?view=list', '?view=table', '?event=hughes-2014-not-seen', '?q=zzzz']) {
      await explorer.show(search);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, `${search} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

for (const scheme of ['light', 'dark'] as const) {
  const title = `axe finds no violation in any view, with an event open, without rows, and where nothing matches, ${scheme}`;
  // gallery.spec.ts has every component in dark.
  viewTest(title, deepIf(scheme === 'dark'), async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await explorer.open();
    for (const search of ['', '?view=list&event=hughes-2014-not-seen', '?view=table', '?q=zzzz', '?lane=none']) {
      await explorer.show(search);
      expect(await axeViolations(page, { everyEntry: true }), search).toEqual([]);
    }
  });
}

// That no text of the data is ever HTML: untrustedInput.spec.ts.
test('the server sends a policy for scripts, and lets other sites read', async ({ request, baseURL }) => {
  const answer = await request.get(baseURL ?? './');
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self'");
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
});

viewTest(
  'the timeline fills its frame: no empty column beside the events, and its tools are next to each other',
  async ({ explorer }) => {
    const frame = async () => {
      const box = await explorer.timeline.boundingBox();
      const center = await explorer.pictureBox.boundingBox();
      if (!box || !center) throw new Error('no timeline');
      return { before: center.x - box.x, after: box.x + box.width - center.x - center.width };
    };
    await explorer.open();
    // With rows the column is theirs.
    expect((await frame()).before).toBeGreaterThan(80);
    for (const search of ['?lane=none', '?lane=none&event=hughes-2014-not-seen']) {
      await explorer.show(search);
      const { before, after } = await frame();
      expect(before).toBeLessThanOrEqual(2);
      expect(after).toBeLessThanOrEqual(2);
      const tools = await explorer.toolbar
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
      for (const [index, [left = 0]] of tools.slice(1).entries())
        expect(left - (tools[index]?.[1] ?? 0)).toBeLessThan(8);
    }
  },
);

viewTest(
  'with everything shown no event is cut by the timeline’s edge, on a desktop and a phone',
  async ({ explorer }) => {
    await explorer.open();
    for (const [width, search] of [
      [1366, ''],
      [1366, '?lane=none'],
      [1366, '?lane=kind'],
      [1366, '?status=alleged,denied'],
      [390, ''],
      [390, '?status=alleged,denied'],
    ] as const) {
      await explorer.resize(width, 844);
      await explorer.show(search);
      const where = `${search} at ${width} px`;
      const box = await explorer.pictureBox.boundingBox();
      const drawn = explorer.pictureBox.locator('[data-item], .otr-label');
      const ends = await drawn.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      );
      expect(ends.length, where).toBeGreaterThan(0);
      expect(Math.min(...ends.map(({ left }) => left)), where).toBeGreaterThanOrEqual((box?.x ?? 0) - 1);
      const right = (box?.x ?? 0) + (box?.width ?? 0);
      expect(Math.max(...ends.map((end) => end.right)), where).toBeLessThanOrEqual(right + 1);
    }
  },
);

test('the table’s names fit, and an endless title pushes no column out of view', async ({
  explorer,
  page,
  context,
}) => {
  await explorer.open('?view=table');
  const names = explorer.table.locator('tbody td:nth-last-child(-n + 2)');
  await expect.poll(() => names.count()).toBeGreaterThan(100);
  const lines = await names.evaluateAll((cells) =>
    cells.map((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return Math.round(words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight));
    }),
  );
  expect(Math.max(...lines)).toBeLessThanOrEqual(12);
  await context.route('**/dataset.json', async (route) => {
    const answer = await route.fetch();
    const data = await answer.json();
    for (const event of data.events) event.title = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
    await route.fulfill({ response: answer, json: data });
  });
  await explorer.open('?view=table');
  expect(await page.locator('.table-scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});
