// 404.html, which hosts serve for an address that does not exist: in each of the site's languages, with links to the records
// where the site's address is known. The page may be shown at any depth, so its links must be absolute.

import { NOT_FOUND_MESSAGES } from '../../../src/i18n/notFoundMessages.ts';
import type { Language } from '../../../src/state/view.ts';
import type { SiteRecord } from '../../dataset/records.ts';
import { escapeHtml } from './escapeHtml.ts';
import { plainPage } from './plainPage.ts';

/** `name`: the site's name. `address`: its root; null if it is not known. */
export function notFoundPage(
  languages: readonly Language[],
  name: string | null,
  address: string | null,
  records: readonly { readonly record: SiteRecord; readonly title: string }[],
): string {
  const [first = 'en'] = languages;
  const words = languages.map((code) => {
    const { title, hint, direction } = NOT_FOUND_MESSAGES[code];
    return `<div lang="${code}" dir="${direction}"><h1>${title}</h1><p>${hint}</p></div>`;
  });
  const toLink = ({ record, title }: (typeof records)[number], root: string): string =>
    `<li><a href="${escapeHtml(new URL(record.path, root).href)}">${escapeHtml(title)}</a></li>`;
  const links = address === null ? [] : [`<ul>${records.map((one) => toLink(one, address)).join('')}</ul>`];
  const title = [NOT_FOUND_MESSAGES[first].title, ...(name === null ? [] : [name])].join(' · ');
  return plainPage(first, title, [...words, ...links]);
}
