// Messages about sharing, in Polish.

import { pluralsIn } from '../plurals.ts';
import type { ShareMessages } from '../en/share.ts';

const { number, counted } = pluralsIn('pl');
const n = (count: number, one: string, few: string, many: string): string =>
  counted(count, { one, few, many, other: many });
const events = (count: number): string => n(count, '# wydarzenie', '# wydarzenia', '# wydarzeń');

export const plShare: ShareMessages = {
  shareTabs: { link: 'Odnośnik', embed: 'Osadzenie', cite: 'Cytowanie', download: 'Pobieranie', image: 'Obraz' },
  shareTargets: {
    label: 'Co udostępnić',
    event: 'To wydarzenie',
    view: 'Ten widok wraz z filtrami i zakresem',
    record: 'Całą dokumentację',
  },
  shareLocal:
    'Tę stronę podaje ten komputer lub jego własna sieć. Adresy utworzone tutaj działają tylko w niej: opublikuj witrynę i udostępniaj spod jej publicznego adresu.',
  shareAddress: 'Adres',
  shareWith: 'Udostępnij przez…',

  qr: (address) => `Kod QR prowadzący do ${address}`,
  qrDownload: 'Pobierz kod QR (SVG)',
  qrTooLong: 'Ten adres jest za długi na kod QR. Udostępnij mniej filtrów albo jedno wydarzenie.',

  embedForm: {
    label: 'Postać kodu',
    iframe: 'Sama ramka',
    script: 'Ramka i skrypt',
    element: 'Element',
    amp: 'AMP',
    wordpress: 'Shortcode WordPressa',
  },
  embedFormHint: {
    iframe: 'Działa wszędzie tam, gdzie dozwolone są ramki. Jej wysokość pozostaje taka, jak ustawiono tutaj.',
    script: 'Skrypt ustala tylko wysokość ramki. Jeśli zostanie usunięty, ramka nadal działa.',
    element: 'Dla witryn, które pozwalają na skrypty. Bez skryptu pozostaje odnośnik.',
    amp: 'Dla stron AMP, które muszą wczytać rozszerzenie amp-iframe. Adres musi zaczynać się od https i należeć do innej witryny niż strona.',
    wordpress:
      'Dla witryn, które pokazują podlinkowane strony przez oEmbed, o wysokości 620 pikseli. Gdzie indziej umieść samą ramkę w bloku „Własny kod HTML”; potrzebne jest do tego prawo publikowania niefiltrowanego HTML-a.',
  },
  embedWordpressWhole:
    'WordPress pyta samą stronę, dlatego pokazana zostanie cała dokumentacja w obecnym stanie, bez filtrów, wybranego układu i wersji.',
  embedTitle: (title) => `Oś czasu: ${title}`,
  embedLink: (title, product) => `${title} (oś czasu, ${product})`,
  embedControls: {
    label: 'Elementy sterujące',
    full: 'Wszystkie: wyszukiwanie, filtry, widoki',
    min: 'Kilka: powiększanie i widoki',
    none: 'Żadne',
  },
  embedHeight: {
    label: 'Wysokość',
    fit: 'Stała',
    auto: 'Taka jak treść',
    pixels: 'Wysokość w pikselach',
  },
  embedHeightNeedsScript: 'Automatyczna wysokość wymaga skryptu.',
  embedData: {
    label: 'Dane',
    live: 'Bieżące: widać poprawki i uzupełnienia',
    pinned: 'Utrwalone: pozostają takie jak dziś, nawet jeśli później zostaną poprawione',
  },
  embedCode: 'Kod do wklejenia',
  copyCode: 'Kopiuj kod',
  copyText: 'Kopiuj tekst',
  embedPreview: 'Pokaż podgląd',
  embedPreviewEnd: 'Ukryj podgląd',

  citeForm: { label: 'Postać', text: 'Tekst (w stylu APA)', ris: 'RIS', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citeEvent: 'Strona wydarzenia z jego statusem oraz każde źródło, które przywołuje.',
  citeRecord: 'Cała dokumentacja. Aby przytoczyć wydarzenie wraz ze źródłami, otwórz je.',
  citation: 'Przypis',
  saveAs: (name) => `Pobierz ${name}`,

  downloadFilters: 'Filtry',
  downloadCsv: 'Pobierz CSV',
  downloadCsvHint:
    'Jeden wiersz na wydarzenie, do czytania i liczenia: data, status, cytaty, źródła i odpowiedzi. Otwiera się w każdym arkuszu; komórka, która zostałaby wykonana jak formuła, ma na początku apostrof.',
  downloadJson: 'Pobierz JSON',
  downloadJsonHint:
    'Zbiór danych, który można otworzyć tutaj i gdzie indziej. Odpowiedzi, pary i różniące się relacje są do tych wydarzeń dołączone niezależnie od filtrów.',
  downloadTooMany: (most) =>
    `To za dużo na jeden plik. Wybierz filtry, które pozostawią najwyżej ${n(most, '# wydarzenie', '# wydarzenia', '# wydarzeń')}.`,
  downloadBusy: 'Przygotowywanie…',
  downloaded: (name, count, more) =>
    more === 0
      ? `${name}: ${events(count)}`
      : `${name}: ${events(count)} oraz ${n(more, '# inne do łącznego czytania', '# inne do łącznego czytania', '# innych do łącznego czytania')}`,
  downloadFailed: 'Nie udało się utworzyć pliku.',
  extract: (count, filters, address) => `Wyciąg: ${count}. Filtry: ${filters}. ${address}`,
  csvColumns: {
    id: 'Identyfikator',
    date: 'Data (EDTF)',
    dateInWords: 'Data',
    concerns: 'Czego dotyczy (EDTF)',
    concernsInWords: 'Czego dotyczy',
    title: 'Wydarzenie',
    standing: 'Status',
    foundBy: 'Kto ustalił',
    kind: 'Rodzaj',
    summary: 'Streszczenie',
    actors: 'Osoby i instytucje',
    quotations: 'Cytaty',
    sources: 'Źródła',
    readTogether: 'Czytać łącznie z',
    accountsDiffer: 'Relacje się różnią',
    answeredBy: 'Odpowiedź na to',
    inReplyTo: 'W odpowiedzi na',
    noReply: 'Bez odpowiedzi',
    later: 'Późniejszy wynik',
    discrepancy: 'Gdzie źródła się różnią',
    address: 'Adres',
  },

  tally: (standing, count) => `${standing} ${number(count)}`,
  imageDownload: 'Pobierz obraz (PNG)',
  imageText: 'Tekst dla osób, które nie widzą obrazu',
  imageFailed: 'Ta przeglądarka nie zdołała narysować obrazu.',
};
