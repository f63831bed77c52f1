// Messages about local files, in French.

import { pluralsIn } from '../plurals.ts';
import type { LocalFileMessages } from '../en/localFile.ts';

const { counted } = pluralsIn('fr');
const n = (count: number, one: string, other: string, many: string): string => counted(count, { one, other, many });

export const frLocalFile: LocalFileMessages = {
  localFile: {
    title: 'Votre propre fichier',
    hint: 'Ouvrez un tableau (CSV, Excel, OpenDocument), un calendrier ou une chronologie, par exemple une feuille de calcul faite pour TimelineJS, ou déposez-le n’importe où sur cette page : il s’affiche aussitôt. Il est lu sur cet ordinateur et n’est envoyé nulle part.',
    open: 'Ouvrir un fichier…',
    another: 'Ouvrir un autre fichier…',
    drop: 'Déposez le fichier ici pour l’ouvrir',
    dropHint: 'Un tableau, un calendrier ou une chronologie. Il est lu sur cet ordinateur et n’est envoyé nulle part.',
    reading: (name) => `Ouverture de ${name}…`,
    failed: 'Ce fichier n’a pas pu être ouvert',
    failedName: (name) => `${name} n’a pas pu être ouvert. Ce que vous regardiez est resté tel quel.`,
    oneAtATime: 'Ouvrez un seul fichier à la fois. Ce que vous regardiez est resté tel quel.',
    opened: (name) => `Vous regardez ${name}, un fichier de cet ordinateur.`,
    stays:
      'Il a été lu ici et n’a été envoyé nulle part. Aucun lien n’y mène ; une fois la page rechargée, il faudra le rouvrir.',
    events: (count) => n(count, '# événement', '# événements', '# d’événements'),
    issues: (count) =>
      n(count, '# remarque sur ce fichier', '# remarques sur ce fichier', '# de remarques sur ce fichier'),
    rejected: (count) =>
      n(count, '# ligne n’a pas pu être lue', '# lignes n’ont pas pu être lues', '# de lignes n’ont pas pu être lues'),
    noIssues: 'Aucun défaut n’a été trouvé.',
    report: 'Lire le rapport',
    reportTitle: 'Rapport sur ce fichier',
    reportHint:
      'Chaque remarque donne la règle, la ligne, l’événement et la correction à faire. Une entrée erronée est écartée ; les autres sont affichées.',
    more: (count) =>
      n(
        count,
        'Et # de plus, dans le rapport enregistré.',
        'Et # de plus, dans le rapport enregistré.',
        'Et # de plus, dans le rapport enregistré.',
      ),
    columns: 'Changer les colonnes',
    columnsHint: 'Indiquez le rôle de chaque colonne de votre tableau. Le fichier est relu sur cet ordinateur.',
    noColumn: 'aucune',
    readAgain: 'Relire le fichier',
    columnNames: {
      date: 'Date ou début',
      end: 'Fin',
      title: 'Titre',
      summary: 'Texte',
      sources: 'Source',
      source_urls: 'Adresse web',
      actors: 'Personnes et organisations',
      tags: 'Mots-clés',
    },
    dateOrder: 'Les dates comme 03/04/2014 se lisent avec',
    dateOrders: { dmy: 'le jour d’abord : 3 avril', mdy: 'le mois d’abord : 4 mars' },
    saveReport: 'Enregistrer le rapport',
    saveRows: 'Enregistrer les lignes illisibles',
    saveRowsHint:
      'Corrigez ces lignes et recollez-les dans votre fichier. Ouvert seul, le fichier enregistré ne montre que ces lignes.',
    make: 'Créez la vôtre',
    edit: 'Corriger et enregistrer',
    fixIt: 'Corriger le tableau ici',
    editCopy: 'Modifier une copie',
    offered: (title: string) =>
      `Une page enregistrée veut s’ouvrir ici : « ${title} ». Elle ne vient pas de ce site. Elle est lue sur cet ordinateur et n’est envoyée nulle part.`,
    openIt: 'L’ouvrir',
    dontOpen: 'Ne pas l’ouvrir',
    copyOpens: (host: string) =>
      `Ouvre ${host}, où cette page a été faite, avec une copie de tout ce qu’elle contient. Cette page ne change pas.`,
    copyByHand:
      'Cette page ne dit pas où elle a été faite. Déposez son fichier sur n’importe quel site On the Record pour en modifier une copie.',
    licences: 'Enregistrer les licences du code',
    back: 'Revenir au dossier publié',
    lost: 'Le fichier qui était ouvert ici n’est plus accessible.',
    lostHint: 'Les fichiers ne sont ni envoyés ni conservés. Rouvrez-le pour reprendre où vous en étiez.',
    noLink:
      'Ceci est un fichier de votre ordinateur : aucun lien ne peut y mener quelqu’un d’autre. Pour le partager, publiez-le comme jeu de données. Ce qui est affiché peut être enregistré ici en fichiers.',
    noEventLink: 'Les événements de votre propre fichier n’ont pas de lien.',
    printedFrom: (name) => `${name}, un fichier de l’ordinateur qui a imprimé ceci`,
  },
  reportMistake: 'Signaler une erreur dans cet événement',
};
