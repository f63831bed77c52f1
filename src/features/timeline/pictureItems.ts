// From the layout's marks and pills to what is drawn: words, accessible names and looks. Pure; knows no DOM.
// R3: a contested event's label starts with its standing. P9: what must be read together is named on the same line.

import { type Dataset, headlineAt } from '../../dataset/format/dataset.ts';
import { facetOf } from '../../dataset/format/recordFacets.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { findRelatedEvents } from '../../dataset/format/relatedEvents.ts';
import { type TimeAxis, findRow, type Row } from '../../engine/columns.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import type { Mark, Picture, Pill } from '../../engine/layout/picture.ts';
import { LABEL } from '../../engine/layout/sizes.ts';
import { dateInWords, spanInWords } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { certainty } from '../../model/edtf.ts';
import type { Status } from '../../model/evidence.ts';
import type { ActorId, EventId } from '../../model/ids.ts';
import { clamp, type Span } from '../../model/span.ts';
import { isContested } from '../../ui/statusIcons.ts';
import type { DrawnItem } from './navigation.ts';

/** P9: what must be read with an event, after its title: the interface's words, and the record's titles. */
export interface LabelPartners {
  readonly words: string;
  readonly titles: string;
}

export const afterInWords = (after: LabelPartners | null): string => (after ? `${after.words} ${after.titles}` : '');

export interface ItemLabel {
  /** The interface's words before the title (R3); '' without any. */
  readonly before: string;
  readonly title: string;
  readonly after: LabelPartners | null;
  /** The title's language. */
  readonly language: string;
  /** Which side of the mark it is on, where time runs from left to right. */
  readonly side: 'start' | 'end';
  /** px. */
  readonly width: number;
  /** px that the title may take, where words follow it. */
  readonly titleWidth: number;
  /** It is drawn over other marks, on a ground of its own. */
  readonly covers: boolean;
}

export interface ItemBar {
  readonly certainty: ReturnType<typeof certainty>;
  readonly opensEarlier: boolean;
  readonly opensLater: boolean;
}

export interface PictureItem extends DrawnItem {
  /** Instants: where the mark stands, and where the bar ends. */
  readonly start: number;
  readonly end: number;
  /** px from the picture's top to the middle of the mark. */
  readonly y: number;
  /** What a screen reader calls it: its label's words, date in words, standing; "17 events, 1998 to 2003". */
  readonly name: string;
  /** What must be read with it, and the row that it is in. */
  readonly description: string;
  readonly status: Status | null;
  readonly event: EventId | null;
  readonly count: number;
  readonly isMilestone: boolean;
  readonly isOpen: boolean;
  readonly isLit: boolean;
  readonly label: ItemLabel | null;
  readonly bar: ItemBar | null;
}

export interface PictureItemsInput {
  readonly dataset: Dataset;
  readonly picture: Picture;
  readonly clock: TimeAxis;
  readonly rowsBy: LaneBy;
  readonly selected: Row | null;
  readonly lit: readonly EventId[];
  /** What can be shown at all: open ends are drawn up to here. */
  readonly bounds: Span;
  readonly messages: Messages;
}

/** A dataset's words in a plain text: U+2068 and U+2069 keep their direction to themselves. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

/** More characters than any label shows: a word of a hundred thousand would take a browser seconds to set. */
const MAX_CHARACTERS = 240;
const truncate = (words: string): string =>
  // Never half a character: the first unit of a surrogate pair is dropped.
  words.length <= MAX_CHARACTERS ? words : `${words.slice(0, MAX_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…`;

/** The name of a picture row, and its language where that is the dataset's. */
export function rowName(id: string, by: LaneBy, dataset: Dataset, m: Messages) {
  const { actors, language } = dataset;
  const actor = by === 'actor' ? actors.get(id as ActorId) : undefined;
  if (actor) return { name: actor.short, fullName: actor.name, language };
  const value = facetOf(dataset, by)?.values.find((one) => one.id === id);
  if (value) return { name: value.label, fullName: value.label, language };
  const names: Readonly<Record<string, string>> = by === 'kind' ? m.kinds : by === 'status' ? m.statuses : {};
  const name = names[id] ?? m.lanes.other;
  return { name, fullName: name, language: null };
}

/** Events that must be read together with one (R4), by row. */
export function partnersOf(dataset: Dataset, row: Row): readonly Row[] {
  const cache = partnersCache.get(dataset) ?? new Map<Row, readonly Row[]>();
  partnersCache.set(dataset, cache);
  const known = cache.get(row);
  if (known) return known;
  const partners = findRelatedEvents(dataset, headlineAt(dataset, row).id, ['qualifies']).flatMap(
    ({ event }) => findRow(dataset.columns, event.id) ?? [],
  );
  cache.set(row, partners);
  return partners;
}

/** Asked for every label of every window. */
const partnersCache = new WeakMap<Dataset, Map<Row, readonly Row[]>>();

/** "Denied: " before the title of a contested event; '' before any other. */
export const statusPrefix = (status: Status | null, m: Messages): string =>
  status !== null && isContested(status) ? `${m.labelled(m.statuses[status])} ` : '';

/** What is said of an event whatever the window: words cost more than all else in a frame. */
interface EventWords {
  /** The accessible name, which contains the label's words as they are shown (WCAG 2.5.3). `after`: the label's own. */
  readonly name: (after: string) => string;
  readonly together: string;
  readonly title: string;
  readonly language: string;
  readonly status: Status | null;
  readonly event: EventId;
  readonly span: Span;
  readonly certainty: ReturnType<typeof certainty>;
}

const wordsCache = new WeakMap<Dataset, Map<string, EventWords>>();

function eventWords({ dataset, clock, messages: m }: PictureItemsInput, row: Row): EventWords {
  const cache = wordsCache.get(dataset) ?? new Map<string, EventWords>();
  wordsCache.set(dataset, cache);
  const key = `${row} ${clock} ${m.locale}`;
  const known = cache.get(key);
  if (known) return known;
  const event = headlineAt(dataset, row);
  const date = clock === 'about' ? (event.concerns ?? event.date) : event.date;
  const title = titleOf(dataset, event, m.locale);
  const translated = title.translated ? ` (${m.translated})` : '';
  const partners = partnersOf(dataset, row).map((one) => {
    const { status } = headlineAt(dataset, one);
    return m.shareTitle(isolated(titleAt(dataset, one, m)), status && m.statuses[status]);
  });
  const before = statusPrefix(event.status, m);
  const when = dateInWords(event.date, m);
  const words: EventWords = {
    name: (after) => {
      const label = [before + title.text + translated, after].filter(Boolean).join(' · ');
      return m.eventName(label, when, event.status && m.statuses[event.status]);
    },
    together: partners.length > 0 ? `${m.labelled(m.readTogether)} ${partners.join(m.comma)}` : '',
    title: truncate(title.text),
    language: title.language,
    status: event.status,
    event: event.id,
    span: date.span,
    certainty: certainty(date),
  };
  // Events that come piece by piece have other words once theirs are here, and another dataset.
  cache.set(key, words);
  return words;
}

const titleAt = (dataset: Dataset, row: Row, m: Messages): string =>
  titleOf(dataset, headlineAt(dataset, row), m.locale).text;

function toLabel(mark: Mark, words: EventWords, { dataset, messages: m }: PictureItemsInput): ItemLabel | null {
  if (mark.label === null) return null;
  const { side, width, characters, covers, readWith } = mark.label;
  const also = readWith
    .map((row) => `${statusPrefix(headlineAt(dataset, row).status, m)}${titleAt(dataset, row, m)}`)
    .join(m.comma);
  const before = statusPrefix(words.status, m);
  const after = also === '' ? null : { words: m.readWithLabel, titles: truncate(also) };
  const forTitle = titleShare(words.title.length, afterInWords(after).length, characters - before.length);
  return {
    before,
    title: words.title,
    after,
    language: words.language,
    side,
    width,
    titleWidth: characters === 0 ? 0 : (forTitle * width) / characters,
    covers,
  };
}

/** Of a label's characters, so many are the title's where `after` follows it: what `after` leaves, and never too few. */
function titleShare(title: number, after: number, room: number): number {
  const least = Math.min(title, LABEL.least, Math.max(0, Math.floor((room - LABEL.readWith) / 2)));
  const mostAfter = Math.min(after, Math.max(LABEL.readWith + LABEL.least, Math.floor(room / 2)));
  return Math.min(title, Math.max(least, room - mostAfter));
}

function toEventItem(mark: Mark, input: PictureItemsInput): PictureItem {
  const words = eventWords(input, mark.row);
  const { name, together, status, event } = words;
  const label = toLabel(mark, words, input);
  return {
    id: mark.id,
    kind: 'event',
    row: mark.row,
    pictureRow: mark.pictureRow,
    span: words.span,
    start: mark.time,
    end: mark.bar === null ? mark.time + 1 : Math.max(mark.time + 1, clamp(words.span, input.bounds).end),
    y: mark.y,
    name: name(afterInWords(label?.after ?? null)),
    // Where the label itself names what is read with it, the name already has it.
    description: [label?.after ? '' : together, describeRow(input, mark.pictureRow)].filter(Boolean).join('. '),
    status,
    event,
    count: 1,
    isMilestone: mark.isMilestone,
    isOpen: mark.row === input.selected,
    isLit: input.lit.includes(mark.id),
    label,
    bar: mark.bar && {
      certainty: words.certainty,
      opensEarlier: mark.bar.opensBefore,
      opensLater: mark.bar.opensAfter,
    },
  };
}

/** Which row of the picture it is in, in words; '' where there are none. */
function describeRow({ picture, rowsBy, dataset, messages: m }: PictureItemsInput, at: number): string {
  if (rowsBy === 'none') return '';
  const { fullName, language } = rowName(picture.rows[at]?.id ?? '', rowsBy, dataset, m);
  return m.inRow(language === null ? fullName : isolated(fullName));
}

const pillNames = new WeakMap<Messages, Map<string, string>>();
/** More than a picture has pills, and fewer than would take up memory. */
const MAX_NAMES = 5000;

/** "17 events, 1998 to 2003"; within a year by month, within a month by day. Kept: most pills stay from window to window. */
function pillName(count: number, span: Span, m: Messages): string {
  const names = pillNames.get(m) ?? new Map<string, string>();
  pillNames.set(m, names);
  const key = `${count} ${span.start} ${span.end}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMES) names.clear();
  const name = m.cluster(count, spanInWords(span, m));
  names.set(key, name);
  return name;
}

function toPillItem(pill: Pill, input: PictureItemsInput): PictureItem {
  const { bounds, messages: m } = input;
  return {
    id: pill.id,
    kind: 'pill',
    row: pill.first,
    pictureRow: pill.pictureRow,
    span: { start: pill.span.start, end: Math.max(pill.span.end, pill.span.start + 1) },
    start: pill.time,
    end: pill.time + 1,
    y: pill.y,
    name: pillName(pill.count, clamp(pill.span, bounds), m),
    description: [pill.status && m.clusterStatus(m.statuses[pill.status]), describeRow(input, pill.pictureRow)]
      .filter(Boolean)
      .join('. '),
    status: pill.status,
    event: null,
    count: pill.count,
    isMilestone: false,
    isOpen: false,
    isLit: false,
    label: null,
    bar: null,
  };
}

/** Row by row from the top, each in the order of time: the order in which a screen reader meets them. */
export function toPictureItems(input: PictureItemsInput): readonly PictureItem[] {
  const { marks, pills } = input.picture;
  const placed = [
    ...marks.map((mark) => ({ row: mark.pictureRow, item: toEventItem(mark, input) })),
    ...pills.map((pill) => ({ row: pill.pictureRow, item: toPillItem(pill, input) })),
  ];
  return placed.sort((a, b) => a.row - b.row || a.item.start - b.item.start).map(({ item }) => item);
}
