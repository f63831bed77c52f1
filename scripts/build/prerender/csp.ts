// Writes the Content-Security-Policy into each page, so that it holds on any host. Inline code is allowed by its hash
// only.

import { createHash } from 'node:crypto';
import { pagePolicy, printPolicy } from '../../headers.mjs';

type Policy = Readonly<Record<string, readonly string[]>>;

/** For the page that is one file: everything is inline, and nothing is fetched. */
const FILE_POLICY: Policy = {
  ...pagePolicy,
  'script-src': [],
  'style-src': [],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
  'frame-src': ["'none'"],
  'media-src': ["'none'"],
};

/** Origins of third parties, by directive. */
export type Origins = Readonly<Record<string, readonly string[]>>;

/** The policy with further origins: those that a dataset of the site names, for what it names them for. */
const allowing = (policy: Policy, origins: Origins): Policy => ({
  ...policy,
  ...Object.fromEntries(
    Object.entries(origins).map(([directive, added]) => [directive, [...(policy[directive] ?? []), ...added]]),
  ),
});

/** The hashes of inline elements, as a browser computes them: of the text between the tags. */
function hashesOf(html: string, element: RegExp): readonly string[] {
  const texts = [...html.matchAll(element)].map(({ groups }) => groups?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

const STYLE = /<style[^>]*>(?<text>.*?)<\/style>/gs;
/** Inline scripts that run: not blocks of data, and not scripts with a source. */
const SCRIPT = /<script(?![^>]*(?:type="application\/(?:ld\+)?json"|\ssrc=))[^>]*>(?<text>.*?)<\/script>/gs;

function withMeta(html: string, policy: Policy): string {
  const content = printPolicy(policy);
  const written = html.replace(
    /(?<=<meta charset="utf-8" \/>)/,
    () => `\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  );
  if (written === html) throw new Error('the page has no <meta charset="utf-8" />, after which the policy is inserted');
  return written;
}

/** For a page of the site. Inline scripts are not allowed. `origins`: the third parties that its datasets name. */
export const withPolicy = (html: string, origins: Origins = {}): string =>
  withMeta(html, allowing(pagePolicy, { ...origins, 'style-src': hashesOf(html, STYLE) }));

/** For the page that is one file, with its scripts and styles inline. */
export const withFilePolicy = (html: string): string =>
  withMeta(html, { ...FILE_POLICY, 'script-src': hashesOf(html, SCRIPT), 'style-src': hashesOf(html, STYLE) });
