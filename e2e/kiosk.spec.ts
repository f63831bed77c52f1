import { FIELD_NAMES, FIELDS, type FieldName } from '../src/state/viewFields.ts';
import { EVENT_COUNT, TOUR_STEPS } from './builtFiles.ts';
import { expect, type KioskPage, test } from './kiosk.page.ts';
import { countOnScreen, isWithin, readPicture } from './readPicture.ts';

/** Those of the record, in the order of the legend. */
const STANDINGS = ['On record', 'Found', 'Stated', 'Announced', 'Claimed', 'Denied', 'Alleged'];
/** Seconds of the attract loop. */
const LOOP = TOUR_STEPS.reduce((sum, { seconds }) => sum + seconds, 0);

test('a kiosk goes from its attract loop through touch, exploring, idling and a warning to its reset', async ({
  kiosk,
  page,
}) => {
  await kiosk.open('?idle=600&warn=120');
  await expect(kiosk.start).toBeVisible();
  await expect(kiosk.slide).toContainText('From 2000 to 2002');
  // Never without its picture: the first start waits for what draws it.
  expect(await kiosk.backdrop.textContent()).not.toContain('Drawing');
  await expect(kiosk.backdrop.locator('[data-event]').first()).toBeVisible();
  await kiosk.begin();
  // The touch that started it did nothing else: an entry of the list lies under the screen's middle.
  await expect(kiosk.details).toBeHidden();
  // The fake clock goes on by itself too, as fast as a real one: a busy machine has a minute for each step.
  await kiosk.pass(540);
  await expect(kiosk.warning).toBeHidden();
  await kiosk.pass(61);
  await expect(kiosk.warning).toContainText(/This screen starts again in \d+ seconds\./);
  await expect(kiosk.button('Continue')).toBeFocused();
  const left = async (): Promise<number> =>
    Number(/in (\d+) seconds/.exec((await kiosk.warning.textContent()) ?? '')?.[1]);
  const before = await left();
  expect(before).toBeLessThanOrEqual(120);
  expect(before).toBeGreaterThan(60);
  await page.clock.runFor(5000);
  await expect.poll(left).toBeLessThanOrEqual(before - 5);
  // Any touch beside the two answers means yes.
  await page.mouse.click(5, 5);
  await expect(kiosk.warning).toBeHidden();
  // On its words too, and what lies under them is not pressed.
  await kiosk.pass(601);
  await kiosk.warning.getByRole('heading').click();
  await expect(kiosk.warning).toBeHidden();
  await expect(kiosk.details).toBeHidden();
  await kiosk.openEntry('Former chief constable: had not seen Dr Heal’s reports');
  await kiosk.pass(601);
  await kiosk.button('Continue').click();
  await expect(kiosk.details).toBeVisible();
  await kiosk.pass(601);
  await expect(kiosk.warning).toBeVisible();
  await kiosk.pass(121);
  await expect(kiosk.start).toBeVisible();
  await expect(kiosk.details).toBeHidden();
});

test('the first start uses the page’s own font, and no year wraps', async ({ kiosk, page }) => {
  await kiosk.open('?attract=off&view=list');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.map(({ familyName }) => familyName)).toEqual(['Source Serif 4']);
  const year = page.locator('.list-year').first();
  for (const serif of ['', 'serif']) {
    await page.evaluate((family) => document.documentElement.style.setProperty('--serif', family || null), serif);
    const lines = await year.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects().length;
    });
    expect(lines, `in ${serif || 'its own'}`).toBe(1);
  }
});

test('any input postpones the warning', async ({ kiosk, page }) => {
  await kiosk.open('?idle=600');
  await kiosk.begin();
  for (const act of [
    () => page.keyboard.press('Tab'),
    () => page.mouse.wheel(0, 50),
    () => page.mouse.click(5, 5),
    () => page.keyboard.press('Shift+Tab'),
  ]) {
    await kiosk.pass(500);
    await act();
  }
  await expect(kiosk.warning).toBeHidden();
  await kiosk.pass(601);
  await expect(kiosk.warning).toBeVisible();
});

/** What a visitor does to each field of the View; words where nothing on the screen changes it. */
const CHANGES: Record<FieldName, ((kiosk: KioskPage) => Promise<void>) | 'not on the screen'> = {
  event: (kiosk) => kiosk.openEntry('Jay report published'),
  actor: (kiosk) => kiosk.inFilters(() => kiosk.group('Actors').getByRole('checkbox').first().check()),
  match: (kiosk) => kiosk.inFilters(() => kiosk.dialog('Filters').getByRole('radio', { name: 'All of these' }).check()),
  kind: (kiosk) => kiosk.inFilters(() => kiosk.group('Kind').getByRole('checkbox').first().check()),
  status: (kiosk) => kiosk.inFilters(() => kiosk.group('Standing').getByRole('checkbox').first().check()),
  source: (kiosk) => kiosk.inFilters(() => kiosk.group('Source').getByRole('checkbox').first().check()),
  categories: (kiosk) => kiosk.inFilters(() => kiosk.group('Sector').getByRole('checkbox').first().check()),
  q: (kiosk) => kiosk.inFilters(() => kiosk.search.fill('report')),
  from: (kiosk) => kiosk.page.getByRole('slider', { name: 'Window starts' }).press('ArrowRight'),
  to: (kiosk) => kiosk.page.getByRole('slider', { name: 'Window ends' }).press('ArrowLeft'),
  clock: (kiosk) => kiosk.page.getByRole('radio', { name: 'Period covered' }).check({ force: true }),
  lane: async (kiosk) => {
    await kiosk.page.getByRole('combobox', { name: 'Rows' }).selectOption('status');
  },
  view: (kiosk) => kiosk.view('Table').check({ force: true }),
  tour: 'not on the screen',
  step: 'not on the screen',
  lang: (kiosk) => kiosk.button('Polski').click(),
  theme: 'not on the screen',
  data: 'not on the screen',
  v: 'not on the screen',
};

/** What else a visitor can change. */
const OTHERS: Readonly<Record<string, (kiosk: KioskPage) => Promise<void>>> = {
  'text size': (kiosk) => kiosk.button('Larger text').click(),
  contrast: (kiosk) => kiosk.button('More contrast').click(),
  'an open dialog': (kiosk) => kiosk.button('Get help').click(),
  scrolling: async (kiosk) => {
    await kiosk.view('List').check({ force: true });
    await kiosk.settled();
    await kiosk.page.locator('#events').evaluate((list) => {
      list.scrollTop = 400;
    });
  },
};

/** Visits in each of which a visitor changes all of these, in this order; `npm run test:deep` has one for each change. */
const VISITS = [
  ['event', 'text size', 'contrast', 'view'],
  ['actor', 'match', 'kind', 'status'],
  ['source', 'categories', 'q', 'an open dialog'],
  ['from', 'to', 'clock', 'lane', 'lang'],
  ['scrolling'],
] as const;

test('a reset restores the start after any change: every field, text size, contrast, dialogs, scrolling', async ({
  kiosk,
}) => {
  test.slow();
  await kiosk.open('?search=on');
  await kiosk.begin();
  const start = await kiosk.picture();
  const changes = new Map(
    Object.entries({ ...CHANGES, ...OTHERS }).flatMap(([name, change]) =>
      typeof change === 'string' ? [] : [[name, change] as const],
    ),
  );
  const visits = process.env.DEEP ? [...changes.keys()].map((name) => [name]) : VISITS;
  expect(visits.flat().toSorted()).toEqual([...changes.keys()].toSorted());
  for (const visit of visits) {
    await test.step(visit.join(', '), async () => {
      let before = start;
      for (const name of visit) {
        await changes.get(name)?.(kiosk);
        await kiosk.settled();
        const now = await kiosk.picture();
        expect(now, `${name} must show`).not.toBe(before);
        before = now;
      }
      await kiosk.pass(91);
      // In whichever language it asks.
      await expect(kiosk.page.getByRole('alertdialog')).toBeVisible();
      await kiosk.pass(31);
      await kiosk.begin();
      await expect.poll(() => kiosk.picture(), `after ${visit.join(', ')}`).toBe(start);
    });
  }
});

test('“Start over” is always available and resets at once', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.begin();
  const start = await kiosk.picture();
  await kiosk.openEntry('Jay report published');
  await kiosk.button('Larger text').click();
  await kiosk.button('Start over').click();
  await kiosk.settled();
  await expect.poll(() => kiosk.picture()).toBe(start);
  const dialogs: readonly (() => Promise<void>)[] = [
    () => kiosk.button('Filters').click(),
    () => kiosk.button('About').click(),
    () => kiosk.button('Get help').click(),
  ];
  for (const open of dialogs) {
    await open();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await kiosk.settled();
    await expect.poll(() => kiosk.picture()).toBe(start);
  }
});

test('every visit starts with the settings of the address', async ({ kiosk, page }) => {
  await kiosk.open('?attract=off&lane=status&theme=dark&contrast=more&idle=60&warn=20');
  const start = await kiosk.picture();
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('none');
  await kiosk.button('More contrast').click();
  await kiosk.settled();
  await kiosk.pass(61);
  await kiosk.pass(21);
  await kiosk.settled();
  await expect(page.getByRole('combobox', { name: 'Rows' })).toHaveValue('status');
  await expect.poll(() => kiosk.picture()).toBe(start);
  // A reset keeps the fields that a technician may set, and clears the others.
  for (const name of FIELD_NAMES) expect(FIELDS[name].idle).toMatch(/^(forget|keep)$/);
});

test('nothing of a visit remains in the address, in the history or on the device', async ({ kiosk, page }) => {
  await kiosk.open('?count=on');
  const [address, entries] = [page.url(), await page.evaluate(() => history.length)];
  await kiosk.begin();
  await kiosk.openEntry('Jay report published');
  await kiosk.button('More contrast').click();
  await kiosk.pass(91);
  await kiosk.pass(31);
  await expect(kiosk.start).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('jay');
  expect(stored.replaceAll(/\\?"/g, '')).toMatch(/^\{(otr:kiosk-counts:\[\{day:[\d-]+,visits:1,seconds:\d+\}\])?\}$/);
});

test('the attract loop runs by itself, shows what must be read together, the content note and the way to get help', async ({
  kiosk,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await kiosk.open();
  const seen = new Set<string>();
  for (let second = 0; second < LOOP; second += 10) {
    const text = (await kiosk.slide.textContent()) ?? '';
    seen.add(text);
    await expect(page.getByText(/^Before you read\./)).toBeVisible();
    if (text.includes('Complaint alleges senior officers failed a statutory duty')) {
      expect(text).toContain('at this stage no individual under investigation');
      expect(text).toContain('Alleged');
    }
    await page.clock.runFor(10_000);
  }
  expect(seen.size).toBe(TOUR_STEPS.length);
  // Reduced motion: still slides.
  expect(await kiosk.slide.evaluate((slide) => slide.getAnimations({ subtree: true }).length)).toBe(0);
  // Support is one touch away from the loop too.
  await kiosk.button('Get help').click();
  await expect(kiosk.dialog('Get help')).toContainText('0808 800 5000');
});

/** Nothing of the attract loop is cut off by the screen or by its slide. */
async function expectNothingCut(kiosk: KioskPage): Promise<void> {
  const cut = await kiosk.page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      // The picture cuts what lies outside its window, and a label what it has no room for; marks it never cuts.
      .filter((element) => !element.closest('.timeline-box') || element.matches('[data-event], [data-count]'))
      .filter((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
  expect(await kiosk.slide.evaluate((slide) => slide.scrollHeight - slide.clientHeight)).toBeLessThanOrEqual(0);
}

/** Waits for each slide of the tour, with its events lit and on cards, for `check`. */
async function forEachSlide(kiosk: KioskPage, check: (event: string) => Promise<void>): Promise<void> {
  for (const { event, seconds } of TOUR_STEPS) {
    await expect(async () => {
      const { events, cards } = await kiosk.lit();
      // The next slide; or, where a busy machine has missed this one, it comes round again.
      if (!events.includes(event)) await kiosk.page.clock.runFor(1000);
      expect(events).toContain(event);
      // What is lit is on the slide, each with its card.
      expect(cards, event).toBe(events.length);
    }).toPass({ intervals: [50] });
    await check(event);
    await kiosk.page.clock.runFor(seconds * 1000);
  }
}

/** Nothing scrolls the page of a visit. */
async function expectNoScrolling({ page }: KioskPage): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [scrollHeight - innerHeight, scrollWidth - innerWidth];
  });
  expect(beyond).toEqual([0, 0]);
}

for (const [width, height, lang] of [
  [1024, 768, 'ur'],
  [768, 1024, 'pl'],
  [1366, 768, 'en'],
  [1280, 800, 'fr'],
] as const) {
  test(`on a small screen, ${width} × ${height}, no slide of the attract loop is cut off, and the picture stays: lang=${lang}`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await kiosk.open(`?lang=${lang}`);
    await forEachSlide(kiosk, async (event) => {
      await expectNothingCut(kiosk);
      expect(await kiosk.smallestText(), event).toBeGreaterThanOrEqual(0.45);
    });
    await expect(kiosk.backdrop.locator('.timeline-box')).toBeInViewport({ ratio: 0.99 });
    expect(await kiosk.backdrop.locator('[data-event]').count()).toBeGreaterThanOrEqual(45);
  });
}

for (const search of ['?diag=15.6', '?scale=1.5']) {
  test(`in letters that are large for the screen no slide is cut off, and the first one fits at once: ${search}`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await kiosk.open(search);
    for (const { seconds } of TOUR_STEPS) {
      await expect(() => expectNothingCut(kiosk)).toPass();
      await page.clock.runFor(seconds * 1000);
    }
  });
}

for (const [width, height] of [
  [1920, 1080],
  [1080, 1920],
] as const) {
  const size = `${width} × ${height}`;

  test(`at ${size} the attract loop shows the picture with each slide’s events lit, and nothing in it is cut off or takes the focus; [P1] a visit’s picture draws the events individually, ${width > height ? 'in rows by actor' : 'without rows'}`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await kiosk.open();
    await expect(kiosk.backdrop.locator('.timeline-box')).toBeInViewport({ ratio: 0.99 });
    await forEachSlide(kiosk, async (event) => {
      expect(await kiosk.ringsOnLabels(), event).toBe(0);
      await expectNothingCut(kiosk);
      expect(await kiosk.smallestText(), event).toBeGreaterThanOrEqual(0.55);
    });
    expect(await kiosk.backdrop.locator('[data-event]').count()).toBeGreaterThanOrEqual(64);
    // What the shapes mean stands below them, on one line.
    expect(await kiosk.standingsBelow()).toEqual(STANDINGS);
    const focusable = await kiosk.backdrop.evaluate((backdrop) =>
      [...backdrop.querySelectorAll<HTMLElement>('*')].filter((element) => {
        element.focus();
        return document.activeElement === element;
      }),
    );
    expect(focusable).toEqual([]);
    expect(await kiosk.attract.ariaSnapshot()).not.toContain('Timeline');

    await kiosk.begin();
    await expectNoScrolling(kiosk);
    await expect(kiosk.timeline.getByRole('group', { name: 'Actors' })).toHaveCount(width > height ? 1 : 0);
    // The row of all others is as large as the rest.
    const names = page.locator('.row-name :is(.row-name-words, .menu-button)');
    expect(new Set(await names.evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize))).size).toBe(
      width > height ? 1 : 0,
    );
    const picture = await readPicture(page);
    const { marks, pills, box, screen } = picture;
    const { drawn, labelled } = countOnScreen(picture);
    expect(drawn).toBeGreaterThanOrEqual(64);
    expect(labelled).toBeGreaterThanOrEqual(25);
    // [P1] Every match is drawn or counted.
    expect(pills.reduce((sum, { count }) => sum + count, marks.length)).toBe(EVENT_COUNT);
    const view = { ...box, bottom: Math.min(box.bottom, screen.height) };
    expect([...marks, ...pills].filter((one) => !isWithin(one, view))).toEqual([]);
    if (width < height) return;
    // Beside an open event too the bar is one line.
    await kiosk.openEntry('Former chief constable: had not seen Dr Heal’s reports');
    const bar = [kiosk.count, kiosk.button('Filters'), kiosk.toolbar, kiosk.button('Show all')];
    const boxes = await Promise.all(bar.map((part) => part.boundingBox()));
    const lowest = Math.max(...boxes.map((box) => box?.y ?? Number.NaN));
    for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(lowest);
  });
}

// On a 4K screen everything is twice as large as on one of 1080 lines: one of its three is in each run.
for (const [width, height, search, tag = []] of [
  [3840, 2160, '', ['@deep']],
  [2160, 3840, '', ['@deep']],
  [1280, 800, '', ['@deep']],
  [1920, 1080, '?diag=24', ['@deep']],
  [2160, 3840, '?diag=55&lang=ur'],
  [1920, 1080, '?lang=ur', ['@deep']],
] as readonly (readonly [number, number, string, string[]?])[]) {
  test(`at ${width} × ${height} ${search} no slide is cut off and nothing scrolls the page`, { tag }, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await kiosk.open(search);
    for (let second = 0; second < LOOP; second += 13) {
      await expectNothingCut(kiosk);
      await page.clock.runFor(13_000);
    }
    await kiosk.begin();
    await expectNoScrolling(kiosk);
    // Who starts over, and in which language, is one line of the toolbar.
    const [startOver, language] = await page
      .getByRole('contentinfo')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(language).toBe(startOver);
  });
}

test('targets are 15 mm where the diagonal is known; controls are in the lower half of an upright screen', async ({
  kiosk,
  page,
}) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await kiosk.open('?diag=32');
  await kiosk.begin();
  await expect(kiosk.items.first()).toBeVisible();
  const least = (15 * Math.hypot(1080, 1920)) / (32 * 25.4) - 0.5;
  /** Everything that answers to a finger and is seen; a box inside its label is as large as that. */
  const targets = async (where: string, atLeast: number): Promise<void> => {
    const found = await page
      .locator('button, a[href], summary, label, [tabindex="0"], :is(input, select):not(label *)')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          // Marks are smaller: a tap on several lists them, and the list offers each event as a full target.
          .filter((element) => !element.matches('.otr-button'))
          .map((element) => {
            const { width, height } = element.getBoundingClientRect();
            return { width, height, element: element.outerHTML.slice(0, 120) };
          })
          .filter(({ width, height }) => width > 1 && height > 1),
      );
    expect(found.length, where).toBeGreaterThan(atLeast);
    expect(
      found.filter(({ width, height }) => Math.min(width, height) < least),
      where,
    ).toEqual([]);
  };
  await targets('explore', 60);
  await expect(page.locator('#events [data-entry]')).toHaveCount(EVENT_COUNT);
  for (const name of ['Filters', 'About', 'Get help']) {
    await kiosk.button(name).click();
    await targets(name, 60);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  }
  await kiosk.openEntry('Jay report published');
  await targets('details', 30);
  const tops = await page
    .locator('.button:visible, .choice label:visible, .detail-step')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().bottom));
  expect(tops.length).toBeGreaterThan(15);
  for (const bottom of tops) expect(bottom).toBeGreaterThan(1920 / 2 - 150);
  await kiosk.view('Table').check({ force: true });
  await kiosk.settled();
  await targets('table', 25);
  await kiosk.holdForOperator();
  await targets('operator', 25);
});

test('in the kiosk a plain wheel zooms the timeline', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.begin();
  const box = await kiosk.timeline.locator('.timeline-box').boundingBox();
  if (!box) throw new Error('the timeline has no box');
  const start = page.getByRole('slider', { name: 'Window starts' });
  const before = await start.inputValue();
  await page.mouse.move(box.x + box.width / 2, box.y + 30);
  await page.mouse.wheel(0, -300);
  await expect(start).not.toHaveValue(before);
});

for (const attract of ['on', 'off']) {
  test(`outside opening hours the screen is dark, says when it opens and does not start: attract=${attract}`, async ({
    kiosk,
    page,
  }) => {
    await page.clock.setSystemTime(new Date('2026-11-23T22:00:00-08:00'));
    await kiosk.open(`?hours=10:00-18:00&attract=${attract}`);
    const off = page.getByText('This screen is off now.');
    await expect(off).toContainText('It opens again: Tuesday');
    await expect(page.getByText(/NSPCC Helpline/)).toBeVisible();
    await kiosk.touchMiddle();
    await page.keyboard.press('Tab');
    // What a visit would show is drawn by then.
    await page.clock.runFor(1000);
    await expect(off).toBeVisible();
    await expect(kiosk.button('Start over')).toBeHidden();
    await page.clock.fastForward('13:00:00');
    await expect(attract === 'on' ? kiosk.start : kiosk.button('Start over')).toBeVisible();
  });
}

test('a lost wake lock is requested again, and persistent storage once', async ({ kiosk, page }) => {
  await page.addInitScript(() => {
    const asked: EventTarget[] = [];
    let persisted = 0;
    const request = async () => {
      const sentinel = Object.assign(new EventTarget(), {
        released: false,
        async release() {
          sentinel.released = true;
          sentinel.dispatchEvent(new Event('release'));
        },
      });
      asked.push(sentinel);
      return sentinel;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    navigator.storage.persist = async () => {
      persisted += 1;
      return true;
    };
    Object.assign(window, { locks: () => asked, persisted: () => persisted });
  });
  const asked = () => page.evaluate(() => (window as unknown as { locks(): unknown[] }).locks().length);
  await kiosk.open();
  await expect.poll(asked).toBe(1);
  // Taken away by the system, which says so.
  await page.evaluate(() => (window as unknown as { locks(): { release(): void }[] }).locks()[0]?.release());
  await expect.poll(asked).toBe(2);
  // Lost without a word.
  await page.evaluate(() =>
    Object.assign((window as unknown as { locks(): object[] }).locks()[1] ?? {}, { released: true }),
  );
  await kiosk.pass(61);
  await expect.poll(asked).toBe(3);
  await kiosk.pass(61);
  expect(await page.evaluate(() => (window as unknown as { persisted(): number }).persisted())).toBe(1);
});

test('no year wraps, even in large text on an upright screen', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await kiosk.open();
  await kiosk.begin();
  for (const press of [0, 1, 2]) {
    if (press > 0) await kiosk.button('Larger text').click();
    await kiosk.settled();
    const lines = await page.locator('.list-year').evaluateAll((years) =>
      years.slice(0, 5).map((year) => {
        const words = document.createRange();
        words.selectNodeContents(year);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    );
    expect(lines).toEqual([1, 1, 1, 1, 1]);
  }
});
