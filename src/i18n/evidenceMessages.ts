// The words on which a reader's judgement rests (R3, R4): what each standing is called and means, who did what, how
// events bear on each other. A file of its own in every language, so that they can be reviewed as one.

import type { Link } from '../dataset/format/dataset.ts';
import type { Kind, NoteKind, Role, Status } from '../model/evidence.ts';

export interface EvidenceMessages {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** No stronger and no weaker than the English: "claimed" is not yet disbelieved, "found" is not yet proved. */
  readonly statusMeanings: Readonly<Record<Status, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly noteKinds: Readonly<Record<NoteKind, string>>;
  /** A relation as seen from the event that is open. */
  readonly relations: Readonly<Record<Link['type'], Readonly<Record<Link['direction'], string>>>>;
}
