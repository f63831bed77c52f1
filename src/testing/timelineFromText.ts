// Parses timelines written as text, for tests: one event per line.
//   "risky-business  2002>1999/2001  figure alleged ***  @rmbc @syp  #yp  | words to search"

import type { IndexedEvent } from '../engine/columns.ts';
import { parseEdtf } from '../model/edtf.ts';
import { KINDS, STATUSES } from '../model/evidence.ts';
import { toActorId, toEventId, toSourceId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';

/** The span of an EDTF date. @throws if it is invalid. */
export function spanFromText(edtf: string): Span {
  const date = parseEdtf(edtf);
  if (!date.ok) throw new Error(date.error);
  return date.value.span;
}

/** Id and date first; then in any order a kind, a status, importance as one to three stars, @actors and #sources. */
export function timelineFromText(drawn: string): readonly IndexedEvent[] {
  const lines = drawn.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [head = '', text = ''] = line.split('|');
    const [id = '', dates = '', ...marks] = head.trim().split(/\s+/);
    const [date = '', concerns = date] = dates.split('>');
    const named = (sign: string): readonly string[] =>
      marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
    return {
      id: toEventId(id),
      said: spanFromText(date),
      about: spanFromText(concerns),
      text: text.trim() || id,
      kind: KINDS.find((kind) => marks.includes(kind)) ?? 'statement',
      status: STATUSES.find((status) => marks.includes(status)) ?? 'recorded',
      importance: marks.includes('***') ? 3 : marks.includes('*') ? 1 : 2,
      actors: named('@').map(toActorId),
      sources: named('#').map(toSourceId),
    };
  });
}
