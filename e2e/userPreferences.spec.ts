// The page as readers have set their device: no motion, forced colours. How large their text is: textSize.spec.ts.

import type { Locator, Page } from '@playwright/test';
import { deepIf } from './deep.ts';
import { expect, test } from './explorer.page.ts';
import { test as kioskTest } from './kiosk.page.ts';

interface Film {
  readonly animations: readonly string[];
  /** Frames in which something of the timeline stood elsewhere than in the one before. */
  readonly moves: number;
  /** Those in which a single event did: pills are other sets of events once they have been counted anew. */
  readonly eventMoves: number;
  /** Whether other items are there at the end than at the beginning. */
  readonly isAnother: boolean;
}

/** From now on, frame by frame: what is animated, and where the items of the timeline are from left to right. */
async function film(page: Page): Promise<() => Promise<Film>> {
  await page.evaluate(() => {
    const frames: Map<string, number>[] = [];
    const animations = new Set<string>();
    const roll = { frames, animations, on: true };
    Object.assign(window, { roll });
    const shoot = (): void => {
      for (const animation of document.getAnimations()) {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target?.className : null;
        if (Number(animation.effect?.getComputedTiming().duration) > 0) animations.add(String(target));
      }
      const items = [...document.querySelectorAll<HTMLElement>('.timeline [data-item]')];
      const places = items.map(({ dataset }) => `${dataset.event ? 'event' : 'pill'} ${dataset.item}`);
      frames.push(new Map(items.map((item, at) => [places[at] ?? '', Math.round(item.getBoundingClientRect().left)])));
      if (roll.on) requestAnimationFrame(shoot);
    };
    requestAnimationFrame(shoot);
  });
  return () =>
    page.evaluate(async () => {
      const { roll } = window as unknown as {
        roll: { frames: Map<string, number>[]; animations: Set<string>; on: boolean };
      };
      const upTo = roll.frames.length + 12;
      while (roll.frames.length < upTo) await new Promise((resolve) => requestAnimationFrame(resolve));
      roll.on = false;
      const moved = (of: string): number =>
        roll.frames.filter((frame, index) => {
          const before = roll.frames[index - 1];
          return before && [...frame].some(([id, left]) => id.startsWith(of) && (before.get(id) ?? left) !== left);
        }).length;
      const [first = '', last = ''] = [roll.frames[0], roll.frames.at(-1)].map((frame) => [...(frame ?? [])].join());
      return {
        animations: [...roll.animations],
        moves: moved(''),
        eventMoves: moved('event'),
        isAnother: first !== last,
      };
    });
}

for (const width of [1366, 390]) {
  test(
    `with reduced motion nothing is animated and the window jumps in one frame, at ${width} px`,
    deepIf(width === 1366),
    async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await explorer.open();
      const tool = (name: string) => explorer.toolbar.getByRole('button', { name, exact: true });
      const acts: readonly (readonly [what: string, moves: boolean, act: () => Promise<unknown>])[] = [
        ['zoom in', true, () => tool('Zoom in').click()],
        ['zoom in again', true, () => tool('Zoom in').click()],
        ['pan', true, () => tool('Later').click()],
        ['show everything', true, () => tool('Show all').click()],
        ['last event', false, () => explorer.tabStop.press('End')],
        ['zoom in by key', true, () => page.keyboard.press('+')],
        ['a window back', true, () => page.keyboard.press('PageUp')],
        ['next event', false, () => page.keyboard.press('ArrowRight')],
        ['previous event', false, () => page.keyboard.press('ArrowLeft')],
        ['open', false, () => page.keyboard.press('Enter')],
        ['close', false, () => page.keyboard.press('Escape')],
        ['a plain wheel', false, () => explorer.timeline.hover().then(() => page.mouse.wheel(0, 40))],
        ['a dialog', false, () => page.locator('.foot').getByRole('button', { name: 'Get help' }).click()],
        ['closing it', false, () => page.keyboard.press('Escape')],
      ];
      for (const [what, mustMove, act] of acts) {
        const developed = await film(page);
        await act();
        await explorer.settled();
        const { animations, moves, eventMoves, isAnother } = await developed();
        expect(animations, what).toEqual([]);
        // Opening and closing change the page's columns: the timeline is moved with its column, and then fitted to it.
        const most = /^(open|close)$/.test(what) ? 2 : 1;
        expect(eventMoves, what).toBeLessThanOrEqual(most);
        expect(moves, what).toBeLessThanOrEqual(most + 1);
        if (mustMove) expect(isAnother, what).toBe(true);
      }
      if (width < 992) {
        await explorer.open('?event=hughes-2014-not-seen');
        const developed = await film(page);
        await explorer.handle.press('ArrowUp');
        await expect(explorer.details).toHaveAttribute('data-size', 'full');
        expect((await developed()).animations).toEqual([]);
      }
    },
  );
}

interface Seen {
  readonly background: string;
  readonly behind: string;
  readonly text: string;
  readonly outline: string;
  readonly edge: string;
  readonly ink: string | undefined;
}

/** The colours of an element as they are drawn, with what lies behind it. `pseudo`: of its ::before. */
const colours = (of: Locator, pseudo?: string): Promise<Seen> =>
  of.evaluate((element, pseudo) => {
    const solid = (from: Element | null): string => {
      for (let one = from; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    const style = getComputedStyle(element, pseudo);
    const mark = element.querySelector('.status-mark path');
    const has = (width: string, kind: string) => Number.parseFloat(width) >= 2 && kind !== 'none';
    return {
      background: solid(element),
      behind: solid(element.parentElement),
      text: style.color,
      outline: has(style.outlineWidth, style.outlineStyle) ? style.outlineColor : 'none',
      edge: has(style.borderInlineStartWidth, style.borderInlineStartStyle) ? style.borderInlineStartColor : 'none',
      ink: mark ? getComputedStyle(mark).stroke : undefined,
    };
  }, pseudo);

/** WCAG's contrast of two colours, `rgb(…)` each; 1 where one is none. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  if (one === 'none' || other === 'none') return 1;
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const colorScheme of ['light', 'dark'] as const) {
  const title = `forced colours, ${colorScheme}: selected, open and focused elements stay visible`;
  test(title, deepIf(colorScheme === 'light'), async ({ explorer, page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await explorer.open('?event=hughes-2014-not-seen');
    const differs = async (what: string, one: string, other: string, least = 3) =>
      expect(contrast(one, other), `${what}: ${one} on ${other}`).toBeGreaterThanOrEqual(least);

    const item = explorer.timeline.locator('[aria-current=true]');
    const other = explorer.items.and(page.locator(':not([aria-current]):has(.otr-label)')).first();
    const mark = await colours(item.locator('.status-mark'));
    await differs('the ring of the open item', mark.outline, mark.behind);
    expect((await colours(other.locator('.status-mark'))).outline).toBe('none');
    for (const one of [item, other]) {
      const { ink, background } = await colours(one);
      await differs('its shape', ink ?? 'none', background);
      const words = await colours(one.locator('.otr-label'));
      await differs('its words', words.text, words.background, 4.5);
    }
    const focusOn = async (what: string, of: Locator, ground: 'background' | 'behind') => {
      await of.focus();
      await page.keyboard.press('Shift');
      const seen = await colours(of);
      await differs(`the focus on ${what}`, seen.outline, seen[ground]);
    };
    await focusOn('the open item', item, 'behind');
    await other.focus();
    await page.keyboard.press('Shift');
    const held = await colours(other.locator('.status-mark'));
    await differs('the focus on another item', held.outline, held.behind);
    await focusOn('a link', explorer.titles.first(), 'behind');
    await focusOn('a button', explorer.head('about'), 'behind');
    await focusOn('the search field', explorer.search, 'behind');

    const entry = explorer.list.locator('.row[data-current]');
    const bar = await colours(entry, '::before');
    await differs('the open entry', bar.edge, bar.background);

    const segments = page.getByRole('radiogroup', { name: 'View' }).locator('label');
    const chosen = await colours(segments.filter({ has: page.getByRole('radio', { checked: true }) }));
    const unchosen = await colours(segments.filter({ has: page.getByRole('radio', { checked: false }) }).first());
    await differs('the chosen segment', chosen.background, unchosen.background);
    await differs('its word', chosen.text, chosen.background, 4.5);
    await explorer.view('Timeline').focus();
    await page.keyboard.press('ArrowRight');
    await explorer.settled();
    const segment = await colours(segments.filter({ has: page.getByRole('radio', { checked: true }) }));
    await differs('the focus on a segment', segment.outline, segment.background);

    // Boxes and circles are the platform's own, which knows its colours.
    await explorer.facet('Kind');
    const fields = explorer.page.locator('.facet input, .row-name input');
    const drawn = await fields.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).appearance)).size);
    expect(drawn).toBe(1);
    expect(await fields.first().evaluate((one) => getComputedStyle(one).appearance)).not.toBe('none');

    const standings = explorer.list.locator('.status-label');
    for (let index = 0; index < 12; index += 1) {
      const seen = await colours(standings.nth(index));
      await differs('a standing’s word', seen.text, seen.background, 4.5);
      await differs('a standing’s shape', seen.ink ?? 'none', seen.background);
    }

    // A field with a visible label has no placeholder, which would look like typed text.
    await explorer.search.blur();
    await explorer.search.scrollIntoViewIfNeeded();
    const field = await explorer.search.boundingBox();
    if (!field) throw new Error('the search field has no box');
    // Within its edge, whose round corners are not drawn the same each time.
    const clip = { x: field.x + 6, y: field.y + 6, width: field.width - 12, height: field.height - 12 };
    const empty = await page.screenshot({ clip });
    await explorer.search.evaluate((field) => field.removeAttribute('placeholder'));
    expect((await page.screenshot({ clip })).equals(empty)).toBe(true);

    await explorer.openSharing('Cite');
    const tab = (selected: boolean) =>
      explorer.sharing
        .getByRole('tab', { selected })
        .first()
        .evaluate((one) => getComputedStyle(one).borderBlockEndColor);
    await differs('the chosen tab', await tab(true), await tab(false));
    await page.keyboard.press('Escape');

    await explorer.view('Table').check({ force: true });
    await explorer.settled();
    const line = await colours(explorer.table.locator('tr[data-current]'));
    await differs('the open line of the table', line.outline, line.behind);
  });
}

kioskTest('forced colours: a pressed button of the kiosk stays visible', async ({ kiosk, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await kiosk.open();
  await kiosk.begin();
  const button = kiosk.button('More contrast');
  const before = await colours(button);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const after = await colours(button);
  expect(contrast(after.background, before.background)).toBeGreaterThanOrEqual(3);
  expect(contrast(after.text, after.background)).toBeGreaterThanOrEqual(4.5);
});
