// The languages of the interface: each one's own name, direction and catalogue. English is bundled and goes on where another
// cannot be had; the others are chunks of their own, read when first asked for.

import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../state/view.ts';
import { en, type Messages } from './en/interface.ts';

export type Direction = 'ltr' | 'rtl';

export interface LanguageEntry {
  /** As its own readers write it. */
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
    // A catalogue may be at hand without a network; and English must not wait long for it.
    networkMode: 'always',
    retry: 1,
    retryDelay: 300,
  });

/** Several catalogues at once, in the order asked for; null for one that cannot be had. Each is kept under its own name too. */
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
