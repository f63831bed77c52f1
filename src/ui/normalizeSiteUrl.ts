/** The root URL of a site, from an address as people write it: without its final “/”, or of one of its pages. */
export const normalizeSiteUrl = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .replace(/(?<=[^/]\/)[^/]+\.html?$/, '')
    .replace(/\/*$/, '/');
