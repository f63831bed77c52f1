// Exports a dataset as a TimelineJS3 spreadsheet or JSON. If it was imported from either, all cells of unchanged events and
// all cells without a field of ours are exported unchanged.

import { isRecord, type RawRecord } from '../../model/record.ts';
import type { Exportable } from './types.ts';
import type { SlideDate } from './slideDates.ts';
import { guardSlideCell, type OnLongCell, printTable } from './csvTable.ts';
import { recordsOf } from './DatasetBuilder.ts';
import { inFileOrder, keptOf, type Timeline, toEraSlides, toTimelineJson } from './timelineJson.ts';
import type { DateContext } from './dates/dateContext.ts';
import { nameOf, SHEET_CONTEXT, SHEET_HEADER, toRowSlide, typeOf } from './timelineSheet.ts';
import {
  type ExportMessages,
  isUntouched,
  titleSlide,
  toSlide,
  type Untouched,
  untouchedParts,
} from './exportSlide.ts';

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A title or era row of the imported sheet, with its row index. */
interface OtherRow {
  readonly at: number;
  readonly cells: readonly string[];
}

const otherRows = (kept: RawRecord | null): readonly OtherRow[] =>
  (Array.isArray(kept?.rows) ? kept.rows : []).flatMap((row) =>
    isRecord(row) ? [{ at: Number(row.at) || 0, cells: strings(row.cells) }] : [],
  );

/** The slide that an event was imported from, as JSON or from sheet cells with columns `names`. */
function slideOf(kept: RawRecord, names: readonly string[], context: DateContext): RawRecord | null {
  if (!Array.isArray(kept.cells)) return kept;
  const slide = toRowSlide(names, strings(kept.cells), context);
  return slide.ok ? slide.value : null;
}

/** The order of day and month with which the sheet was imported. */
const contextOf = (kept: RawRecord | null): DateContext =>
  kept?.dates === 'dmy' ? { ...SHEET_CONTEXT, order: 'dmy' } : SHEET_CONTEXT;

/** The slide that an event of a dataset was imported from; null if it came from no timeline. */
export function importedSlide(raw: RawRecord, event: RawRecord): RawRecord | null {
  const [timeline, kept] = [keptOf(raw), keptOf(event)];
  return kept && slideOf(kept, strings(timeline?.header).map(nameOf), contextOf(timeline));
}

/** The timeline's title and eras, as TimelineJS JSON. */
function timelineOf(kept: RawRecord): Timeline {
  if (!Array.isArray(kept.header)) return kept;
  const names = strings(kept.header).map(nameOf);
  const slides = otherRows(kept).flatMap(({ cells }) => {
    const slide = toRowSlide(names, cells);
    return slide.ok ? [{ type: typeOf(names, cells), slide: slide.value }] : [];
  });
  const title = slides.find(({ type }) => type === 'title')?.slide;
  const eras = slides.filter(({ type }) => type === 'era').map(({ slide }) => slide);
  return { ...(title ? { title } : {}), ...(eras.length > 0 ? { eras } : {}) };
}

/** Exports the dataset as TimelineJS JSON. */
export function exportTimelineJson(from: Exportable, messages: ExportMessages): RawRecord {
  const timeline = keptOf(from.raw);
  const names = strings(timeline?.header).map(nameOf);
  const context = contextOf(timeline);
  return toTimelineJson(from, messages, (kept) => slideOf(kept, names, context), timelineOf);
}

const toText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const two = (value: unknown): string => toText(value ?? 0).padStart(2, '0');

function timeCell({ hour, minute, second }: Partial<Record<keyof SlideDate, unknown>>): string {
  if (toText(hour) === '') return '';
  return [hour, minute, ...(second ? [second] : [])].map(two).join(':');
}

function dateCells(date: unknown, prefix: '' | 'end '): [string, string][] {
  const parts = isRecord(date) ? date : {};
  const cells = ['year', 'month', 'day'].map((name): [string, string] => [prefix + name, toText(parts[name])]);
  return [...cells, [`${prefix}time`, timeCell(parts)]];
}

/** Column name → cell of a slide. */
function toCells(slide: RawRecord, type: string): ReadonlyMap<string, string> {
  const objectAt = (key: string): RawRecord => (isRecord(slide[key]) ? slide[key] : {});
  const [text, media, background] = [objectAt('text'), objectAt('media'), objectAt('background')];
  return new Map([
    ...dateCells(slide.start_date, ''),
    ...dateCells(slide.end_date, 'end '),
    ['display date', toText(slide.display_date)],
    ['headline', toText(text.headline)],
    ['text', toText(text.text)],
    ['media', toText(media.url)],
    ['media credit', toText(media.credit)],
    ['media caption', toText(media.caption)],
    ['media thumbnail', toText(media.thumbnail)],
    ['type', type],
    ['group', toText(slide.group)],
    ['background', toText(background.url ?? background.color)],
  ]);
}

const DATE_COLUMNS = new Set(['start date', 'end date', ...SHEET_HEADER.slice(0, 9).map(nameOf)]);
const MEDIA_COLUMNS = new Set(['media', 'media credit', 'media caption', 'media thumbnail', 'background']);
const UNTOUCHED: Untouched = { date: true, headline: true, text: true, media: true };
const NO_CELLS: ReadonlyMap<string, string> = new Map();

/** A row of the export: its imported cells, and new cells for the changed ones. */
interface SheetRow {
  readonly original: readonly string[] | null;
  readonly untouched: Untouched;
  readonly fresh: ReadonlyMap<string, string>;
}

const isUnchanged = ({ original, untouched }: SheetRow, name: string): boolean =>
  original !== null &&
  (DATE_COLUMNS.has(name)
    ? untouched.date
    : MEDIA_COLUMNS.has(name)
      ? untouched.media
      : name === 'headline' || name === 'text'
        ? untouched[name]
        : true);

const freshRow = (slide: RawRecord, type: string): SheetRow => ({
  original: null,
  untouched: UNTOUCHED,
  fresh: toCells(slide, type),
});

function eventRows(from: Exportable, names: readonly string[], messages: ExportMessages): SheetRow[] {
  const { dataset } = from;
  const context = contextOf(keptOf(from.raw));
  return Array.from(inFileOrder(from), ([event, record]) => {
    const kept = keptOf(record);
    const slide = kept && slideOf(kept, names, context);
    const untouched = untouchedParts(event, slide, dataset);
    const original = slide && Array.isArray(kept?.cells) ? strings(kept.cells) : null;
    if (original && isUntouched(untouched)) return { original, untouched, fresh: NO_CELLS };
    return { original, untouched, fresh: toCells(toSlide(event, slide, untouched, dataset, messages), '') };
  });
}

/** Title and era rows, each with its row index. */
function otherSheetRows(from: Exportable, events: number): readonly (readonly [at: number, row: SheetRow])[] {
  const { raw, dataset } = from;
  const kept = keptOf(raw);
  const { title, eras: came } = kept ? timelineOf(kept) : {};
  const cameEras = recordsOf(came);
  const eras = toEraSlides(from, cameEras);
  const names = strings(kept?.header).map(nameOf);
  const first = titleSlide(dataset, isRecord(title) ? title : null, kept !== null);
  const isTitle = ({ cells }: OtherRow): boolean => typeOf(names, cells) === 'title';
  // A changed title is printed again at its old index.
  const changed = first !== null && first !== title;
  // A row of an era is in the order in which the eras came.
  const eraRows = otherRows(kept).filter(({ cells }) => typeOf(names, cells) === 'era');
  const isGone = (other: OtherRow): boolean => {
    const era = cameEras[eraRows.indexOf(other)];
    return era !== undefined && !eras.includes(era);
  };
  const cameRows = otherRows(kept).flatMap((other): readonly (readonly [number, SheetRow])[] => {
    if (isGone(other)) return [];
    const isChanged = changed && isTitle(other);
    return [
      [
        other.at,
        isChanged ? freshRow(first, 'title') : { original: other.cells, untouched: UNTOUCHED, fresh: NO_CELLS },
      ],
    ];
  });
  const lacksTitle = first !== null && !otherRows(kept).some(isTitle);
  const newEras = names.length === 0 ? eras : eras.filter((era) => !cameEras.includes(era));
  return [
    ...(lacksTitle ? [[0, freshRow(first, 'title')] as const] : []),
    ...cameRows,
    ...newEras.map((era, index) => [events + 1 + index, freshRow(era, 'era')] as const),
  ];
}

/** Exports the dataset as a TimelineJS spreadsheet, in chunks. Keeps the imported sheet's columns. */
export function* exportTimelineSheet(
  from: Exportable,
  messages: ExportMessages,
  onLongCell?: OnLongCell,
): Generator<string> {
  const original = strings(keptOf(from.raw)?.header);
  const cameNames = original.map(nameOf);
  const rows = eventRows(from, cameNames, messages);
  for (const [at, row] of otherSheetRows(from, rows.length)) rows.splice(at, 0, row);
  const known = new Set(cameNames);
  const missing = SHEET_HEADER.filter((column) => {
    const name = nameOf(column);
    return (
      !known.has(name) && (original.length === 0 || rows.some((row) => !isUnchanged(row, name) && row.fresh.get(name)))
    );
  });
  const header = [...original, ...missing];
  const names = header.map(nameOf);
  yield* printTable(
    header,
    rows.map((row) =>
      names.map(
        (name, at) => (isUnchanged(row, name) && at < original.length ? row.original?.[at] : row.fresh.get(name)) ?? '',
      ),
    ),
    { guard: guardSlideCell, onLongCell },
  );
}
