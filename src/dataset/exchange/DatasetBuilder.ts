// A dataset in the making from another format: ids, sources, actors, issues, and the rows that could not be read,
// none of which is lost. Knows no format.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { parseEdtf } from '../../model/edtf.ts';
import { isId } from '../../model/ids.ts';
import type { Issue } from '../format/issue.ts';
import { toEdtfYear } from './slideDates.ts';

/** What was wrong with a row, and where in the file. */
export interface ImportIssue extends Issue {
  /** Counted from 1; null where the issue is the whole file's, or the file has no lines to speak of. */
  readonly line: number | null;
}

/** Why a row cannot be read. */
export interface RowIssue {
  readonly rule: Issue['rule'];
  /** The column or field at fault. */
  readonly at: string;
  readonly message: string;
  readonly fix: string;
}

export interface ImportOptions {
  /** The file's name, from which the dataset's id and, failing better, its title come. */
  readonly name: string;
  /** The day of the import, as 2026-11-23. */
  readonly today: string;
  /** The dataset to which the events are to be added: its sources and actors are used again. */
  readonly into?: RawRecord;
  /** Hears now and then how many rows have been read. */
  readonly onRow?: (done: number) => void;
}

/** Rows between two words of progress. */
export const PROGRESS_ROWS = 512;

/** A list of a dataset; empty where there is none. */
export const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
/** The records in it, whatever else may be there. */
export const recordsOf = (list: unknown): readonly RawRecord[] => listOf(list).filter(isRecord);

/** Kebab-case of any text: "Café, 2nd report" becomes "cafe-2nd-report". May be empty. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** Ids that are used once: the second "report" becomes "report-2". */
class UniqueIds {
  readonly #used = new Set<string>();
  readonly #next = new Map<string, number>();

  /** False where the id is taken. */
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
}

export class DatasetBuilder {
  readonly events: RawRecord[] = [];
  readonly issues: ImportIssue[] = [];
  /** The lines, counted from 1, in which events begin, by their ids; of formats that have lines. */
  readonly lines = new Map<string, number>();
  readonly #eventIds = new UniqueIds();
  readonly #sourceIds = new UniqueIds();
  readonly #actorIds = new UniqueIds();
  readonly #sources = new Map<string, RawRecord>();
  readonly #titles = new Map<string, unknown>();
  readonly #actors = new Map<string, RawRecord>();

  constructor(into: RawRecord = {}) {
    for (const source of recordsOf(into.sources)) {
      this.#sourceIds.claim(String(source.id));
      this.#putSource(String(source.url ?? `${source.title}\n${source.publisher}`), source);
    }
    for (const actor of recordsOf(into.actors)) {
      this.#actorIds.claim(String(actor.id));
      this.#actors.set(String(actor.name), actor);
    }
  }

  /** An id for an event: the one it has, where it is one, else one made of its words. */
  eventId(given: unknown, words: string): string {
    return this.#eventIds.take(typeof given === 'string' && isId(given) ? given : slug(words) || 'event');
  }

  /** Takes an id as it is; false where another event has it. */
  claimId(id: string): boolean {
    return this.#eventIds.claim(id);
  }

  /** The id of a source, which is made at its first mention; the same address or credit is the same source. */
  sourceId(wanted: NewSource): string {
    const key = wanted.url ?? `${wanted.title}\n${wanted.publisher}`;
    const known = this.#sources.get(key)?.id;
    if (typeof known === 'string') return known;
    const id = this.#sourceIds.take(slug(wanted.title) || slug(wanted.publisher) || 'source');
    this.#putSource(key, { id, ...wanted });
    return id;
  }

  #putSource(key: string, source: RawRecord): void {
    this.#sources.set(key, source);
    this.#titles.set(String(source.id), source.title);
  }

  /** What a source is called: by whatever its first mention did. */
  sourceTitle(id: string): unknown {
    return this.#titles.get(id);
  }

  actorId(name: string): string {
    const known = this.#actors.get(name)?.id;
    if (typeof known === 'string') return known;
    const id = this.#actorIds.take(slug(name) || 'actor');
    this.#actors.set(name, { id, name, kind: 'organisation' });
    return id;
  }

  get hasActors(): boolean {
    return this.#actors.size > 0;
  }

  report(severity: Issue['severity'], fault: RowIssue, line: number | null, event: string | null): void {
    const { rule, at, message, fix } = fault;
    const path = [line === null ? [] : `line ${line}`, at || []].flat().join(', ');
    this.issues.push({ rule, severity, path, event, message, fix, line });
  }

  /** dataset.json with these events, and with nothing in it that the file did not say. */
  finish({ name, today }: ImportOptions, head: RawRecord = {}): RawRecord {
    const title = typeof head.title === 'string' && head.title.trim() !== '' ? head.title : name;
    return {
      format: 1,
      id: slug(name) || 'imported',
      description: '',
      language: 'en',
      license: 'Not stated in the imported file',
      updated: today,
      coverage: coverageOf(this.events) ?? today.slice(0, 4),
      contentNote: '',
      support: [],
      actors: [...this.#actors.values()],
      sources: [...this.#sources.values()],
      ...head,
      title,
      events: this.events,
    };
  }
}

/** The years from the first event's to the last one's, as EDTF; null where there is none. */
function coverageOf(events: readonly RawRecord[]): string | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { date } of events) {
    const parsed = parseEdtf(String(date));
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
