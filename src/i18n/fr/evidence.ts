// The evidence messages in French.

import type { EvidenceMessages } from '../evidenceMessages.ts';

export const frEvidence: EvidenceMessages = {
  kinds: {
    publication: 'Publication',
    statement: 'Déclaration',
    testimony: 'Témoignage',
    announcement: 'Annonce',
    investigation: 'Enquête',
    decision: 'Décision',
    figure: 'Chiffre',
    finding: 'Constat',
  },
  statuses: {
    recorded: 'Documenté',
    found: 'Constaté',
    stated: 'Déclaré',
    announced: 'Annoncé',
    claimed: 'Affirmé',
    denied: 'Nié',
    alleged: 'Allégué',
  },
  statusMeanings: {
    recorded:
      'Des documents montrent que cela a eu lieu. Cela ne dit rien de l’exactitude de ce qui a été dit à cette occasion.',
    found: 'Un organisme chargé de l’établir est arrivé à cette conclusion. Cet organisme est nommé.',
    stated: 'Quelqu’un l’a dit en son propre nom, à propos de sa position ou de son travail. C’est sa version.',
    announced: 'Un organisme l’a fait connaître comme étant sa décision, son projet ou son chiffre.',
    claimed: 'Quelqu’un dit que cela s’est produit. Ce n’est pas établi ici.',
    denied: 'Quelqu’un dit que cela ne s’est pas produit, ou pas ainsi. C’est sa version.',
    alleged: 'Une accusation qui n’avait pas été tranchée quand elle a été formulée. Ce n’est pas un constat.',
  },
  roles: {
    subject: 'partie concernée',
    author: 'auteur',
    speaker: 'auteur des propos',
    investigator: 'enquêteur',
    recipient: 'destinataire',
    respondent: 'auteur de la réponse',
    publisher: 'éditeur',
  },
  noteKinds: {
    discrepancy: 'Là où les sources divergent',
    later: 'Issue ultérieure',
    context: 'Contexte',
  },
  relations: {
    answers: { out: 'En réponse à', in: 'Réponse reçue' },
    differs: { out: 'Les versions diffèrent', in: 'Les versions diffèrent' },
    qualifies: { out: 'À lire avec', in: 'À lire avec' },
    compares: { out: 'À comparer', in: 'À comparer' },
    updates: { out: 'Met à jour', in: 'Mis à jour par' },
    supports: { out: 'Corrobore', in: 'Corroboré par' },
    partOf: { out: 'Fait partie de', in: 'Comprend' },
  },
};
