// Messages for when the page's code, and with it every catalogue, failed to load. Part of the small entry file.

import type { Language } from '../state/view.ts';

export interface BootMessages {
  readonly failed: string;
  readonly retry: string;
  readonly direction: 'ltr' | 'rtl';
}

export const BOOT_MESSAGES: Readonly<Record<Exclude<Language, ''>, BootMessages>> = {
  en: {
    failed:
      'Part of this page could not be loaded. You can still read what is below. Check the connection and try again; if that does not help, reload the page.',
    retry: 'Try again',
    direction: 'ltr',
  },
  fr: {
    failed:
      'Une partie de cette page n’a pas pu être chargée. Vous pouvez lire ce qui suit. Vérifiez la connexion et réessayez ; si cela ne suffit pas, rechargez la page.',
    retry: 'Réessayer',
    direction: 'ltr',
  },
  pl: {
    failed:
      'Nie udało się wczytać części tej strony. To, co poniżej, można czytać. Sprawdź połączenie i spróbuj ponownie; jeśli to nie pomoże, wczytaj stronę jeszcze raz.',
    retry: 'Spróbuj ponownie',
    direction: 'ltr',
  },
  ur: {
    failed:
      'اس صفحے کا ایک حصہ لوڈ نہیں ہو سکا۔ جو نیچے ہے وہ پڑھا جا سکتا ہے۔ کنکشن دیکھیں اور دوبارہ کوشش کریں؛ اگر اس سے کام نہ بنے تو صفحہ دوبارہ لوڈ کریں۔',
    retry: 'دوبارہ کوشش کریں',
    direction: 'rtl',
  },
};
