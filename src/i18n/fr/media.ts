// Media: pictures, films, sounds, documents, maps, and what other sites have of them.

import type { enMedia } from '../en/media.ts';
import { pluralsIn } from '../plurals.ts';

const { number } = pluralsIn('fr');

export const frMedia: typeof enMedia = {
  media: {
    types: { image: 'Image', video: 'Film', audio: 'Son', document: 'Pièce', map: 'Carte' },
    credit: 'Crédit',
    licence: 'Licence d’utilisation',
    pageOf: 'Une page de',
    origin: 'D’où cela vient',
    passageMarked: 'Le passage est marqué.',
    enlarge: 'Agrandir',
    zoomable: 'Image agrandissable : plus et moins changent la taille, 0 la montre en entier',
    fit: 'Montrer en entier',
    previous: 'Image précédente',
    next: 'Image suivante',
    transcript: 'Transcription',
    captions: 'Sous-titres',
    offline: 'Vous êtes hors ligne, et ceci demande le réseau.',
    zoomedTo: (percent: number) => `L’image à ${number(percent)} %`,
    position: (index: number, count: number) => `${number(index)} sur ${number(count)}`,
    failed: (what: string) => `${what} n’a pas pu être chargé.`,
    beside: (file: string) =>
      `${file} se trouve à côté du fichier que vous avez ouvert, où cette page ne peut pas le lire.`,
    openFile: (file: string) => `Ouvrir ${file}`,
    comesFrom: (host: string) => `Ceci vient de ${host}, qui saura que vous l’avez regardé.`,
    load: (host: string) => `Charger depuis ${host}`,
    remember: (host: string) => `Ne plus demander pour ${host} pendant cette visite`,
    openAt: (host: string) => `Ouvrir sur ${host}`,
    refused: (host: string) => `Ce site ne montre rien de ${host}, car aucun de ses dossiers ne le nomme.`,
  },
};
