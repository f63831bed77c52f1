// The matches as CSV (RFC 4180, UTF-8 with a byte-order mark), one row an event. Every row carries its standing, its
// sources and what must be read with it (R3, R4, R8); no cell can start a formula. For reading and counting: what
// can be opened here again is JSON.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { companionsOf, type Companions } from '../../dataset/format/relatedEvents.ts';
import type { Row } from '../../engine/columns.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import type { Citation, TimelineEvent } from '../../model/event.ts';
import type { ActorId, EventId } from '../../model/ids.ts';
import { formatApa } from '../../ui/formatCitation.ts';
import { allCitations, eventLabel, oneLine, sourceCitation } from '../../ui/citationRecord.ts';
import { loadEvents } from './loadEvents.ts';

export interface CsvSource {
  readonly dataset: Dataset;
  readonly permalinkOf: (event: EventId) => string;
  readonly messages: Messages;
}

type Cell = (event: TimelineEvent, source: CsvSource) => string | null | undefined;

/** Several values in one cell stand on lines of their own. */
const lines = (values: readonly string[]): string => [...new Set(values)].join('\n');

const actorName = (dataset: Dataset, id: ActorId | null): string | null =>
  id === null ? null : (dataset.actors.get(id)?.name ?? id);

const met =
  (type: Companions['type'], direction: Companions['direction']): Cell =>
  (event, { dataset, messages }) =>
    lines(
      companionsOf(dataset, event.id)
        .filter((group) => group.type === type && group.direction === direction)
        .flatMap((group) => group.events.map((other) => `${other.id}: ${eventLabel(other, messages)}`)),
    );

const noted =
  (kind: 'later' | 'discrepancy'): Cell =>
  (event) =>
    lines(event.notes.filter((note) => note.kind === kind).map((note) => oneLine(note.text)));

function quoted(dataset: Dataset, { source, quote, speaker, locator }: Citation): readonly string[] {
  if (quote === null) return [];
  const where = [actorName(dataset, speaker), dataset.sources.get(source)?.publisher, locator].filter(Boolean);
  return [`“${oneLine(quote)}” (${where.join(', ')})`];
}

/** The columns, in their order; what each is called is i18n's. */
const COLUMNS: readonly (readonly [keyof Messages['csvColumns'], Cell])[] = [
  ['id', (event) => event.id],
  ['date', (event) => event.date.edtf],
  ['dateInWords', (event, { messages }) => dateInWords(event.date, messages)],
  ['concerns', (event) => event.concerns?.edtf],
  ['concernsInWords', (event, { messages }) => event.concerns && dateInWords(event.concerns, messages)],
  ['title', (event) => event.title],
  ['standing', (event, { messages }) => messages.statuses[event.status]],
  ['foundBy', (event, { dataset }) => actorName(dataset, event.foundBy)],
  ['kind', (event, { messages }) => messages.kinds[event.kind]],
  ['summary', (event) => event.summary],
  [
    'actors',
    (event, { dataset, messages }) =>
      lines(event.actors.map(({ id, role }) => `${actorName(dataset, id)} (${messages.roles[role]})`)),
  ],
  ['quotations', (event, { dataset }) => lines(allCitations(event).flatMap((citation) => quoted(dataset, citation)))],
  [
    'sources',
    (event, { dataset, messages }) =>
      lines(
        allCitations(event).map((citation) => {
          const source = dataset.sources.get(citation.source);
          return source ? formatApa(sourceCitation(dataset, source), messages, citation.locator) : citation.source;
        }),
      ),
  ],
  ['readTogether', met('qualifies', 'out')],
  ['accountsDiffer', met('differs', 'out')],
  ['answeredBy', met('answers', 'in')],
  ['inReplyTo', met('answers', 'out')],
  ['noReply', (event) => event.noReply],
  ['later', noted('later')],
  ['discrepancy', noted('discrepancy')],
  ['address', (event, { permalinkOf }) => permalinkOf(event.id)],
];

/**
 * What a spreadsheet would run: the characters that OWASP names, and their full-width forms, at a cell's start.
 * See https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One cell, quoted whatever it holds; an apostrophe before what would be a formula makes it text. */
export const toCsvCell = (text: string): string => `"${FORMULA.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;

const toCsvRow = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(',')}\r\n`;

/** The file in pieces: the mark and the head, then a row an event. */
export async function* exportCsv(rows: ArrayLike<Row>, source: CsvSource): AsyncGenerator<string> {
  yield `\uFEFF${toCsvRow(COLUMNS.map(([name]) => source.messages.csvColumns[name]))}`;
  for await (const event of loadEvents(source.dataset, rows)) {
    yield toCsvRow(COLUMNS.map(([, cell]) => cell(event, source) ?? ''));
  }
}
