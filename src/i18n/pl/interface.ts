// The Polish catalogue.
// One file, in the order of the English one, although it is long: translators compare the two line by line.

import { pluralsIn } from '../plurals.ts';
import type { AllMessages } from '../allMessages.ts';
import { plAbout } from './about.ts';
import { plDates } from './dates.ts';
import { plEmbed } from './embed.ts';
import { plEvidence } from './evidence.ts';
import { plKiosk } from './kiosk.ts';
import { plLocalFile } from './localFile.ts';
import { plMedia } from './media.ts';
import { plShare } from './share.ts';

const { number, counted, megabytes } = pluralsIn('pl');
/** 1 wydarzenie, 2 wydarzenia, 5 wydarzeń. Counts are whole numbers, so the form for fractions is not needed. */
const n = (count: number, one: string, few: string, many: string): string =>
  counted(count, { one, few, many, other: many });
const events = (count: number): string => n(count, '# wydarzenie', '# wydarzenia', '# wydarzeń');
/** After “z”, which takes the genitive. */
const ofEvents = (count: number): string => n(count, '# wydarzenia', '# wydarzeń', '# wydarzeń');

export const pl: AllMessages = {
  ...plAbout,
  ...plEvidence,
  ...plLocalFile,
  ...plMedia,
  ...plShare,
  locale: 'pl',
  number,
  comma: ', ',
  labelled: (label) => `${label}:`,
  quoted: (words) => `„${words}”`,

  product: 'On the Record',
  skip: 'Przejdź do wydarzeń',
  about: 'O tej dokumentacji',
  support: 'Uzyskaj pomoc',
  tour: 'Przewodnik',
  theme: 'Wygląd',
  language: 'Język',
  languageFailed: (name) => `Nie udało się wczytać języka: ${name}. Strona pozostaje w obecnym języku.`,
  translated: 'tłumaczenie',
  quoteTranslated: 'Tłumaczenie, nie słowa źródła',
  themes: { auto: 'Jak w urządzeniu', light: 'Jasny', dark: 'Ciemny', host: 'Jak w artykule' },
  menu: 'Menu',
  close: 'Zamknij',
  share: 'Udostępnij',
  shareEvent: 'Udostępnij to wydarzenie',
  shareTitle: (title, standing) => (standing === null ? title : `${title} (${standing})`),
  noFilters: 'brak',
  filterLine: (group, values) => `${group}: ${values}`,
  filterSearch: 'Wyszukiwanie',
  updated: (date) => `Ostatnia zmiana: ${date}`,

  contentNote: 'Zanim zaczniesz czytać',
  contentNoteDismiss: 'Kontynuuj',

  searchLabel: 'Szukaj wydarzeń',
  searchHint: 'Znajduje wszystkie słowa; frazę ujmij w „cudzysłów”',
  searchHintLarge: 'Szuka wszystkich słów w tytułach, streszczeniach oraz wśród osób i instytucji',
  searchLoading: 'Wczytywanie tekstu do przeszukania',
  textFailed: 'Nie udało się wczytać części tekstu wydarzeń.',
  filters: 'Filtry',
  clearFilters: 'Usuń wszystkie filtry',
  removeFilter: (name) => `Usuń filtr: ${name}`,
  anyOfThese: 'Dowolne z nich',
  allOfThese: 'Wszystkie naraz',
  groups: { actor: 'Osoby i instytucje', kind: 'Rodzaj', status: 'Status', source: 'Źródło', tag: 'Tagi' },
  matchLabel: 'Wybrane osoby i instytucje',
  views: { label: 'Widok', timeline: 'Oś czasu', list: 'Lista', table: 'Tabela' },
  lanes: {
    label: 'Wiersze',
    none: 'Bez wierszy',
    actor: 'Osoby i instytucje',
    kind: 'Rodzaj',
    status: 'Status',
    other: 'Inni',
  },
  /** Which row of the picture an event is in, for a screen reader. */
  inRow: (name) => `Wiersz: ${name}`,
  /** After a title on the picture, what must be read together with it. */
  readWithLabel: 'czytaj razem z:',
  otherActors: (count) => n(count, '# inny', '# inni', '# innych'),
  onlyActor: (name) => `Pokaż tylko: ${name}`,
  tourInvitation: (count) => `Zacznij tutaj: historia w ${n(count, '# kroku', '# krokach', '# krokach')}`,
  stripLabel: 'Jedno wydarzenie',
  positionOf: (index, count) => `${number(index)} z ${number(count)}`,
  display: 'Wygląd',
  more: 'Więcej',
  less: 'Mniej',
  timeAxes: { label: 'Ułóż według', said: 'Data wypowiedzi', about: 'Okres, którego dotyczy' },

  events,
  count: (matching, all) => `${number(matching)} z ${ofEvents(all)}`,
  noMatches: 'Żadne wydarzenie nie odpowiada tym filtrom.',
  noMatchesHint: 'Usuń jeden filtr albo wszystkie.',
  emptyDataset: 'Na tej osi czasu nie ma jeszcze wydarzeń.',

  timeline: 'Oś czasu',
  timelineSummary: (count, from, to) => `${events(count)} od ${from} do ${to}. Te same wydarzenia są na liście.`,
  timelineKeys:
    'Strzałki przechodzą przez wydarzenia w czasie; plus i minus zmieniają skalę; 0 pokazuje wszystko; Enter otwiera; Escape zamyka.',
  timelineFailed: 'Nie udało się narysować osi czasu. Lista poniżej zawiera wszystkie wydarzenia.',
  componentFailed:
    'Nie udało się wczytać tej części strony. Sprawdź połączenie, wczytaj stronę ponownie i spróbuj jeszcze raz.',
  componentLoading: 'Wczytywanie…',
  componentFailedHint:
    'Ponowna próba nie pomogła. Wczytaj stronę ponownie: witryna mogła zostać zaktualizowana, odkąd ją otwarto.',
  timelineLoading: 'Rysowanie osi czasu…',
  gestureHint: (key) => `Przytrzymaj ${key} i przewijaj albo użyj dwóch palców, aby zmienić skalę osi czasu`,
  toolbar: 'Skala i przesuwanie',
  zoomIn: 'Powiększ',
  zoomOut: 'Pomniejsz',
  earlier: 'Wcześniej',
  later: 'Później',
  showAll: 'Całość',
  eventsBefore: (count) => `wcześniej: ${events(count)}`,
  eventsAfter: (count) => `później: ${events(count)}`,
  cluster: (count, period) => `${events(count)}, ${period}`,
  eventName: (title, date, status) => [title, date, status].filter(Boolean).join(', '),
  clusterTitle: (count) => `${events(count)} w tym miejscu`,
  clusterStatus: (status) => `w tym: ${status}`,
  pictureKey: {
    bar: 'Okres lub data niedokładna',
    dot: 'W innym wierszu',
    milestone: 'Przełom',
    letters: 'Abc',
  },
  overview: 'Przegląd całości',
  eras: 'Epoki',
  windowStart: 'Początek widocznego okresu',
  windowEnd: 'Koniec widocznego okresu',

  list: 'Wydarzenia',
  pages: 'Strony listy',
  pagesBelow: 'Strony listy, pod nią',
  firstPage: 'Pierwsza strona',
  previousPage: 'Poprzednia strona',
  nextPage: 'Następna strona',
  lastPage: 'Ostatnia strona',
  pageRange: (first, last, count) => `od ${number(first)} do ${number(last)} z ${ofEvents(count)}`,
  address: 'Adres',
  printed: 'Wydrukowano',
  updatedLabel: 'Ostatnia zmiana',
  printedRange: (printed, count) =>
    `Wydrukowano tu pierwsze ${number(printed)} z ${ofEvents(count)}. Zawęź filtry, aby wydrukować pozostałe.`,
  entryNumber: (place) => `Nr ${number(place)}`,
  openEvent: 'Otwórz',
  tooManyToSort: (most) => `Aby sortować według tej kolumny, zawęź wybór; najwięcej wydarzeń: ${number(most)}`,
  columns: {
    date: 'Data',
    title: 'Wydarzenie',
    status: 'Status',
    kind: 'Rodzaj',
    actors: 'Osoby i instytucje',
    sources: 'Źródła',
  },

  details: 'Szczegóły wydarzenia',
  status: 'Status',
  foundBy: (actor) => `Kto ustalił: ${actor}`,
  concernsPeriod: (period) => `Dotyczy okresu: ${period}`,
  sources: 'Źródła',
  sourceText: 'Tekst źródła',
  noDate: 'bez daty',
  noLink: 'Brak odnośnika',
  aboutThisSource: 'O tym źródle',
  archived: 'Kopia archiwalna',
  dateGiven: (date) => `To źródło podaje datę: ${date}`,
  quotedFrom: (publisher) => `cyt. za: ${publisher}`,
  citedWithoutQuote: 'Źródła przywołane bez cytatu',
  inReply: 'W odpowiedzi',
  noReply: 'Bez odpowiedzi',
  accountsDiffer: 'Relacje się różnią',
  accountsDifferHint: 'W kolejności dat. Żadna nie ma tu większej wagi niż inna.',
  readTogether: 'Czytać łącznie z',
  thisEvent: 'To wydarzenie',
  actors: 'Osoby i instytucje',
  onlyThisActor: (name) => `Pokaż tylko wydarzenia, w których występuje ${name}`,
  formerly: (name, until) => `${name} (dawna nazwa; ostatnia data: ${until})`,
  sheetFull: 'Pełna wysokość',
  previous: 'Poprzednie wydarzenie',
  next: 'Następne wydarzenie',
  position: (index, count) => `${number(index)} z ${number(count)}`,
  notInResults: 'Brak w przefiltrowanych wynikach',
  copyLink: 'Kopiuj odnośnik',
  copyCitation: 'Kopiuj przypis',
  copied: 'Skopiowano',
  copyFailed: 'Nie udało się skopiować; zaznacz tekst ręcznie:',
  copyByHand: 'Nie udało się skopiować. Tekst jest zaznaczony: naciśnij Ctrl + C lub ⌘ C.',
  citedFor: (event, place) => (place === '' ? `Przytoczono w: ${event}` : `Przytoczono w: ${event}; ${place}`),
  permalink: 'Odnośnik do tego wydarzenia',
  selected: (title, date, status) => `${[title, date, status].filter(Boolean).join('. ')}.`,
  corrected: (date) => `Poprawka, ${date}:`,

  supportHint: 'Z tymi organizacjami można się skontaktować niezależnie od tego, co tu przeczytano.',

  notStarted:
    'Oś czasu, wyszukiwanie i filtry nie uruchomiły się: części strony nie udało się tu wczytać albo ta przeglądarka jest zbyt stara.',
  readBelow: 'Poniżej można bez nich przeczytać każde wydarzenie.',
  withoutScript:
    'Powiększanie, wyszukiwanie i filtry wymagają JavaScriptu, który tu nie działa. Każde wydarzenie można przeczytać bez niego.',
  allEvents: (count) => n(count, '# wydarzenie', 'Wszystkie # wydarzenia', 'Wszystkie # wydarzeń'),
  theData: 'Dane',

  loading: 'Wczytywanie wydarzeń…',
  loadedBytes: (done, total) => (total === null ? megabytes(done) : `${megabytes(done)} z ${megabytes(total)}`),
  loadedEvents: (done) => `wczytano ${events(done)}`,
  cancel: 'Przerwij wczytywanie',
  stopped: 'Wczytywanie zostało przerwane.',
  failed: 'Nie udało się wczytać wydarzeń.',
  failedHint: 'Sprawdź połączenie i spróbuj ponownie. Żaden twój wybór nie przepadł.',
  failedMissing: (slug) => `W tej witrynie nie ma osi czasu o nazwie „${slug}”.`,
  failedWebPage: (slug) =>
    `Zamiast wydarzeń przyszła strona internetowa. Jeśli ta sieć wymaga zalogowania, zaloguj się i spróbuj ponownie. W przeciwnym razie w tej witrynie nie ma osi czasu o nazwie „${slug}”.`,
  failedBroken: 'Plik z danymi jest uszkodzony. Spróbuj ponownie; jeśli to nie pomoże, powiadom wydawcę witryny.',
  showDefaultDataset: 'Pokaż domyślną oś czasu',
  retry: 'Spróbuj ponownie',
  reload: 'Wczytaj stronę ponownie',
  whatWentWrong: 'Co się nie udało',
  crashed: 'Ta strona przestała działać.',
  crashedHint: 'Zwykle pomaga ponowne wczytanie. Adres nadal mówi, co było oglądane.',
  issues: (count) => n(count, '# uwaga o tych danych', '# uwagi o tych danych', '# uwag o tych danych'),
  issuesHint: 'Wymienione tu wpisy zawierają błędy. Pozostałych to nie dotyczy. Szczegóły techniczne są po angielsku.',
  linkFailed: 'Część tego odnośnika nie zadziałała',
  parseErrors: {
    notOneOf: (values) => `– dozwolone wartości: ${values}`,
    notAnId: (text) => `– nie można użyć: „${text}” nie jest identyfikatorem`,
    notAValue: (text) => `– nie można użyć: nie ma do wyboru „${text}”`,
    notAVersion: (text) => `– nie można użyć: „${text}” nie jest wersją`,
    notADate: () => '– to nie jest data; napisz 2006, 2006-05 lub 2006-05-17',
    openDate: () => '– nie ma końca; napisz datę, która go ma',
    tooLong: (most) => `– za długie; najwięcej znaków: ${most}`,
    tooMany: (most) => `– za dużo wartości; najwięcej: ${most}`,
  },
  invalidValue: (name, text, reason) => `${name}: „${text}” ${reason}`,
  unknownValue: (what, text) => `${what}: na tej osi czasu nie ma „${text}”`,
  dismiss: 'Ukryj',

  tourStep: (index, count) => `Krok ${index} z ${count}`,
  tourNext: 'Następny krok',
  tourPrevious: 'Poprzedni krok',
  tourEnd: 'Zakończ przewodnik',
  tourPlay: 'Odtwarzaj',
  tourPause: 'Wstrzymaj',

  shortcutsTitle: 'Skróty klawiszowe',

  dates: plDates,
  embed: plEmbed,
  kiosk: plKiosk,
};
