// Accessibility checks by axe: WCAG 2.2 A and AA, and its best practices.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that the dark theme can break: a test in dark runs the steps of one in light, which applies every rule. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Entries of a list are alike, and take axe most of its time: all of them where `everyEntry` asks for it. */
const MOST_ENTRIES = ['#events .list > li:nth-child(n + 13)', '#events tbody > tr:nth-child(n + 13)'];

/**
 * Returns a line per violated rule with the first elements at fault; empty where there is none. Of a page with a modal
 * dialog only that: what lies under it cannot be reached, and is checked without it. Of a list its first entries, or all
 * with `everyEntry` and in the deep run.
 */
export async function axeViolations(page: Page, { everyEntry = false } = {}): Promise<readonly string[]> {
  // Injected like a debugger's code, because the page's own policy rightly refuses foreign scripts.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const exclude = everyEntry || process.env.DEEP ? [] : MOST_ENTRIES;
  const runOnly = isDark && !process.env.DEEP ? COLOUR_RULES : TAGS;
  // Off-screen entries are not laid out, and would be measured as lying over what follows them.
  await page.evaluate(() => {
    const whole = new CSSStyleSheet();
    whole.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(whole);
  });
  return page.evaluate(
    async ({ runOnly, exclude }) => {
      const { axe } = window as unknown as {
        axe: {
          run: (
            context: object,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const dialogs = [...document.querySelectorAll('dialog:modal')];
      const { violations } = await axe.run(
        { include: [dialogs.at(-1) ?? document], exclude },
        { runOnly, resultTypes: ['violations'] },
      );
      document.adoptedStyleSheets.pop();
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 160))
            .join(' | ')}`,
      );
    },
    { runOnly, exclude },
  );
}
