// The settings of the site (public/site.json), which the build writes into the code. Without them the site has the product's
// name and every language.

import { LANGUAGES, type Language } from './view.ts';

export interface Site {
  /** SITE_NAME, else the name in site.json; null without one. */
  readonly name: string | null;
  /** The publisher's home page. */
  readonly home: string | null;
  /** `file` is the path under the site's root. */
  readonly logo: { readonly file: string; readonly width: number; readonly height: number } | null;
  /** The languages that are offered. */
  readonly languages: readonly Language[];
}

const {
  home = null,
  logo = null,
  languages = null,
}: Partial<Record<'home', string | null> & Pick<Site, 'logo'> & { languages: Site['languages'] | null }> = import.meta
  .env.SITE_SETTINGS ?? {};

export const SITE: Site = { name: import.meta.env.SITE_NAME || null, home, logo, languages: languages ?? LANGUAGES };
