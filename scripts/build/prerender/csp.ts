// Writes the Content-Security-Policy into each page, so that it holds on any host. Inline code is allowed by its hash
// only.

import { createHash } from 'node:crypto';
import { nameOrigin, pagePolicy, printPolicy } from '../../headers.mjs';

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

/** As a browser computes it: of the text between the tags. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of inline elements. */
function hashesOf(html: string, element: RegExp): readonly string[] {
  const texts = [...html.matchAll(element)].map(({ groups }) => groups?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].map(hashOf);
}

const STYLE = /<style[^>]*>(?<text>.*?)<\/style>/gs;
/** Inline scripts that run: not blocks of data, and not scripts with a source. */
const SCRIPT = /<script(?![^>]*(?:type="application\/(?:ld\+)?json"|\ssrc=))[^>]*>(?<text>.*?)<\/script>/gs;

function withMeta(html: string, content: string): string {
  const written = html.replace(
    /(?<=<meta charset="utf-8" \/>)/,
    () => `\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  );
  if (written === html) throw new Error('the page has no <meta charset="utf-8" />, after which the policy is inserted');
  return written;
}

/** What a page's policy names beside the page's own site. */
export interface PolicyOrigins {
  /** The site's, which a page in a sandboxed frame must name (`nameOrigin`); null for other pages, and where it is unknown. */
  readonly origin?: string | null;
  /** The third parties that the site's datasets name. */
  readonly origins?: Origins;
}

/** For a page of the site. Inline scripts are not allowed. */
export function withPolicy(html: string, { origin = null, origins = {} }: PolicyOrigins = {}): string {
  const policy = printPolicy(allowing(pagePolicy, { ...origins, 'style-src': hashesOf(html, STYLE) }));
  return withMeta(html, origin === null ? policy : nameOrigin(policy, origin));
}

/** For the page that is one file, with its scripts and styles inline. */
export const withFilePolicy = (html: string): string =>
  withMeta(
    html,
    printPolicy({ ...FILE_POLICY, 'script-src': hashesOf(html, SCRIPT), 'style-src': hashesOf(html, STYLE) }),
  );

/** The policy of a saved page with this script, which brings its own styles and no fonts. */
export const filePolicyOf = (script: string): string =>
  printPolicy({ ...FILE_POLICY, 'script-src': [hashOf(script)], 'style-src': ["'none'"], 'font-src': ["'none'"] });
