// From a scene to what the widget is given: one item per event or cluster, in words and classes. Pure.
// A day is drawn as a dot, a month or year as a band that wide, a doubtful date hatched, an open end fading (R6).

import { type Dataset, headlineAt } from '../../../dataset/format/dataset.ts';
import { findRelatedEvents } from '../../../dataset/format/relatedEvents.ts';
import type { TimeAxis, Row } from '../../../engine/columns.ts';
import type { Lane, LaneBy } from '../../../engine/lanes.ts';
import type { Scene, SceneItem } from '../../../engine/scene.ts';
import { titleOf } from '../../../dataset/format/localizedText.ts';
import { dateInWords, spanInWords } from '../../../i18n/dates.ts';
import type { Messages } from '../../../i18n/en/interface.ts';
import { certainty } from '../../../model/edtf.ts';
import type { Status } from '../../../model/evidence.ts';
import type { ActorId, EventId } from '../../../model/ids.ts';
import { clamp, length, type Span } from '../../../model/span.ts';

export interface VisItem {
  readonly id: string;
  readonly group: string;
  readonly start: number;
  readonly end: number;
  readonly type: 'range' | 'background';
  readonly className: string;
  /** Visible words. */
  readonly content: string;
  /** The language of those words, where it is the dataset's and not the interface's. */
  readonly language: string | null;
  /** A second line: what must be read with it, or what a cluster holds. */
  readonly pair: { readonly label: string; readonly words: string; readonly language: string | null } | null;
  /** Which lane it is in, in words; null where there are none. */
  readonly lane: string | null;
  /** The button's name: title, date in words, standing. */
  readonly name: string;
  readonly status: Status | null;
  readonly event: EventId | null;
  readonly current: boolean;
}

export interface VisGroup {
  readonly id: string;
  readonly content: string;
  /** The language of the content, where it is the dataset's and not the interface's. */
  readonly language: string | null;
  readonly order: number;
}

export interface VisItemsInput {
  readonly dataset: Dataset;
  readonly scene: Scene;
  readonly clock: TimeAxis;
  readonly lane: LaneBy;
  readonly selected: Row | null;
  /** What the widget can show: infinite ends are drawn up to here. */
  readonly bounds: Span;
  /** The coverage: what lies outside it is drawn as outside. */
  readonly whole: Span;
  readonly messages: Messages;
}

/** A dataset's words in a plain text: U+2068 and U+2069 keep their direction to themselves. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

/** More letters than any item shows: a word of a hundred thousand would take a browser seconds to set. */
const MOST_LETTERS = 240;
const shown = (words: string): string =>
  // Never half a letter: the first part of a pair stands for nothing.
  words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/[\ud800-\udbff]$/, '')}…`;

/** A lane's name, and its language where that is the dataset's. */
function nameLane(id: string, by: LaneBy, { actors, language }: Dataset, m: Messages) {
  const actor = by === 'actor' ? actors.get(id as ActorId) : undefined;
  if (actor) return { name: actor.short, language };
  const names: Readonly<Record<string, string>> = by === 'kind' ? m.kinds : by === 'status' ? m.statuses : {};
  return { name: names[id] ?? m.lanes.other, language: null };
}

function laneOf(item: SceneItem, { lane, dataset, messages: m }: VisItemsInput): string | null {
  if (lane === 'none') return null;
  const { name, language } = nameLane(item.lane, lane, dataset, m);
  return `${m.labelled(m.lanes[lane])} ${language === null ? name : isolated(name)}`;
}

function toEventItem(item: Extract<SceneItem, { kind: 'event' }>, input: VisItemsInput): VisItem {
  const { dataset, clock, selected, bounds, messages: m } = input;
  const event = headlineAt(dataset, item.row);
  const drawn = clock === 'about' ? (event.concerns ?? event.date) : event.date;
  const span = clamp(drawn.span, bounds);
  const current = item.row === selected;
  const paired = findRelatedEvents(dataset, event.id, ['qualifies'])[0]?.event;
  const pairTitle = paired && titleOf(dataset, paired, m.locale);
  const title = titleOf(dataset, event, m.locale);
  const mark = title.translated ? ` (${m.translated})` : '';
  return {
    id: item.id,
    group: item.lane,
    start: span.start,
    // A day is a point: its band would be a sliver that says more than is known.
    end: certainty(drawn) === 'day' ? span.start + 1 : span.end,
    type: 'range',
    className: [
      'otr-item',
      `is-${certainty(drawn)}`,
      `is-${event.status}`,
      event.importance === 3 && 'is-milestone',
      !Number.isFinite(drawn.span.start) && 'opens-earlier',
      !Number.isFinite(drawn.span.end) && 'opens-later',
      current && 'is-current',
    ]
      .filter(Boolean)
      .join(' '),
    content: shown(title.text),
    language: title.language,
    pair: pairTitle
      ? { label: m.labelled(m.readTogether), words: shown(pairTitle.text), language: pairTitle.language }
      : null,
    lane: laneOf(item, input),
    name: m.eventName(title.text + mark, dateInWords(event.date, m), m.statuses[event.status]),
    status: event.status,
    event: event.id,
    current,
  };
}

/** Its name is "17 events, 1998 to 2003"; within a year by month, within a month by day. */
function toClusterItem(item: Extract<SceneItem, { kind: 'cluster' }>, input: VisItemsInput): VisItem {
  const { bounds, messages: m } = input;
  const span = clamp(item.span, bounds);
  const name = m.cluster(item.count, spanInWords(span, m));
  return {
    id: item.id,
    group: item.lane,
    start: span.start,
    end: Math.max(span.end, span.start + 1),
    type: 'range',
    className: 'otr-item is-cluster',
    content: name,
    language: null,
    pair: { label: m.clusterStatus(m.statuses[item.status]), words: '', language: null },
    lane: laneOf(item, input),
    name,
    status: item.status,
    event: null,
    current: false,
  };
}

const background = (id: string, span: Span, className: string, content: string): VisItem => ({
  id,
  group: '',
  ...span,
  type: 'background',
  className,
  content,
  language: null,
  pair: null,
  lane: null,
  name: '',
  status: null,
  event: null,
  current: false,
});

/** The scene's items, what lies outside the coverage, and the period that the selected event is about (R5). */
export function toVisItems(input: VisItemsInput): readonly VisItem[] {
  const { dataset, scene, selected, clock, bounds, whole, messages: m } = input;
  const open = selected === null ? null : headlineAt(dataset, selected);
  const other = clock === 'said' ? open?.concerns : open?.concerns ? open.date : null;
  const band = other && clamp(other.span, bounds);
  return [
    ...scene.items.map((item) => (item.kind === 'event' ? toEventItem(item, input) : toClusterItem(item, input))),
    background('before', { start: bounds.start, end: whole.start }, 'otr-outside', ''),
    background('after', { start: whole.end, end: bounds.end }, 'otr-outside', ''),
    ...(open && band && length(band) > 0
      ? [background('concerns', band, 'otr-concerns', m.concernsBand(isolated(titleOf(dataset, open, m.locale).text)))]
      : []),
  ];
}

/** A lane's name and how many events it holds; null where there are no lanes. */
export function toVisGroups(
  lanes: readonly Lane[],
  by: LaneBy,
  dataset: Dataset,
  m: Messages,
): readonly VisGroup[] | null {
  if (by === 'none') return null;
  return lanes.map(({ id, count }, order) => {
    const { name, language } = nameLane(id, by, dataset, m);
    return { id, order, content: `${name} (${m.number(count)})`, language };
  });
}
