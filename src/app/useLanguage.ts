// Which language the page is in: the one asked for once its catalogue is here, until then the one that it was in.

import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { en, type Messages } from '../i18n/en/interface.ts';
import { type Direction, LANGUAGE_TABLE, languageQuery } from '../i18n/languages.ts';
import { pickLanguage } from '../i18n/pickLanguage.ts';
import type { Language, View } from '../state/view.ts';

export interface LanguageState {
  /** The language asked for. */
  readonly code: Language;
  /** The language shown. */
  readonly messages: Messages;
  readonly direction: Direction;
  /** True at the first load, before there is any catalogue to show: the page then says nothing rather than flash. */
  readonly waiting: boolean;
  /** True where the catalogue asked for could not be had; the page goes on in the language that it was in. */
  readonly failed: boolean;
  readonly retry: () => void;
}

const ENGLISH = { code: 'en', messages: en } as const;

/** `hydrated`: false while the page is what stands in its HTML, which is English. */
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
