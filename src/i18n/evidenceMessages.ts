// The messages on which a reader's judgement rests (R3, R4): the names and meanings of standings, roles and relations.
// One file per language, so that they can be reviewed together.

import type { Link } from '../dataset/format/dataset.ts';
import type { Kind, NoteKind, Role, Status } from '../model/evidence.ts';

export interface EvidenceMessages {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** No stronger and no weaker than the English: "claimed" does not mean disbelieved, "found" does not mean proved. */
  readonly statusMeanings: Readonly<Record<Status, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly noteKinds: Readonly<Record<NoteKind, string>>;
  /** A relation as seen from the open event. */
  readonly relations: Readonly<Record<Link['type'], Readonly<Record<Link['direction'], string>>>>;
}
