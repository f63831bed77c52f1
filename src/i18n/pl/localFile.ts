// Messages about local files, in Polish.

import { pluralsIn } from '../plurals.ts';
import type { LocalFileMessages } from '../en/localFile.ts';

const { counted } = pluralsIn('pl');
const n = (count: number, one: string, few: string, many: string): string =>
  counted(count, { one, few, many, other: many });

export const plLocalFile: LocalFileMessages = {
  localFile: {
    title: 'Twój własny plik',
    hint: 'Otwórz tabelę (CSV, Excel, OpenDocument), kalendarz lub oś czasu, na przykład arkusz przygotowany dla TimelineJS, albo upuść plik w dowolnym miejscu tej strony: zobaczysz zawartość od razu. Plik jest odczytywany na tym komputerze i nigdzie nie wysyłany.',
    open: 'Otwórz plik…',
    another: 'Otwórz inny plik…',
    drop: 'Upuść plik tutaj, aby go otworzyć',
    dropHint: 'Tabela, kalendarz lub oś czasu. Plik jest odczytywany na tym komputerze i nigdzie nie wysyłany.',
    reading: (name) => `Otwieranie: ${name}…`,
    failed: 'Nie udało się otworzyć tego pliku',
    failedName: (name) => `Nie udało się otworzyć pliku ${name}. To, co było na ekranie, pozostało bez zmian.`,
    oneAtATime: 'Otwieraj po jednym pliku. To, co było na ekranie, pozostało bez zmian.',
    opened: (name) => `Oglądasz ${name}, plik z tego komputera.`,
    stays:
      'Został odczytany tutaj i nigdzie nie wysłany. Nie prowadzi do niego żaden odnośnik, a po ponownym wczytaniu strony trzeba go otworzyć jeszcze raz.',
    events: (count) => n(count, '# wydarzenie', '# wydarzenia', '# wydarzeń'),
    issues: (count) => n(count, '# uwaga o tym pliku', '# uwagi o tym pliku', '# uwag o tym pliku'),
    rejected: (count) =>
      n(count, '# wiersza nie dało się odczytać', '# wierszy nie dało się odczytać', '# wierszy nie dało się odczytać'),
    noIssues: 'Nie znaleziono w nim błędów.',
    report: 'Przeczytaj raport',
    reportTitle: 'Raport o tym pliku',
    reportHint:
      'Każda uwaga podaje regułę, wiersz, wydarzenie i sposób naprawy. Wpis z błędem jest pomijany; pozostałe są pokazane.',
    more: (count) =>
      n(
        count,
        'I jeszcze # w zapisanym raporcie.',
        'I jeszcze # w zapisanym raporcie.',
        'I jeszcze # w zapisanym raporcie.',
      ),
    columns: 'Zmień kolumny',
    columnsHint: 'Wskaż, co zawiera każda kolumna twojej tabeli. Plik zostanie ponownie odczytany na tym komputerze.',
    noColumn: 'żadna',
    readAgain: 'Odczytaj plik ponownie',
    columnNames: {
      date: 'Data lub początek',
      end: 'Koniec',
      title: 'Tytuł',
      summary: 'Tekst',
      sources: 'Źródło',
      source_urls: 'Adres strony',
      actors: 'Osoby i organizacje',
      tags: 'Słowa kluczowe',
    },
    dateOrder: 'Daty takie jak 03/04/2014 mają',
    dateOrders: { dmy: 'najpierw dzień: 3 kwietnia', mdy: 'najpierw miesiąc: 4 marca' },
    saveReport: 'Zapisz raport',
    saveRows: 'Zapisz wiersze, których nie dało się odczytać',
    saveRowsHint:
      'Popraw te wiersze i wklej je z powrotem do swojego pliku. Zapisany plik otwarty osobno pokaże tylko te wiersze.',
    make: 'Zrób własną',
    edit: 'Popraw i zapisz',
    fixIt: 'Popraw tabelę tutaj',
    editCopy: 'Edytuj kopię',
    offered: (title: string) =>
      `Zapisana strona chce się tu otworzyć: „${title}”. Nie pochodzi z tej witryny. Jest odczytywana na tym komputerze i nigdzie nie jest wysyłana.`,
    openIt: 'Otwórz ją',
    dontOpen: 'Nie otwieraj',
    copyOpens: (host: string) =>
      `Otwiera ${host}, gdzie powstała ta strona, z kopią wszystkiego, co w niej jest. Ta strona się nie zmienia.`,
    copyByHand:
      'Ta strona nie mówi, gdzie powstała. Upuść jej plik na dowolnej witrynie On the Record, aby edytować kopię.',
    licences: 'Zapisz licencje kodu',
    back: 'Wróć do opublikowanej dokumentacji',
    lost: 'Plik, który był tu otwarty, nie jest już dostępny.',
    lostHint: 'Pliki nie są wysyłane ani przechowywane. Otwórz go ponownie, aby wrócić do tego samego miejsca.',
    noLink:
      'To plik z twojego komputera: żaden odnośnik nie doprowadzi do niego nikogo innego. Aby go udostępnić, opublikuj go jako zbiór danych. To, co widać, można tu zapisać w plikach.',
    noEventLink: 'Wydarzenia z twojego własnego pliku nie mają odnośników.',
    printedFrom: (name) => `${name}, plik z komputera, na którym to wydrukowano`,
  },
  reportMistake: 'Zgłoś błąd w tym wydarzeniu',
};
