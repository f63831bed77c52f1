// The evidence messages in Polish.

import type { EvidenceMessages } from '../evidenceMessages.ts';

export const plEvidence: EvidenceMessages = {
  kinds: {
    publication: 'Publikacja',
    statement: 'Oświadczenie',
    testimony: 'Zeznanie',
    announcement: 'Ogłoszenie',
    investigation: 'Dochodzenie',
    decision: 'Decyzja',
    figure: 'Dane liczbowe',
    finding: 'Ustalenie',
  },
  statuses: {
    recorded: 'Udokumentowano',
    found: 'Ustalono',
    stated: 'Oświadczono',
    announced: 'Ogłoszono',
    claimed: 'Twierdzono',
    denied: 'Zaprzeczono',
    alleged: 'Zarzucono',
  },
  statusMeanings: {
    recorded: 'Dokumenty pokazują, że to się odbyło. Nie wynika z tego, czy to, co wtedy powiedziano, jest prawdą.',
    found: 'Doszedł do tego wniosku organ, którego zadaniem było to wyjaśnić. Organ ten jest podany.',
    stated: 'Ktoś powiedział to we własnym imieniu o swoim stanowisku lub swojej pracy. To jego relacja.',
    announced: 'Instytucja podała to do wiadomości jako swoją decyzję, swój plan lub swoje dane.',
    claimed: 'Ktoś mówi, że tak było. Tutaj nie zostało to ustalone.',
    denied: 'Ktoś mówi, że tak nie było lub że było inaczej. To jego relacja.',
    alleged: 'Zarzut, który w chwili postawienia nie był rozstrzygnięty. Nie jest to ustalenie.',
  },
  roles: {
    subject: 'strona, której to dotyczy',
    author: 'autor',
    speaker: 'autor wypowiedzi',
    investigator: 'prowadzący dochodzenie',
    recipient: 'adresat',
    respondent: 'udzielający odpowiedzi',
    publisher: 'wydawca',
  },
  noteKinds: {
    discrepancy: 'Gdzie źródła się różnią',
    later: 'Późniejszy wynik',
    context: 'Kontekst',
  },
  relations: {
    answers: { out: 'W odpowiedzi na', in: 'Odpowiedź na to' },
    differs: { out: 'Relacje się różnią', in: 'Relacje się różnią' },
    qualifies: { out: 'Czytać łącznie z', in: 'Czytać łącznie z' },
    compares: { out: 'Do porównania', in: 'Do porównania' },
    updates: { out: 'Aktualizuje', in: 'Zaktualizowane przez' },
    supports: { out: 'Przemawia za', in: 'Przemawia za tym' },
    partOf: { out: 'Część całości', in: 'Obejmuje' },
  },
};
