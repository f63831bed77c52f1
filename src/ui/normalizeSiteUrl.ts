/** The root under which a site's pages lie, out of an address as people write it: without “/” at its end, or of a page. */
export const normalizeSiteUrl = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .replace(/(?<=[^/]\/)[^/]+\.html?$/, '')
    .replace(/\/*$/, '/');
