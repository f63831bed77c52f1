// The page's language: the requested one once its catalogue has loaded, the previous one until then.

import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { en, type Messages } from '../i18n/en/interface.ts';
import { type Direction, LANGUAGE_TABLE, languageQuery } from '../i18n/languages.ts';
import { pickLanguage } from '../i18n/pickLanguage.ts';
import type { Language, View } from '../state/view.ts';

export interface LanguageState {
  /** The requested language. */
  readonly code: Language;
  /** The catalogue of the language shown. */
  readonly messages: Messages;
  readonly direction: Direction;
  /** True before any catalogue has loaded: the page stays empty instead of flashing another language. */
  readonly waiting: boolean;
  /** True when the requested catalogue could not be loaded; the page stays in the previous language. */
  readonly failed: boolean;
  readonly retry: () => void;
}

const ENGLISH = { code: 'en', messages: en } as const;

/** `hydrated` is false while the page shows its prerendered HTML, which is English. */
export function useLanguage(chosen: View['lang'], hydrated: boolean): LanguageState {
  const code = hydrated ? pickLanguage(chosen, navigator.languages) : 'en';
  const { data, isError, refetch } = useQuery(languageQuery(code));
  const shown = useRef<{ readonly code: Language; readonly messages: Messages } | null>(null);
  if (code === 'en') shown.current = ENGLISH;
  else if (data) shown.current = { code, messages: data };
  else if (isError) shown.current ??= ENGLISH;
  const { messages } = shown.current ?? ENGLISH;
  return {
    code,
    messages,
    direction: LANGUAGE_TABLE[shown.current?.code ?? code].direction,
    waiting: shown.current === null,
    failed: code !== 'en' && isError,
    retry: () => void refetch(),
  };
}
