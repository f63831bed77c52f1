// robots.txt. The configuration of the build imports it, so it imports no code of the pages.

import type { SiteRecord } from '../../dataset/records.ts';
import type { WrittenFile } from './metaTags.ts';

/** Allows everything, and names the sitemap of every record. */
export function robots(site: string, records: readonly SiteRecord[]): WrittenFile {
  const lines = records.map(({ path }) => `Sitemap: ${new URL(`${path}sitemap.xml`, site).href}\n`);
  return { fileName: 'robots.txt', source: `User-agent: *\nAllow: /\n\n${lines.join('')}` };
}
