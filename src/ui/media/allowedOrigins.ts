// Whether this page may show something of an origin: what its own Content-Security-Policy says. The build writes there the
// hosts that the site's datasets name.

import { DIRECTIVE_OF, type ThirdParty } from '../../model/thirdParties.ts';

/** True if the page has no policy, as during development, or it names every origin of the third party. */
export function isAllowed({ shownAs, origins }: ThirdParty, document: Document): boolean {
  if (shownAs === 'link') return false;
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  if (!meta) return true;
  const directive = meta.content.split('; ').find((one) => one.startsWith(`${DIRECTIVE_OF[shownAs]} `)) ?? '';
  const named = directive.split(' ');
  return origins.every((origin) => named.includes(origin));
}
