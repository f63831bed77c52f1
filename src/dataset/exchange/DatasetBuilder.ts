// Collects events, sources, actors, ids and issues while another format is imported. Independent of the format. One class,
// because each of these is named in the others' issues.

import { isRecord, type RawRecord, rawText } from '../../model/record.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { Profile } from '../../model/event.ts';
import type { Kind, Status } from '../../model/evidence.ts';
import { isId } from '../../model/ids.ts';
import type { Issue } from '../format/issue.ts';
import { MAX_CATEGORIES } from '../format/recordFacets.ts';
import { type DateOrder, toEdtfYear } from './dates/dateContext.ts';
import { isWebAddress } from './htmlToText.ts';
import { hashOf, idFrom, slug } from './idFrom.ts';

/** An issue with its line in the imported file. */
export interface ImportIssue extends Issue {
  /** From 1; null if the issue concerns the whole file or the format has no lines. */
  readonly line: number | null;
}

/** Why a row cannot be imported. */
export interface RowIssue {
  readonly rule: Issue['rule'];
  /** The column or field. */
  readonly at: string;
  readonly message: string;
  readonly fix: string;
}

export interface ImportOptions {
  /** The file's name; gives the dataset's id, and its title if the file has none. */
  readonly name: string;
  /** The day of the import, as 2026-11-23. */
  readonly today: string;
  /** The order of day and month in dates such as 03/04/2014, where an editor gives it. */
  readonly dates?: DateOrder | undefined;
  /** The dataset to add the events to; its sources and actors are reused. */
  readonly into?: RawRecord;
  /** Called now and then with the number of rows read. */
  readonly onRow?: (done: number) => void;
}

/** Rows between two progress reports. */
export const PROGRESS_ROWS = 512;

/** The value if it is a list, otherwise an empty list. */
export const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
/** The records in a list; skips other values. */
export const recordsOf = (list: unknown): readonly RawRecord[] => listOf(list).filter(isRecord);

/** Makes ids unique: the second "report" becomes "report-2". */
class UniqueIds {
  readonly #used = new Set<string>();
  readonly #next = new Map<string, number>();

  /** False if the id is taken. */
  claim(id: string): boolean {
    const isFree = !this.#used.has(id);
    this.#used.add(id);
    return isFree;
  }

  take(wanted: string): string {
    let id = wanted;
    for (let count = this.#next.get(wanted) ?? 2; this.#used.has(id); count++) {
      id = `${wanted}-${count}`;
      this.#next.set(wanted, count + 1);
    }
    this.#used.add(id);
    return id;
  }
}

export interface NewSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  /** A CSL type. */
  readonly type: string;
  /** What the id is made from, if not from the title. */
  readonly idFrom?: string;
}

/** The licence of a dataset whose file names none. */
export const NO_LICENCE = 'No licence is stated';

/** "mission_phase" as words: "Mission phase". A name with capitals or spaces is as its author wrote it. */
export const toWords = (name: string): string =>
  /[A-Z]|\s/.test(name) ? name : name.replace(/[_-]+/g, ' ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** Kind and status of events that say neither: none in a plain record, and what claims least in any other. */
export interface Unjudged {
  readonly kind: Kind | null;
  readonly status: Status | null;
}
export const UNJUDGED = { kind: 'statement', status: 'claimed' } as const satisfies Unjudged;

/** A category while its values are found. */
interface DraftCategory {
  readonly id: string;
  readonly label: string;
  readonly more: RawRecord;
  /** By label in lower case: a sheet often has both "Cruise" and "cruise". */
  readonly values: Map<string, RawRecord>;
  /** The values of the dataset that is added to, by id. */
  readonly own: Map<string, RawRecord>;
  readonly ids: UniqueIds;
}

export class DatasetBuilder {
  readonly events: RawRecord[] = [];
  readonly issues: ImportIssue[] = [];
  /** Event id → first line, from 1; empty for formats without lines. */
  readonly lines = new Map<string, number>();
  /** How many events came with parts of a second. */
  fractions = 0;
  /** Plain, unless the events are added to a record that is not. */
  profile: Profile;
  readonly #categories = new Map<string, DraftCategory>();
  /** The categories of the dataset that is added to, by id: their labels may have been changed since. */
  readonly #ownCategories = new Map<string, DraftCategory>();
  readonly #categoryIds = new UniqueIds();
  readonly #eventIds = new UniqueIds();
  readonly #sourceIds = new UniqueIds();
  readonly #actorIds = new UniqueIds();
  readonly #sources = new Map<string, RawRecord>();
  /** The ids of sources that the dataset had before. */
  readonly #ownSources = new Set<unknown>();
  readonly #titles = new Map<string, unknown>();
  readonly #actors = new Map<string, RawRecord>();
  /** The actors of the dataset that is added to, by id. */
  readonly #ownIds = new Map<string, RawRecord>();
  readonly #madeIds = new Map<string, { id: string; content: string; isShared: boolean }>();

  constructor(into: RawRecord = { profile: 'plain' }) {
    this.profile = into.profile === 'plain' ? 'plain' : 'accountability';
    for (const { id, label, values, ...more } of recordsOf(into.categories)) {
      const category = this.#addCategory(rawText(label), rawText(id), more);
      for (const value of recordsOf(values)) {
        category.ids.claim(rawText(value.id));
        category.values.set(rawText(value.label).toLowerCase(), value);
        category.own.set(rawText(value.id), value);
      }
      this.#ownCategories.set(rawText(id), category);
    }
    for (const source of recordsOf(into.sources)) {
      this.#sourceIds.claim(rawText(source.id));
      this.#ownSources.add(source.id);
      this.#putSource(rawText(source.url ?? `${rawText(source.title)}\n${rawText(source.publisher)}`), source);
    }
    for (const actor of recordsOf(into.actors)) {
      this.#actorIds.claim(rawText(actor.id));
      this.#actors.set(rawText(actor.name), actor);
      // The name that a sheet has for an actor whose name an editor has changed since.
      this.#ownIds.set(rawText(actor.id), actor);
    }
  }

  /**
   * A unique id for an event: the given one if it is valid, otherwise one made from its title and date. Events with the
   * same title and date get a hash of `content` each, so that no id depends on the order of the rows.
   */
  eventId(given: unknown, title: string, date: string, content: string): string {
    if (typeof given === 'string' && isId(given)) return this.#eventIds.take(given);
    const wanted = idFrom(title, date);
    const first = this.#madeIds.get(wanted);
    if (first === undefined) {
      const id = this.#eventIds.take(wanted);
      this.#madeIds.set(wanted, { id, content, isShared: false });
      return id;
    }
    first.isShared = true;
    return this.#eventIds.take(`${wanted}-${hashOf(content)}`);
  }

  /** Gives the first of several events with the same title and date the hash that the others have. */
  #renameShared(): void {
    const renamed = new Map<string, string>();
    for (const [wanted, { id, content, isShared }] of this.#madeIds) {
      if (isShared) renamed.set(id, this.#eventIds.take(`${wanted}-${hashOf(content)}`));
    }
    if (renamed.size === 0) return;
    for (const [index, event] of this.events.entries()) {
      const id = renamed.get(rawText(event.id));
      if (id !== undefined) this.events[index] = { ...event, id };
    }
    for (const [index, issue] of this.issues.entries()) {
      const event = renamed.get(issue.event ?? '');
      if (event !== undefined) this.issues[index] = { ...issue, event };
    }
    for (const [before, id] of renamed) {
      const line = this.lines.get(before);
      this.lines.delete(before);
      if (line !== undefined) this.lines.set(id, line);
    }
  }

  /** Reserves an id; false if another event has it. */
  claimId(id: string): boolean {
    return this.#eventIds.claim(id);
  }

  /** The id of a source, which is created at its first mention. Sources with the same URL or credit are the same. */
  sourceId({ idFrom: named, ...wanted }: NewSource): string {
    const key = wanted.url ?? `${wanted.title}\n${wanted.publisher}`;
    const known = this.#sources.get(key)?.id;
    if (typeof known === 'string') return known;
    const id = this.#sourceIds.take(slug(named ?? wanted.title) || slug(wanted.publisher) || `source-${hashOf(key)}`);
    this.#putSource(key, { id, ...wanted });
    return id;
  }

  #putSource(key: string, source: RawRecord): void {
    this.#sources.set(key, source);
    this.#titles.set(rawText(source.id), source.title);
  }

  /** The title that a source's first mention gave it. */
  sourceTitle(id: string): unknown {
    return this.#titles.get(id);
  }

  /** `kind`: what a new actor is, where the file says it. */
  actorId(name: string, kind: 'organisation' | 'person' = 'organisation'): string {
    const known = (this.#actors.get(name) ?? this.#ownIds.get(slug(name)))?.id;
    if (typeof known === 'string') return known;
    const id = this.#actorIds.take(slug(name) || `actor-${hashOf(name)}`);
    this.#actors.set(name, { id, name, kind });
    return id;
  }

  #addCategory(label: string, wanted: string, more: RawRecord = {}): DraftCategory {
    const id = this.#categoryIds.take(wanted);
    const category = {
      id,
      label,
      more,
      values: new Map<string, RawRecord>(),
      own: new Map<string, RawRecord>(),
      ids: new UniqueIds(),
    };
    this.#categories.set(label, category);
    return category;
  }

  /**
   * An event's values of a category, both by their labels; a category and a value are created at their first mention.
   * Null if the dataset has as many categories as it can have.
   */
  categoryValues(name: string, labels: readonly string[]): RawRecord | null {
    const label = toWords(name);
    const known = this.#categories.get(label) ?? this.#ownCategories.get(slug(label));
    if (!known && this.#categories.size === MAX_CATEGORIES) return null;
    const { id, values, own, ids } = known ?? this.#addCategory(label, slug(label) || `category-${hashOf(label)}`);
    const found = labels.map((value) => {
      const record = values.get(value.toLowerCase()) ??
        own.get(slug(value)) ?? { id: ids.take(slug(value) || `value-${hashOf(value)}`), label: value };
      values.set(value.toLowerCase(), record);
      return record.id;
    });
    return { [id]: [...new Set(found)] };
  }

  get categories(): readonly RawRecord[] {
    const all = Array.from(this.#categories.values(), ({ id, label, more, values, own }) => ({
      ...{ id, label, values: [...new Set([...own.values(), ...values.values()])] },
      ...more,
    }));
    return all.filter(({ values }) => values.length > 0);
  }

  get unjudged(): Unjudged {
    return this.profile === 'plain' ? { kind: null, status: null } : UNJUDGED;
  }

  get hasActors(): boolean {
    return this.#actors.size > 0;
  }

  /** `place` is a line, a path such as "events[3]" where the format has no lines, or null for the whole file. */
  report(severity: Issue['severity'], issue: RowIssue, place: number | string | null, event: string | null): void {
    const { rule, at, message, fix } = issue;
    const line = typeof place === 'number' ? place : null;
    const path = [place === null ? [] : line === null ? place : `line ${line}`, at || []].flat().join(', ');
    this.issues.push({ rule, severity, path: String(path), event, message, fix, line });
  }

  /** The sources. Where several have only the name of the same host as title, each has its address as title instead. */
  get #distinctSources(): readonly RawRecord[] {
    const all = [...this.#sources.values()];
    const isNamedByHost = ({ title, publisher, url }: RawRecord): boolean =>
      title === publisher && isWebAddress(rawText(url));
    const uses = new Map<unknown, number>();
    for (const source of all.filter(isNamedByHost)) uses.set(source.title, (uses.get(source.title) ?? 0) + 1);
    return all.map((source) =>
      !this.#ownSources.has(source.id) && isNamedByHost(source) && (uses.get(source.title) ?? 0) > 1
        ? { ...source, title: rawText(source.url).replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/gi, '') }
        : source,
    );
  }

  /** The complete raw dataset. Fields that the file did not give get neutral defaults. */
  finish({ name, today }: ImportOptions, head: RawRecord = {}): RawRecord {
    this.#renameShared();
    const title = typeof head.title === 'string' && head.title.trim() !== '' ? head.title : toWords(name);
    return {
      format: 1,
      ...(this.profile === 'plain' ? { profile: this.profile } : {}),
      id: slug(name) || `imported-${hashOf(name)}`,
      description: '',
      language: 'en',
      license: NO_LICENCE,
      updated: today,
      coverage: coverageOf(this.events) ?? today.slice(0, 4),
      contentNote: '',
      support: [],
      actors: [...this.#actors.values()],
      sources: this.#distinctSources,
      ...(this.categories.length > 0 ? { categories: this.categories } : {}),
      ...head,
      title,
      events: this.events,
    };
  }
}

/** The years from the first to the last event, as EDTF; null if there are no dates. */
function coverageOf(events: readonly RawRecord[]): string | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { date } of events) {
    const parsed = parseEdtf(rawText(date));
    if (!parsed.ok) continue;
    const { start, end } = parsed.value.span;
    for (const instant of [start, end - 1].filter(Number.isFinite)) {
      const year = new Date(instant).getUTCFullYear();
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  if (first > last) return null;
  return first === last ? toEdtfYear(first) : `${toEdtfYear(first)}/${toEdtfYear(last)}`;
}
