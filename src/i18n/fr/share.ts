// Messages about sharing, in French.

import { pluralsIn } from '../plurals.ts';
import type { ShareMessages } from '../en/share.ts';

const { number, counted } = pluralsIn('fr');
/** From a million on, French says “un million d’événements”. */
const n = (count: number, one: string, other: string, many: string): string => counted(count, { one, other, many });
const events = (count: number): string => n(count, '# événement', '# événements', '# d’événements');

export const frShare: ShareMessages = {
  shareTabs: { link: 'Lien', embed: 'Intégrer', cite: 'Citer', download: 'Télécharger', image: 'Image' },
  shareTargets: {
    label: 'Ce qui est partagé',
    event: 'Cet événement',
    view: 'Cette vue, avec ses filtres et sa période',
    record: 'Le dossier entier',
  },
  shareLocal:
    'Cette page est servie par cet ordinateur ou son propre réseau. Les adresses créées ici ne fonctionnent que là : publiez le site et partagez depuis son adresse publique.',
  shareAddress: 'Adresse',
  shareWith: 'Partager avec…',

  qr: (address) => `Code QR qui mène à ${address}`,
  qrDownload: 'Télécharger le code QR (SVG)',
  qrTooLong: 'Cette adresse est trop longue pour un code QR. Partagez moins de filtres, ou un seul événement.',

  embedForm: {
    label: 'Forme du code',
    iframe: 'Cadre simple',
    script: 'Cadre et script',
    element: 'Élément',
    amp: 'AMP',
    wordpress: 'Code court WordPress',
  },
  embedFormHint: {
    iframe: 'Fonctionne partout où un cadre est admis. Sa hauteur reste celle qui est fixée ici.',
    script: 'Le script ne fait que régler la hauteur du cadre. S’il est retiré, le cadre fonctionne encore.',
    element: 'Pour les sites qui admettent les scripts. Sans le script, il reste un lien.',
    amp: 'Pour les pages AMP, qui doivent charger l’extension amp-iframe. L’adresse doit commencer par https et appartenir à un autre site que la page.',
    wordpress:
      'Pour les sites qui affichent les pages liées par oEmbed, sur 620 pixels de haut. Ailleurs, placez le cadre simple dans un bloc « HTML personnalisé » ; il faut pour cela le droit de publier du HTML non filtré.',
  },
  embedWordpressWhole:
    'WordPress interroge la page elle-même et montre donc le dossier entier dans son état actuel : les filtres, la disposition et la version ne suivent pas.',
  embedTitle: (title) => `Chronologie : ${title}`,
  embedLink: (title, product) => `${title} (chronologie, ${product})`,
  embedControls: {
    label: 'Commandes',
    full: 'Toutes : recherche, filtres, affichages',
    min: 'Quelques-unes : échelle et affichages',
    none: 'Aucune',
  },
  embedHeight: {
    label: 'Hauteur',
    fit: 'Fixe',
    auto: 'Aussi haute que son contenu',
    pixels: 'Hauteur en pixels',
  },
  embedHeightNeedsScript: 'La hauteur automatique nécessite le script.',
  embedData: {
    label: 'Données',
    live: 'Vivantes : les corrections et les ajouts apparaissent',
    pinned: 'Figées : elles restent telles qu’aujourd’hui, même si elles sont corrigées plus tard',
  },
  embedCode: 'Code à coller',
  copyCode: 'Copier le code',
  copyText: 'Copier le texte',
  embedPreview: 'Montrer l’aperçu',
  embedPreviewEnd: 'Masquer l’aperçu',

  citeForm: { label: 'Forme', text: 'Texte (style APA)', ris: 'RIS', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citeEvent: 'La page de l’événement, avec son statut, et chaque source qu’il cite.',
  citeRecord: 'Le dossier entier. Ouvrez un événement pour le citer avec ses sources.',
  citation: 'Référence',
  saveAs: (name) => `Télécharger ${name}`,

  downloadFilters: 'Filtres',
  downloadCsv: 'Télécharger le CSV',
  downloadCsvHint:
    'Une ligne par événement, pour lire et compter : date, statut, citations, sources et réponses. S’ouvre dans tout tableur ; une cellule qui serait exécutée comme une formule est précédée d’une apostrophe.',
  downloadJson: 'Télécharger le JSON',
  downloadJsonHint:
    'Un jeu de données qui s’ouvre ici et ailleurs. Les réponses, les paires et les versions qui diffèrent accompagnent ces événements, quels que soient les filtres.',
  downloadTooMany: (most) =>
    `C’est trop pour un seul fichier. Choisissez des filtres qui laissent au plus ${events(most)}.`,
  downloadBusy: 'En préparation…',
  downloaded: (name, count, more) =>
    more === 0
      ? `${name} : ${events(count)}`
      : `${name} : ${events(count)}, et ${n(more, '# autre à lire avec', '# autres à lire avec', '# d’autres à lire avec')}`,
  downloadFailed: 'Le fichier n’a pas pu être créé.',
  extract: (count, filters, address) => `Extrait : ${count}. Filtres : ${filters}. ${address}`,
  csvColumns: {
    id: 'Identifiant',
    date: 'Date (EDTF)',
    dateInWords: 'Date',
    concerns: 'Période en question (EDTF)',
    concernsInWords: 'Période en question',
    title: 'Événement',
    standing: 'Statut',
    foundBy: 'Constaté par',
    kind: 'Nature',
    summary: 'Résumé',
    actors: 'Acteurs',
    quotations: 'Citations',
    sources: 'Sources',
    readTogether: 'À lire avec',
    accountsDiffer: 'Les versions diffèrent',
    answeredBy: 'Réponse reçue',
    inReplyTo: 'En réponse à',
    noReply: 'Sans réponse',
    later: 'Issue ultérieure',
    discrepancy: 'Là où les sources divergent',
    address: 'Adresse',
  },

  tally: (standing, count) => `${standing} ${number(count)}`,
  imageDownload: 'Télécharger l’image (PNG)',
  imageText: 'Texte pour les personnes qui ne voient pas l’image',
  imageFailed: 'Ce navigateur n’a pas pu dessiner l’image.',
};
