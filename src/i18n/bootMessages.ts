// Messages for when the page's code, and with it every catalogue, failed to load or cannot run here. Part of the small
// entry file.

import type { Language } from '../state/view.ts';

export interface BootMessages {
  readonly failed: string;
  readonly retry: string;
  /** In a browser older than docs/BROWSERS.md has it. */
  readonly tooOld: string;
  /** Said after that where there is something to read. */
  readonly readBelow: string;
  readonly direction: 'ltr' | 'rtl';
}

export const BOOT_MESSAGES: Readonly<Record<Exclude<Language, ''>, BootMessages>> = {
  en: {
    failed:
      'Part of this page could not be loaded. You can still read what is below. Check the connection and try again; if that does not help, reload the page.',
    retry: 'Try again',
    tooOld:
      'The timeline, the search and the filters need a newer browser: Chrome or Edge 120, Firefox 121, Safari 17.2, or later.',
    readBelow: 'You can read every event below without them.',
    direction: 'ltr',
  },
  fr: {
    failed:
      'Une partie de cette page n’a pas pu être chargée. Vous pouvez lire ce qui suit. Vérifiez la connexion et réessayez ; si cela ne suffit pas, rechargez la page.',
    retry: 'Réessayer',
    tooOld:
      'La frise, la recherche et les filtres ont besoin d’un navigateur plus récent : Chrome ou Edge 120, Firefox 121, Safari 17.2, ou une version ultérieure.',
    readBelow: 'Vous pouvez lire ci-dessous chaque événement sans eux.',
    direction: 'ltr',
  },
  pl: {
    failed:
      'Nie udało się wczytać części tej strony. To, co poniżej, można czytać. Sprawdź połączenie i spróbuj ponownie; jeśli to nie pomoże, wczytaj stronę jeszcze raz.',
    retry: 'Spróbuj ponownie',
    tooOld:
      'Oś czasu, wyszukiwanie i filtry wymagają nowszej przeglądarki: Chrome lub Edge 120, Firefox 121, Safari 17.2 albo nowszej.',
    readBelow: 'Poniżej można bez nich przeczytać każde wydarzenie.',
    direction: 'ltr',
  },
  ur: {
    failed:
      'اس صفحے کا ایک حصہ لوڈ نہیں ہو سکا۔ جو نیچے ہے وہ پڑھا جا سکتا ہے۔ کنکشن دیکھیں اور دوبارہ کوشش کریں؛ اگر اس سے کام نہ بنے تو صفحہ دوبارہ لوڈ کریں۔',
    retry: 'دوبارہ کوشش کریں',
    tooOld:
      'ٹائم لائن، تلاش اور فلٹروں کے لیے نیا براؤزر درکار ہے: کروم یا ایج 120، فائر فاکس 121، سفاری 17.2، یا اس سے نیا۔',
    readBelow: 'ہر واقعہ ان کے بغیر نیچے پڑھا جا سکتا ہے۔',
    direction: 'rtl',
  },
};
