// Which language the page is in: the one asked for once its catalogue is here, until then the one that it was in.

import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { en, type Messages } from '../i18n/en.ts';
import { languageQuery, pickLanguage } from '../i18n/languages.ts';
import type { Language, View } from '../state/view.ts';

export interface LanguageState {
  /** The language asked for. */
  readonly code: Language;
  readonly messages: Messages;
  /** True at the first load, before there is any catalogue to show: the page then says nothing rather than flash. */
  readonly waiting: boolean;
  /** True where the catalogue asked for could not be had; the page goes on in the language that it was in. */
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useLanguage(chosen: View['lang']): LanguageState {
  const code = pickLanguage(chosen, navigator.languages);
  const { data, isPending, isError, refetch } = useQuery(languageQuery(code));
  const shown = useRef<Messages | null>(code === 'en' ? en : null);
  const messages = code === 'en' ? en : data;
  if (messages) shown.current = messages;
  return {
    code,
    messages: messages ?? shown.current ?? en,
    waiting: shown.current === null && isPending,
    failed: code !== 'en' && isError,
    retry: () => void refetch(),
  };
}
