// Messages about the record, its method and the keyboard, in Polish.

import { pluralsIn } from '../plurals.ts';
import type { AboutMessages } from '../en/about.ts';

const { counted } = pluralsIn('pl');
const n = (count: number, one: string, few: string, many: string): string =>
  counted(count, { one, few, many, other: many });

export const plAbout: AboutMessages = {
  aboutMethod: 'Metoda',
  aboutMethodText: [
    'Każde wydarzenie podaje swoje źródła. Tam, gdzie słowa źródła wolno przytoczyć, są przytoczone co do znaku i przed publikacją strony sprawdzone maszynowo z odciskiem tego źródła.',
    'Każde wydarzenie ma status, który mówi, jakiego rodzaju to wiedza. Zarzut nigdy nie pojawia się bez tego słowa obok. Kogo zapytano lub komu coś zarzucono i co odpowiedział, jest pokazane w tym samym miejscu i w tej samej wielkości.',
    'Każde wydarzenie ma dwie daty, jeśli są różne: kiedy to powiedziano i jakiego okresu to dotyczy. Daty są rysowane tak dokładnie, jak są znane, i nie dokładniej. Tam, gdzie źródła nie zgadzają się co do daty, zachowane są obie.',
    'Wymienione osoby występują w swojej funkcji publicznej. Wśród osób i instytucji nie ma tu żadnej ofiary, osoby ocalałej, podejrzanego ani sprawcy.',
  ],
  aboutPlain: {
    sources: 'Każde wydarzenie podaje swoje źródła.',
    quotations:
      'Cytat to słowa samego źródła, znak po znaku: przed publikacją strony program porównuje je z odciskiem źródła.',
    standings:
      'Jeśli wydarzenie ma status, mówi on, jaki to rodzaj wiedzy. Zarzut nigdy nie pojawia się bez tego słowa obok, a każdy, kogo oskarżono, jest pokazany ze swoją odpowiedzią, w tym samym miejscu i w tej samej wielkości.',
    periods: 'Wydarzenie może mieć dwie daty: kiedy o nim powiedziano i okres, którego dotyczy.',
    dates: 'Daty są podane tak dokładnie, jak są znane, i nie dokładniej.',
  },
  aboutStatuses: 'Siedem statusów',
  aboutPicture: 'Na obrazie',
  pictureMeanings: {
    bar: 'Data jest okresem albo nie jest znana co do dnia. Pasek jest kreskowany, gdy jest wątpliwa, i zanika tam, gdzie jest otwarta.',
    dot: 'Wydarzenie z innego wiersza, które należy także do tego.',
    milestone: 'Punkt zwrotny. Jego tytuł jest pogrubiony i ma pierwszeństwo przed innymi.',
    pill: 'Tyle wydarzeń leży zbyt blisko siebie, by narysować je osobno. Naciśnij liczbę, aby przybliżyć albo zobaczyć ich listę.',
  },
  aboutOpenEvent:
    'Od otwartego wydarzenia linie prowadzą do tych, które na nie odpowiadają, różnią się od niego lub trzeba je czytać razem z nim. Zabarwiony pas to okres, którego ono dotyczy.',
  aboutSources: 'Źródła',
  aboutSourcesCount: (count) => n(count, 'Przywołano # źródło.', 'Przywołano # źródła.', 'Przywołano # źródeł.'),
  aboutCorrections: 'Poprawki',
  noCorrections: 'Dotąd nie wprowadzono żadnej poprawki.',
  aboutSupport: 'Uzyskaj pomoc',
  aboutDatasets: 'Dokumentacje w tej witrynie',
  aboutLicence: 'Licencja',
  aboutLicenceCode: 'Kod programu jest otwarty, na licencji MIT.',
  aboutKeys: 'Klawiatura',
  shortcutsEnabled: 'Otwieraj tę listę klawiszem „?”',
  keyNames: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Home: 'Home',
    End: 'End',
    Enter: 'Enter',
    Escape: 'Esc',
    Shift: 'Shift',
  },
  shortcuts: {
    page: {
      title: 'Wszędzie na stronie',
      shortcuts: 'pokaż tę listę',
      close: 'zamknij otwarte wydarzenie i wróć tam, gdzie je otwarto',
    },
    timeline: {
      title: 'Na osi czasu',
      next: 'następne wydarzenie w czasie',
      previous: 'poprzednie wydarzenie w czasie',
      first: 'pierwsze wydarzenie',
      last: 'ostatnie wydarzenie',
      nextDrawn: 'następny element na ekranie, także grupa',
      previousDrawn: 'poprzedni element na ekranie, także grupa',
      rowAbove: 'wiersz powyżej',
      rowBelow: 'wiersz poniżej',
      earlier: 'o jeden ekran wcześniej',
      later: 'o jeden ekran później',
      zoomIn: 'powiększ',
      zoomOut: 'pomniejsz',
      everything: 'pokaż wszystko',
      open: 'otwórz wydarzenie albo wejdź w grupę',
      close: 'zamknij otwarte wydarzenie',
    },
    toolbar: {
      title: 'Na pasku narzędzi osi czasu',
      next: 'następny przycisk',
      previous: 'poprzedni przycisk',
      first: 'pierwszy przycisk',
      last: 'ostatni przycisk',
    },
    list: {
      title: 'Na liście z wieloma stronami',
      first: 'pierwsza strona',
      last: 'ostatnia strona',
    },
    sheet: {
      title: 'Na uchwycie panelu wydarzenia',
      larger: 'powiększ panel',
      smaller: 'zmniejsz panel, potem zamknij',
    },
    tour: {
      title: 'W przewodniku',
      next: 'następny krok',
      previous: 'poprzedni krok',
    },
  },
};
