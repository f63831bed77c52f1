// Where the site will be, as the build is told by SITE_URL; what needs absolute addresses is not made without it.

import { normalizeSiteUrl } from '../../../src/ui/normalizeSiteUrl.ts';

/** The site's root out of what the build was told; null where it was told nothing. Throws where that is no address. */
export function siteFrom(told: string | undefined): string | null {
  if (!told) return null;
  const url = URL.canParse(told) ? new URL(told) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`SITE_URL must be a web address, not “${told}”`);
  return normalizeSiteUrl(url.href);
}
