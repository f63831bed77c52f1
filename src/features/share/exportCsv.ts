// The matches as CSV (RFC 4180, UTF-8 with a BOM), one row per event, with standing, sources and what must be read with
// it (R3, R4, R8). No cell can start a formula. For reading and counting; JSON is the format that opens here again.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { companionsOf, type Companions } from '../../dataset/format/relatedEvents.ts';
import type { Row } from '../../engine/columns.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { AllMessages } from '../../i18n/allMessages.ts';
import { categoryValues, type Citation, type TimelineEvent } from '../../model/event.ts';
import type { ActorId, EventId } from '../../model/ids.ts';
import { formatApa } from '../../ui/formatCitation.ts';
import { allCitations, eventLabel, oneLine, sourceCitation } from '../../ui/citationRecord.ts';
import { loadEvents } from './loadEvents.ts';

export interface CsvSource {
  readonly dataset: Dataset;
  readonly permalinkOf: (event: EventId) => string;
  readonly messages: AllMessages;
}

type Cell = (event: TimelineEvent, source: CsvSource) => string | null | undefined;

/** Several values in a cell are on separate lines. */
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

/** The columns in order; their names are in i18n. */
const COLUMNS: readonly (readonly [keyof AllMessages['csvColumns'], Cell])[] = [
  ['id', (event) => event.id],
  ['date', (event) => event.date.edtf],
  ['dateInWords', (event, { messages }) => dateInWords(event.date, messages)],
  ['concerns', (event) => event.concerns?.edtf],
  ['concernsInWords', (event, { messages }) => event.concerns && dateInWords(event.concerns, messages)],
  ['title', (event) => event.title],
  ['standing', (event, { messages }) => event.status && messages.statuses[event.status]],
  ['foundBy', (event, { dataset }) => actorName(dataset, event.foundBy)],
  ['kind', (event, { messages }) => event.kind && messages.kinds[event.kind]],
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
 * What a spreadsheet would run as a formula: the characters that OWASP lists, and their full-width forms, at the start
 * of a cell. See https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One quoted cell. An apostrophe turns a formula into text. */
export const toCsvCell = (text: string): string => `"${FORMULA.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;

const toCsvRow = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(',')}\r\n`;

/** The columns of a record: its categories follow the kind, its tags the summary. */
function columnsOf({ dataset, messages }: CsvSource): readonly (readonly [name: string, Cell])[] {
  const own = dataset.categories.map(({ id, label, values }): readonly [string, Cell] => [
    label,
    (event) =>
      lines(
        values.filter((value) => categoryValues(event.categories, id).includes(value.id)).map((value) => value.label),
      ),
  ]);
  const hasTags = dataset.columns.categories.some(({ key }) => key === 'tag');
  const after: Readonly<Partial<Record<string, readonly (readonly [string, Cell])[]>>> = {
    kind: own,
    summary: hasTags ? [[messages.groups.tag, (event) => lines(event.tags)]] : [],
  };
  return COLUMNS.flatMap(([name, cell]) => [[messages.csvColumns[name], cell] as const, ...(after[name] ?? [])]);
}

/** The file in chunks: BOM and header, then one row per event. */
export async function* exportCsv(rows: ArrayLike<Row>, source: CsvSource): AsyncGenerator<string> {
  const columns = columnsOf(source);
  yield `\uFEFF${toCsvRow(columns.map(([name]) => name))}`;
  for await (const event of loadEvents(source.dataset, rows)) {
    yield toCsvRow(columns.map(([, cell]) => cell(event, source) ?? ''));
  }
}
