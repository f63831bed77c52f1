// Messages of the kiosk, in Polish.

import { pluralsIn } from '../plurals.ts';
import type { KioskMessages } from '../en/kiosk.ts';

const { counted } = pluralsIn('pl');
const n = (count: number, one: string, few: string, many: string): string =>
  counted(count, { one, few, many, other: many });

export const plKiosk: KioskMessages = {
  touchToStart: 'Dotknij, aby zacząć',
  startOver: 'Zacznij od nowa',
  textSize: 'Wielkość tekstu',
  textSmaller: 'Mniejszy tekst',
  textLarger: 'Większy tekst',
  moreContrast: 'Większy kontrast',
  about: 'Informacje',
  onPhone: 'Na telefonie',
  onPhoneHint:
    'Skieruj aparat telefonu na kod, aby zobaczyć to na własnym ekranie, z odnośnikami do wszystkich źródeł.',
  onPhoneEvent: 'Przeczytaj o tym wydarzeniu i otwórz jego źródła na telefonie.',
  codeFor: (what) => `Kod dla telefonu: ${what}`,
  recordOf: (date) => `Stan dokumentacji: ${date}`,
  filtersOn: 'Filtry (włączone)',
  show: (matching) => n(matching, 'Pokaż # wydarzenie', 'Pokaż # wydarzenia', 'Pokaż # wydarzeń'),

  stillThere: 'Czy nadal tu jesteś?',
  startsAgainIn: (seconds) =>
    n(
      seconds,
      'Ekran zacznie od nowa za # sekundę.',
      'Ekran zacznie od nowa za # sekundy.',
      'Ekran zacznie od nowa za # sekund.',
    ),
  goOn: 'Dalej',

  closed: 'Ten ekran jest teraz wyłączony.',
  opens: (when) => `Włączy się znów: ${when}.`,
  stopped: 'Ten ekran na chwilę się zatrzymał.',
  stoppedHint: 'Sam zacznie od nowa.',
  listOnly: 'Wszystkie wydarzenia w kolejności dat',

  operator: {
    title: 'Dla obsługi',
    wrongPin: 'To nie jest właściwy PIN.',
    erase: 'Usuń',
    noPin: 'Nie ustawiono PIN-u: każdy, kto znajdzie tę stronę, może ją otworzyć. Ustaw go w kiosk.json.',
    reload: 'Wczytaj ponownie',
    checkForUpdates: 'Sprawdź aktualizacje',
    program: 'Oprogramowanie',
    data: 'Dane',
    stored: 'Zachowane na tym komputerze',
    settings: 'Ustawienia',
    setting: 'Ustawienie',
    value: 'Wartość',
    from: 'Skąd',
    defaultValue: 'domyślne',
    settingErrors: 'Błędy w ustawieniach',
    none: 'Brak.',
    errors: 'Ostatnie błędy',
    visits: 'Wizyty',
    day: 'Dzień',
    minutes: 'Minuty',
    notCounted: 'Wizyty nie są liczone.',
    ruler: 'Linijka',
    rulerHint: (millimetres) => `Ten pasek ma ${millimetres} mm. Jeśli nie, popraw „diag” w ustawieniach.`,
    rulerUnknown: 'Ustaw „diag” (przekątną ekranu w calach), aby mierzyć w milimetrach.',
    target: 'Najmniejszy cel dotyku',
    version: 'Wersja',
    build: 'Plik',
    running: 'Czas działania',
    time: (hours, minutes) =>
      `${n(hours, '# godzina', '# godziny', '# godzin')}, ${n(minutes, '# minuta', '# minuty', '# minut')}`,
    screen: 'Wielkość strony',
    awake: 'Ekran nie gaśnie',
    network: 'Sieć',
    dataset: 'Zbiór danych',
    changed: 'Ostatnia zmiana',
    lastUpdateCheck: 'Ostatnie sprawdzenie aktualizacji',
    never: 'jeszcze nie',
    updateResults: {
      same: 'nic nowszego',
      newer: 'znaleziono nowsze dane; pojawią się, gdy ekran będzie bezczynny',
      refused: 'nowsze dane odrzucone; zostają ostatnie dobre',
      unreachable: 'brak odpowiedzi; zostają ostatnie dobre dane',
      parquet: 'zbyt duży, aby go zachować: czytany z sieci',
      off: 'nigdy nie sprawdza',
    },
    issues: 'Uwagi o tych danych',
    dataStored: 'Zachowane dane',
    notStored: 'nie: następny start wymaga sieci',
    programStored: 'Zachowane oprogramowanie',
    programStates: {
      active: 'tak: uruchomi się bez sieci',
      waiting: 'tak; nowsze zostanie użyte, gdy ekran będzie bezczynny',
      none: 'nie: adres musi być https lub localhost',
      inlined: 'tak: ta strona zawiera wszystko',
    },
    yes: 'tak',
    no: 'nie',
  },
};
