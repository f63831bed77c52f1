// The French catalogue. Spaces before : ; ! ? and inside « » are no-break spaces (U+00A0, U+202F).
// One file, in the order of the English one, although it is long: translators compare the two line by line.

import { pluralsIn } from '../plurals.ts';
import type { AllMessages } from '../allMessages.ts';
import { frAbout } from './about.ts';
import { frDates } from './dates.ts';
import { frEmbed } from './embed.ts';
import { frEvidence } from './evidence.ts';
import { frKiosk } from './kiosk.ts';
import { frLocalFile } from './localFile.ts';
import { frMedia } from './media.ts';
import { frShare } from './share.ts';

const { number, counted, megabytes } = pluralsIn('fr');
/** From a million on, French says “un million d’événements”. */
const n = (count: number, one: string, other: string, many: string): string => counted(count, { one, other, many });
const events = (count: number): string => n(count, '# événement', '# événements', '# d’événements');

export const fr: AllMessages = {
  ...frAbout,
  ...frEvidence,
  ...frLocalFile,
  ...frMedia,
  ...frShare,
  locale: 'fr',
  number,
  comma: ', ',
  labelled: (label) => `${label} :`,
  quoted: (words) => `« ${words} »`,

  product: 'On the Record',
  skip: 'Aller aux événements',
  about: 'À propos de ce dossier',
  support: 'Trouver de l’aide',
  tour: 'Visite guidée',
  theme: 'Apparence',
  language: 'Langue',
  languageFailed: (name) => `Langue « ${name} » : le chargement a échoué. La page reste dans la langue actuelle.`,
  translated: 'traduit',
  quoteTranslated: 'Traduction : ce ne sont pas les mots de la source',
  themes: { auto: 'Comme l’appareil', light: 'Clair', dark: 'Sombre', host: 'Comme l’article' },
  menu: 'Menu',
  close: 'Fermer',
  share: 'Partager',
  shareEvent: 'Partager cet événement',
  shareTitle: (title, standing) => (standing === null ? title : `${title} (${standing})`),
  noFilters: 'aucun',
  filterLine: (group, values) => `${group} : ${values}`,
  filterSearch: 'Recherche',
  updated: (date) => `Dernière modification : ${date}`,

  contentNote: 'Avant de lire',
  contentNoteDismiss: 'Continuer',

  searchLabel: 'Rechercher dans les événements',
  searchHint: 'Trouve tous les mots ; les « guillemets » pour une expression exacte',
  searchHintLarge: 'Trouve tous les mots dans les titres, les résumés et les acteurs',
  searchLoading: 'Chargement du texte à parcourir',
  textFailed: 'Une partie du texte des événements n’a pas pu être chargée.',
  filters: 'Filtres',
  clearFilters: 'Retirer tous les filtres',
  removeFilter: (name) => `Retirer le filtre : ${name}`,
  anyOfThese: 'L’un d’eux',
  allOfThese: 'Tous ensemble',
  groups: { actor: 'Acteurs', kind: 'Nature', status: 'Statut', source: 'Source', tag: 'Mots-clés' },
  matchLabel: 'Acteurs choisis',
  views: { label: 'Affichage', timeline: 'Frise', list: 'Liste', table: 'Tableau' },
  lanes: {
    label: 'Lignes',
    none: 'Sans lignes',
    actor: 'Acteurs',
    kind: 'Nature',
    status: 'Statut',
    other: 'Autres',
  },
  /** Which row of the picture an event is in, for a screen reader. */
  inRow: (name) => `Ligne : ${name}`,
  /** After a title on the picture, what must be read together with it. */
  readWithLabel: 'à lire avec :',
  otherActors: (count) => n(count, '# autre', '# autres', '# autres'),
  onlyActor: (name) => `Montrer seulement ${name}`,
  tourInvitation: (count) => `Commencez ici : l’histoire en ${n(count, '# étape', '# étapes', '# étapes')}`,
  stripLabel: 'Un événement',
  positionOf: (index, count) => `${number(index)} sur ${number(count)}`,
  display: 'Affichage',
  more: 'Plus',
  less: 'Moins',
  timeAxes: { label: 'Classer par', said: 'Date des propos', about: 'Période concernée' },

  events,
  count: (matching, all) => `${number(matching)} sur ${events(all)}`,
  noMatches: 'Aucun événement ne répond à ces filtres.',
  noMatchesHint: 'Retirez un filtre, ou tous.',
  emptyDataset: 'Cette chronologie n’a pas encore d’événement.',

  timeline: 'Frise chronologique',
  timelineSummary: (count, from, until) =>
    `${events(count)} entre le ${from} et le ${until}. Les mêmes événements figurent dans la liste.`,
  timelineKeys:
    'Les flèches parcourent les événements dans le temps ; plus et moins changent l’échelle ; 0 montre tout ; Entrée ouvre ; Échap ferme.',
  timelineFailed: 'La frise n’a pas pu être dessinée. La liste ci-dessous contient tous les événements.',
  componentFailed:
    'Cette partie de la page n’a pas pu être chargée. Vérifiez la connexion, rechargez la page et réessayez.',
  componentLoading: 'Chargement…',
  componentFailedHint:
    'Cela n’a pas suffi. Rechargez la page : le site a peut-être été mis à jour depuis que vous l’avez ouvert.',
  timelineLoading: 'La frise se dessine…',
  gestureHint: (key) =>
    `Maintenez ${key} et faites défiler, ou utilisez deux doigts, pour changer l’échelle de la frise`,
  toolbar: 'Échelle et déplacement',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  earlier: 'Plus tôt',
  later: 'Plus tard',
  showAll: 'Tout',
  eventsBefore: (count) => n(count, '# événement avant', '# événements avant', '# d’événements avant'),
  eventsAfter: (count) => n(count, '# événement après', '# événements après', '# d’événements après'),
  cluster: (count, period) => `${events(count)}, ${period}`,
  eventName: (title, date, status) => [title, date, status].filter(Boolean).join(', '),
  clusterTitle: (count) => `${events(count)} à cet endroit`,
  clusterStatus: (status) => `dont : ${status}`,
  pictureKey: {
    bar: 'Période ou date imprécise',
    dot: 'Sur une autre ligne',
    milestone: 'Étape clé',
    letters: 'Abc',
  },
  overview: 'Vue d’ensemble',
  eras: 'Époques',
  windowStart: 'Début de la période affichée',
  windowEnd: 'Fin de la période affichée',

  list: 'Événements',
  pages: 'Pages de la liste',
  pagesBelow: 'Pages de la liste, en dessous',
  firstPage: 'Première page',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  lastPage: 'Dernière page',
  pageRange: (first, last, count) => `${number(first)} à ${number(last)} sur ${events(count)}`,
  address: 'Adresse',
  printed: 'Imprimé le',
  updatedLabel: 'Dernière modification',
  printedRange: (printed, count) =>
    `Imprimés ici : les ${number(printed)} premiers sur ${events(count)}. Affinez les filtres pour imprimer les autres.`,
  entryNumber: (place) => `Nᵒ ${number(place)}`,
  openEvent: 'Ouvrir',
  tooManyToSort: (most) => `Réduisez le choix à ${number(most)} événements au plus pour trier selon cette colonne`,
  columns: {
    date: 'Date',
    title: 'Événement',
    status: 'Statut',
    kind: 'Nature',
    actors: 'Acteurs',
    sources: 'Sources',
  },

  details: 'Détails de l’événement',
  status: 'Statut',
  foundBy: (actor) => `Constaté par ${actor}`,
  concernsPeriod: (period) => `Période concernée : ${period}`,
  sources: 'Sources',
  sourceText: 'Texte de la source',
  noDate: 'sans date',
  noLink: 'Aucun lien disponible',
  aboutThisSource: 'À propos de cette source',
  archived: 'Copie archivée',
  dateGiven: (date) => `Cette source donne pour date : ${date}`,
  quotedFrom: (publisher) => `cité d’après ${publisher}`,
  citedWithoutQuote: 'Sources non citées mot à mot',
  inReply: 'En réponse',
  noReply: 'Sans réponse',
  accountsDiffer: 'Les versions diffèrent',
  accountsDifferHint: 'Par ordre de date. Aucune n’a ici plus de poids qu’une autre.',
  readTogether: 'À lire avec',
  thisEvent: 'Cet événement',
  actors: 'Acteurs',
  onlyThisActor: (name) => `Ne montrer que les événements où figure ${name}`,
  formerly: (name, until) => `${name} (ancien nom ; dernière date : ${until})`,
  sheetFull: 'Pleine hauteur',
  previous: 'Événement précédent',
  next: 'Événement suivant',
  position: (index, count) => `${number(index)} sur ${number(count)}`,
  notInResults: 'Absent de vos résultats filtrés',
  copyLink: 'Copier le lien',
  copyCitation: 'Copier la référence',
  copied: 'Copié',
  copyFailed: 'La copie a échoué ; sélectionnez le texte à la main :',
  copyByHand: 'La copie a échoué. Le texte est sélectionné : appuyez sur Ctrl + C ou ⌘ C.',
  citedFor: (event, place) => (place === '' ? `Cité pour ${event}` : `Cité pour ${event} : ${place}`),
  permalink: 'Lien vers cet événement',
  selected: (title, date, status) => `${[title, date, status].filter(Boolean).join('. ')}.`,
  corrected: (date) => `Correction, ${date} :`,

  supportHint: 'Vous pouvez contacter ces organismes, quoi que vous ayez lu ici.',

  notStarted:
    'La frise, la recherche et les filtres n’ont pas démarré : une partie de la page n’a pas pu être chargée ici, ou ce navigateur est trop ancien.',
  readBelow: 'Vous pouvez lire ci-dessous chaque événement sans eux.',
  withoutScript:
    'Le zoom, la recherche et les filtres ont besoin de JavaScript, qui ne fonctionne pas ici. Vous pouvez lire chaque événement sans lui.',
  allEvents: (count) => n(count, '# événement', 'Les # événements', 'Les # d’événements'),
  theData: 'Les données',

  loading: 'Chargement des événements…',
  loadedBytes: (done, total) => (total === null ? megabytes(done) : `${megabytes(done)} sur ${megabytes(total)}`),
  loadedEvents: (done) => n(done, '# événement lu', '# événements lus', '# d’événements lus'),
  cancel: 'Arrêter le chargement',
  stopped: 'Le chargement a été arrêté.',
  failed: 'Les événements n’ont pas pu être chargés.',
  failedHint: 'Vérifiez la connexion et réessayez. Rien de ce que vous avez choisi n’est perdu.',
  failedMissing: (slug) => `Ce site n’a pas de chronologie nommée « ${slug} ».`,
  failedWebPage: (slug) =>
    `Une page web est arrivée à la place des événements. Si ce réseau demande une connexion sur une page, connectez-vous et réessayez. Sinon, ce site n’a pas de chronologie nommée « ${slug} ».`,
  failedBroken: 'Le fichier de données est endommagé. Réessayez ; si cela ne suffit pas, prévenez l’éditeur du site.',
  showDefaultDataset: 'Afficher la chronologie par défaut',
  retry: 'Réessayer',
  reload: 'Recharger la page',
  whatWentWrong: 'Ce qui a échoué',
  crashed: 'Cette page a cessé de fonctionner.',
  crashedHint: 'La recharger suffit le plus souvent. L’adresse dit encore ce que vous regardiez.',
  issues: (count) =>
    n(count, '# remarque sur ces données', '# remarques sur ces données', '# de remarques sur ces données'),
  issuesHint:
    'Les entrées citées ici contiennent des erreurs. Les autres ne sont pas touchées. Les détails techniques sont en anglais.',
  linkFailed: 'Une partie de ce lien n’a pas fonctionné',
  parseErrors: {
    notOneOf: (values) => `doit être l’une de ces valeurs : ${values}`,
    notAnId: (text) => `est inutilisable : « ${text} » n’est pas un identifiant`,
    notAValue: (text) => `est inutilisable : « ${text} » n’est pas parmi les choix`,
    notAVersion: (text) => `est inutilisable : « ${text} » n’est pas une version`,
    notADate: () => 'n’est pas une date ; écrivez 2006, 2006-05 ou 2006-05-17',
    openDate: () => 'n’a pas de fin ; écrivez une date qui en a une',
    tooLong: (most) => `compte plus de ${most} caractères`,
    tooMany: (most) => `nomme plus de ${most} valeurs`,
  },
  invalidValue: (name, text, reason) => `${name} : « ${text} » ${reason}`,
  unknownValue: (what, text) => `${what} : « ${text} » n’existe pas dans cette chronologie`,
  dismiss: 'Masquer',

  tourStep: (index, count) => `Étape ${index} sur ${count}`,
  tourNext: 'Étape suivante',
  tourPrevious: 'Étape précédente',
  tourEnd: 'Quitter la visite',
  tourPlay: 'Lecture',
  tourPause: 'Pause',

  shortcutsTitle: 'Raccourcis clavier',

  dates: frDates,
  embed: frEmbed,
  kiosk: frKiosk,
};
