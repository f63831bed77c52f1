// The evidence messages in English: standings, kinds, roles, relations.

import type { EvidenceMessages } from '../evidenceMessages.ts';

export const enEvidence: EvidenceMessages = {
  kinds: {
    publication: 'Publication',
    statement: 'Statement',
    testimony: 'Testimony',
    announcement: 'Announcement',
    investigation: 'Investigation',
    decision: 'Decision',
    figure: 'Figure',
    finding: 'Finding',
  },
  statuses: {
    recorded: 'On record',
    found: 'Found',
    stated: 'Stated',
    announced: 'Announced',
    claimed: 'Claimed',
    denied: 'Denied',
    alleged: 'Alleged',
  },
  statusMeanings: {
    recorded: 'Documents show that it took place. That says nothing about whether what was said in it is right.',
    found: 'A body with the task of finding out came to this conclusion. The body is named.',
    stated: 'Somebody said this in their own name about their own position or work. It is their account.',
    announced: 'A body made this known as its decision, plan or figure.',
    claimed: 'Somebody says that this happened. It has not been established here.',
    denied: 'Somebody says that this did not happen, or was not so. It is their account.',
    alleged: 'An accusation that had not been decided when it was made. It is not a finding.',
  },
  roles: {
    subject: 'concerned',
    author: 'author',
    speaker: 'speaker',
    investigator: 'investigator',
    recipient: 'recipient',
    respondent: 'respondent',
    publisher: 'publisher',
  },
  noteKinds: {
    discrepancy: 'Where sources disagree',
    later: 'Later outcome',
    context: 'Context',
  },
  relations: {
    answers: { out: 'In reply to', in: 'Answered by' },
    differs: { out: 'Accounts differ', in: 'Accounts differ' },
    qualifies: { out: 'Read together with', in: 'Read together with' },
    compares: { out: 'Compare', in: 'Compare' },
    updates: { out: 'Updates', in: 'Updated by' },
    supports: { out: 'Supports', in: 'Supported by' },
    partOf: { out: 'Part of', in: 'Includes' },
  },
};
