// The HTML of one page: the template, index.html, with the page's mode, base path and prerendered content.
// Knows neither files nor Vite; pages.ts does.

import type { Mode } from '../../../src/state/pageSettings.ts';
import type { SiteRecord } from '../../dataset/records.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { WrittenFile } from './metaTags.ts';

export interface Page {
  /** Folder under the site's root, ending in "/"; "" is the root. */
  readonly path: string;
  readonly mode: Mode;
  /** The record that the page belongs to. */
  readonly record: SiteRecord;
}

/** A record's pages that are not of one event. */
export const pagesOf = (record: SiteRecord): readonly Page[] =>
  (
    [
      ['', 'explore'],
      ['embed/', 'embed'],
      ['kiosk/', 'kiosk'],
    ] as const
  ).map(([path, mode]) => ({ path: `${record.path}${path}`, mode, record }));

/** More events than this, and those of a packed dataset, have no pages of their own and are not in the page's HTML. */
export const MAX_EVENT_PAGES = 2000;
export const hasEventPages = (events: number): boolean => events > 0 && events <= MAX_EVENT_PAGES;

/** The relative path from a page to the folder that its path starts from: "embed/" → "../". */
export const basePathOf = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** The relative path from a page to its record's own page: "r/mars/embed/" → "../". */
export const homePathOf = ({ path, record }: Pick<Page, 'path' | 'record'>): string =>
  basePathOf(path.slice(record.path.length));

/**
 * The template for a page in another folder. All relative addresses in the template start with "./". `records`: all of
 * the site's that have pages.
 */
export function toPage(template: string, { path, mode, record }: Page, records: readonly SiteRecord[] = []): string {
  const home = record.path === '' ? '' : ` data-home="${homePathOf({ path, record })}"`;
  const others = records.length < 2 ? '' : ` data-records="${records.map(({ slug }) => slug).join(' ')}"`;
  const page = template
    .replace(
      'data-mode="explore" data-root="./"',
      `data-mode="${mode}" data-root="${basePathOf(path)}"${home} data-record="${record.slug}"${others}`,
    )
    .replaceAll(/(?<=(?:href|src)="|url\()\.\//g, basePathOf(path));
  // A kiosk starts once in weeks: it waits for the typeface.
  return mode === 'kiosk' ? page.replaceAll(/font-display:\s*optional/g, 'font-display:swap') : page;
}

/** The content of a page. `body`, `notice`, `foot`, `head` and `tail` are HTML; the others are plain text. */
export interface Content {
  /** Whether the record is in the page and its events have their own pages. */
  readonly prerendered: boolean;
  /** The dataset's version. */
  readonly version: string | null;
  readonly event: string | null;
  readonly title: string;
  readonly description: string;
  /** The HTML inside #root. */
  readonly body: string;
  /** Shown above the content when the code does not start. */
  readonly late: string;
  /** Shown above the content when scripts are off. */
  readonly notice: string;
  /** Shown below the content when scripts are off. */
  readonly foot: string;
  /** Metadata for other programs, at the end of the head and of the body. */
  readonly head: string;
  readonly tail: string;
}

export interface WrittenPage extends Page {
  readonly content: Content;
}

export interface Written {
  readonly pages: readonly WrittenPage[];
  readonly files: readonly WrittenFile[];
  /** The record's title. */
  readonly title: string;
  /** Printed by the build. */
  readonly warning: string | null;
}

/** The element above the content, with what it says when the page's code does not start. */
export const withLate = (late: string): string => `<div id="startup-status" data-late>${late}</div>`;

/** Puts the content into a page. */
export function withContent(page: string, content: Content): string {
  const { prerendered, version, event, title, description, body, late, notice, foot, head, tail } = content;
  const about = Object.entries({ version, event })
    .map(([name, value]) => (value === null ? '' : `data-${name}="${value}" `))
    .join('');
  // The picture's own style goes to the head. One in the body comes after the style sheets that are loaded later, and for each of
  // those Chromium would lay out the whole page again.
  const [style = ''] = /<style>.*?<\/style>/s.exec(body) ?? [];
  const attributes = `${prerendered ? 'data-prerendered ' : ''}${about}`;
  // Replacements are functions, because a "$" in a replacement string is a pattern.
  return page
    .replace(/(?=data-mode=)/, () => attributes)
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(?<=<meta name="description" content=").*?(?=")/, () => escapeHtml(description))
    .replace(/(?=<style>|<\/head>)/, () => (head === '' ? '' : `${head}\n    `))
    .replace('</head>', () => `${style}</head>`)
    .replace('<div id="startup-status"></div>', () => withLate(late))
    .replace('</body>', () => `${tail}</body>`)
    .replace(
      '<div id="root"></div>',
      () => `<noscript>${notice}</noscript><div id="root">${body.replace(style, '')}</div><noscript>${foot}</noscript>`,
    );
}

/** Inlines the stylesheet, which saves a request before the first paint. */
export function withStyle(html: string, styleOf: (file: string) => string | undefined): string {
  return html.replaceAll(/<link rel="stylesheet"(?! disabled)[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, file: string) => {
    const style = styleOf(file);
    if (style === undefined) return link;
    const folder = file.replace(/[^/]*$/, '');
    // Chunks loaded later look for this link; a disabled one is not fetched.
    const here = link.replace('rel="stylesheet"', 'rel="stylesheet" disabled');
    return `<style>${style.replaceAll(/url\(\.\//g, `url(./${folder}`)}</style>${here}`;
  });
}

/**
 * A page that only leads to another one: the site's own record is at the root, and keeps its address under `r/`. Scripts
 * keep the query (src/boot/leadToRecord.ts).
 */
export function leadPage(template: string, from: string, to: string, canonical: string | null, title: string): string {
  const lead = `${basePathOf(from)}${to}`;
  const [script] = /<script\b[^>]*\btype="module"[^>]*><\/script>/.exec(template) ?? [];
  if (script === undefined) throw new Error('the template has no script');
  return [
    `<!doctype html>\n<html lang="en" data-lead="${lead}" data-root="${basePathOf(from)}">\n  <head>\n    <meta charset="utf-8" />`,
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="robots" content="noindex" />',
    ...(canonical === null ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}" />`]),
    `<noscript><meta http-equiv="refresh" content="0; url=${lead}" /></noscript>`,
    script.replaceAll(/(?<=src=")\.\//g, basePathOf(from)),
    `</head>\n  <body>\n    <p><a href="${lead}">${escapeHtml(title)}</a></p>\n  </body>\n</html>\n`,
  ].join('\n    ');
}
