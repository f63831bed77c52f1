// Media: pictures, films, sounds, documents, maps, and what other sites have of them.

import type { enMedia } from '../en/media.ts';
import { pluralsIn } from '../plurals.ts';

const { number } = pluralsIn('pl');

export const plMedia: typeof enMedia = {
  media: {
    types: { image: 'Obraz', video: 'Film wideo', audio: 'Dźwięk', document: 'Dokument', map: 'Mapa' },
    credit: 'Autor',
    licence: 'Licencja',
    pageOf: 'Strona z',
    origin: 'Skąd pochodzi',
    passageMarked: 'Fragment jest zaznaczony.',
    enlarge: 'Powiększ',
    zoomable: 'Obraz z powiększeniem: plus i minus zmieniają rozmiar, 0 pokazuje całość',
    fit: 'Pokaż całość',
    previous: 'Poprzedni obraz',
    next: 'Następny obraz',
    transcript: 'Transkrypcja',
    captions: 'Napisy',
    offline: 'Nie masz połączenia, a to wymaga sieci.',
    zoomedTo: (percent: number) => `Obraz w skali ${number(percent)}%`,
    position: (index: number, count: number) => `${number(index)} z ${number(count)}`,
    failed: (what: string) => `Nie udało się wczytać: ${what}.`,
    beside: (file: string) => `${file} jest obok otwartego pliku, gdzie ta strona nie może go odczytać.`,
    openFile: (file: string) => `Otwórz ${file}`,
    comesFrom: (host: string) => `To pochodzi z ${host}; ten serwis dowie się, że to oglądasz.`,
    load: (host: string) => `Wczytaj z ${host}`,
    remember: (host: string) => `Nie pytaj ponownie o ${host} podczas tej wizyty`,
    openAt: (host: string) => `Otwórz w ${host}`,
    refused: (host: string) => `Ta witryna nie pokazuje niczego z ${host}, bo żaden z jej zbiorów go nie wymienia.`,
  },
};
