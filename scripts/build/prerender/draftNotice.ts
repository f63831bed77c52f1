// What a page says of a dataset with errors, which is left out of the built site. For editors, in English, as the commands.

import { counted } from '../../../src/dataset/format/issue.ts';
import type { Draft } from '../../dataset/records.ts';
import { escapeHtml } from './escapeHtml.ts';
import { plainPage } from './plainPage.ts';

const MAX_SHOWN = 50;

/** HTML above the content of the draft's page in the development server. */
export function draftNotice({ slug, errors }: Draft): string {
  const shown = errors.slice(0, MAX_SHOWN).map((error) => `<li>${escapeHtml(error)}</li>`);
  const more = errors.length - MAX_SHOWN;
  return [
    '<section class="draft-notice" lang="en">',
    `<h1>The record “${escapeHtml(slug)}” has ${counted(errors.length, 'error')} and is not published</h1>`,
    `<ul>${shown.join('')}${more > 0 ? `<li>and ${counted(more, 'error')} more</li>` : ''}</ul>`,
    '</section>',
  ].join('');
}

/** The page that `npm start` shows in place of the draft's. */
export const draftPage = (draft: Draft): string =>
  plainPage('en', `${draft.slug} is not published`, [
    draftNotice(draft),
    '<p>Correct the errors and save. The page is built again; then reload it.</p>',
  ]);
