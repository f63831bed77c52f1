// A dataset's texts in the reader's language if an editor translated them, otherwise in the original language. The result
// includes the language and a flag, so that components can always mark translations.

import type { Citation, TimelineEvent, Translations } from '../../model/event.ts';
import type { Dataset } from './dataset.ts';

export interface LocalizedText {
  readonly text: string;
  /** The text's language, as a BCP 47 tag. */
  readonly language: string;
  readonly translated: boolean;
}

const primary = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase();

/** The translation for `locale`: with the same tag, otherwise with the same primary language. */
function findTranslation<T>(translations: Translations<T> | null, locale: string): readonly [string, T] | undefined {
  if (translations === null) return undefined;
  const all = Object.entries(translations);
  return all.find(([tag]) => tag === locale) ?? all.find(([tag]) => primary(tag) === primary(locale));
}

function localize<T>(
  own: string,
  language: string,
  translations: Translations<T> | null,
  locale: string,
  pick: (translation: T) => string | null,
): LocalizedText {
  const found = primary(language) === primary(locale) ? undefined : findTranslation(translations, locale);
  const text = found && pick(found[1]);
  return found && text ? { text, language: found[0], translated: true } : { text: own, language, translated: false };
}

export const titleOf = (dataset: Dataset, event: TimelineEvent, locale: string): LocalizedText =>
  localize(event.title, dataset.language, event.translations, locale, ({ title }) => title);

export const summaryOf = (dataset: Dataset, event: TimelineEvent, locale: string): LocalizedText =>
  localize(event.summary, dataset.language, event.translations, locale, ({ summary }) => summary);

/** A dataset's own texts with their translations. */
export type Head<Name extends string> = Readonly<Record<Name | 'language', string>> & {
  readonly translations: Translations<Readonly<Record<Name, string | null>>> | null;
};

/** The dataset's own title, description or content note. */
export const headOf = <const Name extends 'title' | 'description' | 'contentNote'>(
  head: Head<Name>,
  name: Name,
  locale: string,
): LocalizedText => localize(head[name], head.language, head.translations, locale, (translation) => translation[name]);

/**
 * An editor's translation of a quotation. Must be shown below the original, never instead of it. Null if there is none, or
 * if the source is in the reader's language.
 */
export function quoteTranslationOf(dataset: Dataset, citation: Citation, locale: string): LocalizedText | null {
  const language = dataset.sources.get(citation.source)?.language ?? dataset.language;
  const localized = localize(citation.quote ?? '', language, citation.translations, locale, (text) => text);
  return localized.translated ? localized : null;
}
