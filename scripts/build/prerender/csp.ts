// The Content-Security-Policy that a built page says of itself, so that it holds on any host: nothing from elsewhere,
// nothing inline but what stood in the page when it was built, which is named by its hash.

import { createHash } from 'node:crypto';
import { pagePolicy, printPolicy } from '../../headers.mjs';

type Policy = Readonly<Record<string, readonly string[]>>;

/** A page that is one file: all of it is inline, and there is nowhere to fetch from. */
const FILE_POLICY: Policy = {
  ...pagePolicy,
  'script-src': [],
  'style-src': [],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
  'frame-src': ["'none'"],
};

/** Of the elements with content of their own, as a browser hashes them: the text between their tags. */
function hashesOf(html: string, element: RegExp): readonly string[] {
  const texts = [...html.matchAll(element)].map(({ groups }) => groups?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

const STYLE = /<style[^>]*>(?<text>.*?)<\/style>/gs;
/** Scripts that run: a block of data is not one, and neither is what is fetched. */
const SCRIPT = /<script(?![^>]*(?:type="application\/(?:ld\+)?json"|\ssrc=))[^>]*>(?<text>.*?)<\/script>/gs;

function withMeta(html: string, policy: Policy): string {
  const content = printPolicy(policy);
  const written = html.replace(
    /(?<=<meta charset="utf-8" \/>)/,
    () => `\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  );
  if (written === html) throw new Error('the page has no <meta charset="utf-8" />, after which its policy stands');
  return written;
}

/** A page of the site. No inline script is let through: where one stands in it, it would not run. */
export const withPolicy = (html: string): string =>
  withMeta(html, { ...pagePolicy, 'style-src': [...(pagePolicy['style-src'] ?? []), ...hashesOf(html, STYLE)] });

/** A page that is one file with its scripts and styles in it. */
export const withFilePolicy = (html: string): string =>
  withMeta(html, { ...FILE_POLICY, 'script-src': hashesOf(html, SCRIPT), 'style-src': hashesOf(html, STYLE) });
