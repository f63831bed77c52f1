// The kinds, statuses, roles and relations of events (R3, R4). i18n has their labels, theme their colours.

export const KINDS = [
  'publication',
  'statement',
  'testimony',
  'announcement',
  'investigation',
  'decision',
  'figure',
  'finding',
] as const;
export type Kind = (typeof KINDS)[number];

/** From the most to the least established. The order decides which status a cluster shows (R3). */
export const STATUSES = ['recorded', 'found', 'stated', 'announced', 'claimed', 'denied', 'alleged'] as const;
export type Status = (typeof STATUSES)[number];

export const ROLES = ['subject', 'author', 'speaker', 'investigator', 'recipient', 'respondent', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

export const RELATION_TYPES = ['answers', 'differs', 'qualifies', 'compares', 'updates', 'supports', 'partOf'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const NOTE_KINDS = ['discrepancy', 'later', 'context'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const ACTOR_KINDS = ['person', 'organisation', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** 1 low, 2 normal, 3 milestone. */
export type Importance = 1 | 2 | 3;
