// Messages about the record, its method and the keyboard, in French.

import { pluralsIn } from '../plurals.ts';
import type { AboutMessages } from '../en/about.ts';

const { counted } = pluralsIn('fr');
/** From a million on, French says “un million d’événements”. */
const n = (count: number, one: string, other: string, many: string): string => counted(count, { one, other, many });

export const frAbout: AboutMessages = {
  aboutMethod: 'Méthode',
  aboutMethodText: [
    'Chaque événement nomme ses sources. Là où les mots d’une source peuvent être cités, ils le sont au caractère près, et une machine les vérifie d’après une empreinte de la source avant que la page ne soit publiée.',
    'Chaque événement a un statut : le genre de connaissance dont il s’agit. Une allégation n’apparaît jamais sans ce mot à côté d’elle. Qui a été interrogé ou mis en cause, et ce qu’il a répondu, est montré au même endroit et dans la même taille.',
    'Chaque événement a deux dates lorsqu’elles diffèrent : quand cela a été dit, et la période dont il est question. Les dates sont dessinées avec la précision connue, et pas davantage. Là où les sources divergent sur une date, les deux sont conservées.',
    'Les personnes nommées le sont dans leur fonction publique. Aucune victime, aucun survivant, aucun suspect ni aucun auteur d’infraction ne figure parmi les acteurs.',
  ],
  aboutPlain: {
    sources: 'Chaque événement indique ses sources.',
    quotations:
      'Quand une source est citée, ce sont ses propres mots, caractère pour caractère : un programme les compare à une empreinte de la source avant la publication de la page.',
    standings:
      'Quand un événement a un statut, celui-ci dit de quel type de connaissance il s’agit. Une accusation n’apparaît jamais sans ce mot à côté d’elle, et toute personne mise en cause figure avec sa réponse, au même endroit et dans la même taille.',
    periods: 'Un événement peut avoir deux dates : celle où cela a été dit, et la période dont il traite.',
    dates: 'Les dates sont indiquées avec la précision connue, sans plus.',
  },
  aboutStatuses: 'Les sept statuts',
  aboutPicture: 'Dans l’image',
  pictureMeanings: {
    bar: 'La date est une période, ou n’est pas connue au jour près. La barre est hachurée si elle est douteuse et s’estompe là où elle reste ouverte.',
    dot: 'Un événement placé sur une autre ligne, qui relève aussi de celle-ci.',
    milestone: 'Un tournant. Son titre est en gras et passe avant les autres.',
    pill: 'Autant d’événements sont trop proches pour être dessinés un à un. Appuyez sur le nombre pour agrandir, ou pour en avoir la liste.',
  },
  aboutOpenEvent:
    'Des lignes relient un événement ouvert à ceux qui y répondent, en diffèrent ou doivent être lus avec lui. Une bande teintée montre la période sur laquelle il porte.',
  aboutSources: 'Sources',
  aboutSourcesCount: (count) => n(count, '# source est citée.', '# sources sont citées.', '# de sources sont citées.'),
  aboutCorrections: 'Corrections',
  noCorrections: 'Aucune correction n’a été faite à ce jour.',
  aboutSupport: 'Trouver de l’aide',
  aboutDatasets: 'Les dossiers de ce site',
  aboutLicence: 'Licence',
  aboutLicenceCode: 'Le code du programme est ouvert, sous licence MIT.',
  aboutKeys: 'Clavier',
  shortcutsEnabled: 'Ouvrir cette liste avec la touche « ? »',
  keyNames: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page préc.',
    PageDown: 'Page suiv.',
    Home: 'Début',
    End: 'Fin',
    Enter: 'Entrée',
    Escape: 'Échap',
    Shift: 'Maj',
  },
  shortcuts: {
    page: {
      title: 'Partout dans la page',
      shortcuts: 'afficher cette liste',
      close: 'fermer l’événement ouvert et revenir là où il a été ouvert',
    },
    timeline: {
      title: 'Dans la frise',
      next: 'événement suivant dans le temps',
      previous: 'événement précédent dans le temps',
      first: 'premier événement',
      last: 'dernier événement',
      nextDrawn: 'élément suivant à l’écran, groupes compris',
      previousDrawn: 'élément précédent à l’écran, groupes compris',
      rowAbove: 'la ligne au-dessus',
      rowBelow: 'la ligne au-dessous',
      earlier: 'un écran plus tôt',
      later: 'un écran plus tard',
      zoomIn: 'agrandir',
      zoomOut: 'réduire',
      everything: 'tout montrer',
      open: 'ouvrir l’événement, ou entrer dans le groupe',
      close: 'fermer l’événement ouvert',
    },
    toolbar: {
      title: 'Dans la barre d’outils de la frise',
      next: 'bouton suivant',
      previous: 'bouton précédent',
      first: 'premier bouton',
      last: 'dernier bouton',
    },
    list: {
      title: 'Dans une liste de plusieurs pages',
      first: 'première page',
      last: 'dernière page',
    },
    sheet: {
      title: 'Sur la poignée du volet de l’événement',
      larger: 'l’agrandir',
      smaller: 'le réduire, puis le fermer',
    },
    tour: {
      title: 'Dans la visite guidée',
      next: 'étape suivante',
      previous: 'étape précédente',
    },
  },
};
