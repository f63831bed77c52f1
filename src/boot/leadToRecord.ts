// Every record has its own pages. An address that names another record, `?data=<folder>`, leads to that record's page; an
// address that only names this page's record again is shortened. Runs before anything is loaded.

import type { PageSettings } from '../state/pageSettings.ts';

/** The way from the site's root to a record's pages. The page there of the site's own record leads on to the root. */
const recordPath = (slug: string): string => `r/${slug}/`;

/** "?a=1&data=x&b=2" → "?a=1&b=2"; every other parameter stays as it was written. */
const withoutData = (search: string): string => {
  const rest = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('data='));
  return rest.length === 0 ? '' : `?${rest.join('&')}`;
};

/**
 * The address that this page's address leads to; null if it stays. `lead` is the path of a page that only leads to another
 * one. A page stays for a dataset without pages, which it loads itself. A kiosk stays: another page might not be on its disk.
 */
export function findLead(
  { mode, root, record, records }: Pick<PageSettings, 'mode' | 'root' | 'record' | 'records'>,
  { href, search, hash }: Pick<Location, 'href' | 'search' | 'hash'>,
  lead?: string,
): string | null {
  // Without `data`, which a server may lead back here by.
  if (lead !== undefined) return new URL(lead + withoutData(search) + hash, href).href;
  const slug = new URLSearchParams(search).get('data');
  if (mode === 'kiosk' || slug === null) return null;
  if (slug === record) return href.replace(search, withoutData(search));
  if (!records.includes(slug)) return null;
  return new URL(`${recordPath(slug)}${mode === 'embed' ? 'embed/' : ''}${withoutData(search)}${hash}`, root).href;
}

/** Returns whether the page is left, so that nothing of it is worth loading. */
export function leadToRecord(page: PageSettings, { document, location, history }: Window): boolean {
  const { lead } = document.documentElement.dataset;
  const to = findLead(page, location, lead);
  if (to === null) return false;
  const path = (address: string): string => address.replace(/[?#].*$/, '');
  if (path(to) === path(location.href)) {
    history.replaceState(history.state, '', to);
    return false;
  }
  // The words of this page are another record's.
  document.documentElement.hidden = true;
  location.replace(to);
  return true;
}
