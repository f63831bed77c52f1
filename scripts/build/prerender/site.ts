// The site's address, from SITE_URL. Without it the build leaves out what needs absolute addresses.

import { normalizeSiteUrl } from '../../../src/ui/normalizeSiteUrl.ts';

/** The site's root address; null without a value. Throws if the value is not a web address. */
export function siteFrom(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`SITE_URL must be a web address, not “${value}”`);
  return normalizeSiteUrl(url.href);
}
