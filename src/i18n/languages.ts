// The interface languages: name, direction, catalogue. English is bundled and is the fallback; each other catalogue is
// a chunk of its own.

import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../state/view.ts';
import { en, type Messages } from './en/interface.ts';

export type Direction = 'ltr' | 'rtl';

export interface LanguageEntry {
  /** In the language itself. */
  readonly name: string;
  readonly direction: Direction;
  readonly load: () => Promise<Messages>;
}

export const LANGUAGE_TABLE: Readonly<Record<Language, LanguageEntry>> = {
  en: { name: 'English', direction: 'ltr', load: () => Promise.resolve(en) },
  fr: { name: 'Français', direction: 'ltr', load: () => import('./fr/interface.ts').then(({ fr }) => fr) },
  pl: { name: 'Polski', direction: 'ltr', load: () => import('./pl/interface.ts').then(({ pl }) => pl) },
  ur: { name: 'اردو', direction: 'rtl', load: () => import('./ur/interface.ts').then(({ ur }) => ur) },
};

export const languageQuery = (code: Language) =>
  queryOptions({
    queryKey: ['language', code] as const,
    queryFn: LANGUAGE_TABLE[code].load,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    // A catalogue may be cached while offline, and the English fallback must not wait long.
    networkMode: 'always',
    retry: 1,
    retryDelay: 300,
  });

/** Several catalogues in the given order; null for one that failed. Each is also cached under its own key. */
export const languagesQuery = (codes: readonly Language[]) =>
  queryOptions({
    queryKey: ['languages', ...codes] as const,
    queryFn: async ({ client }) => {
      const answers = await Promise.allSettled(codes.map((code) => client.ensureQueryData(languageQuery(code))));
      return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : null));
    },
    staleTime: ({ state }) => (state.data?.includes(null) ? 0 : Infinity),
    gcTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
  });
