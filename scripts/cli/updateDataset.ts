// Updates a dataset from a newer edition of the sheet that it was made from. The sheet's fields win; what was added in JSON
// stays; events whose rows are gone stay until they are pruned.

import { isRecord, type RawRecord, rawText } from '../../src/model/record.ts';
import { listOf, recordsOf, UNJUDGED } from '../../src/dataset/exchange/DatasetBuilder.ts';
import { importedSlide } from '../../src/dataset/exchange/exportSheet.ts';
import { readMedia } from '../../src/dataset/exchange/slideMedia.ts';
import { WHOLE_ITEM } from '../../src/dataset/format/locator.ts';
import { isRemote } from '../../src/model/media.ts';

/** The fields of an event by the column of a table that gives them. */
const FIELD_OF: Readonly<Record<string, string>> = {
  ...{ concerns: 'concerns', summary: 'summary', kind: 'kind', status: 'status', found_by: 'foundBy' },
  ...{ importance: 'importance', level: 'importance', no_reply: 'noReply' },
};

/** What an event has if its row says nothing. */
const DEFAULTS: RawRecord = { ...UNJUDGED, importance: 2 };

/** Lists to which both the sheet and an editor add, and by what an item of each is known. */
const LISTS: Readonly<Record<string, (item: unknown) => string>> = {
  actors: (item) => (isRecord(item) ? rawText(item.id) : ''),
  relations: (item) => (isRecord(item) ? `${rawText(item.type)} ${rawText(item.event)}` : ''),
  tags: rawText,
};

export interface Update {
  readonly raw: RawRecord;
  /** Ids of events whose rows are gone. They are still in `raw`, unless they were pruned. */
  readonly vanished: readonly string[];
  /** Events that were found by their title or their text, because their id was made from another title or date. */
  readonly renamed: readonly string[];
}

export interface UpdateOptions {
  readonly today: string;
  /** The columns of the table, by our names; null where the format is no table of our columns. */
  readonly columns: readonly string[] | null;
  /** Whether events whose rows are gone are removed. */
  readonly prune: boolean;
}

const idOf = ({ id }: RawRecord): string => rawText(id);
const recordOf = (value: unknown): RawRecord => (isRecord(value) ? value : {});
const keptOf = ({ kept }: RawRecord): RawRecord => recordOf(kept);

/** The ids of the events that the dataset got from its sheet. Datasets of 0.1.0 do not list them. */
function importedIds(raw: RawRecord): ReadonlySet<string> {
  const { sheet } = keptOf(raw);
  if (isRecord(sheet)) return new Set(listOf(sheet.events).map(String));
  return new Set(recordsOf(raw.events).flatMap((event) => (isRecord(event.kept) ? [idOf(event)] : [])));
}

/** The dataset with the ids of the events that its sheet has, for the next update. */
export function withSheet(raw: RawRecord, ids: Iterable<string>): RawRecord {
  const { events, ...head } = raw;
  return { ...head, kept: { ...keptOf(raw), sheet: { events: [...ids] } }, events };
}

/** Records by a key that only one of them has. */
function uniqueBy(records: readonly RawRecord[], keyOf: (record: RawRecord) => string): ReadonlyMap<string, RawRecord> {
  const found = new Map<string, RawRecord | null>();
  for (const record of records) {
    const key = keyOf(record);
    found.set(key, found.has(key) ? null : record);
  }
  return new Map([...found].flatMap(([key, record]) => (record && key !== '' ? [[key, record] as const] : [])));
}

/** The dataset's event of each new one: by id, else by title, else by date and text, where only one can be meant. */
function pairEvents(old: readonly RawRecord[], fresh: readonly RawRecord[]): ReadonlyMap<string, RawRecord> {
  const known = new Map(old.map((event) => [idOf(event), event]));
  const pairs = new Map<string, RawRecord>();
  for (const event of fresh) {
    const same = known.get(idOf(event));
    if (same) pairs.set(idOf(event), same);
  }
  const keys: readonly ((event: RawRecord) => string)[] = [
    ({ title }) => rawText(title ?? ''),
    ({ date, summary }) => (summary ? `${rawText(date)}\n${rawText(summary)}` : ''),
  ];
  for (const keyOf of keys) {
    const used = new Set([...pairs.values()].map(idOf));
    const left = uniqueBy(
      old.filter((event) => !used.has(idOf(event))),
      keyOf,
    );
    const open = uniqueBy(
      fresh.filter((event) => !pairs.has(idOf(event))),
      keyOf,
    );
    for (const [key, event] of open) {
      const same = left.get(key);
      if (same) pairs.set(idOf(event), same);
    }
  }
  return pairs;
}

/** What the importer writes where a row says nothing. */
const NOTHING: readonly unknown[] = [null, undefined, '', WHOLE_ITEM, 'subject'];
const givenIn = (item: RawRecord): RawRecord =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => !NOTHING.includes(value)));

/** The sheet's items first, in its order, each with what an editor added to it; then the editor's own. */
function mergeList(old: unknown, fresh: unknown, keyOf: (item: unknown) => string): readonly unknown[] {
  const known = new Map(listOf(old).map((item) => [keyOf(item), item]));
  const merged = listOf(fresh).map((item) => {
    const same = known.get(keyOf(item));
    return isRecord(item) && isRecord(same) ? { ...same, ...givenIn(item) } : item;
  });
  const taken = new Set(listOf(fresh).map(keyOf));
  return [...merged, ...listOf(old).filter((item) => !taken.has(keyOf(item)))];
}

/** As for other lists; but one source may be cited several times, and a row without a quotation takes none away. */
function mergeCitations(old: unknown, fresh: unknown): readonly RawRecord[] {
  const left = [...recordsOf(old)];
  const merged = recordsOf(fresh).map((citation) => {
    const isSame = (one: RawRecord): boolean => one.source === citation.source;
    const exact = left.findIndex((one) => isSame(one) && one.quote === citation.quote);
    const at = exact >= 0 ? exact : left.findIndex(isSame);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known ? { ...known, ...givenIn(citation) } : citation;
  });
  return [...merged, ...left];
}

/** The address or file that the sheet has for an item: of a picture that was fetched, where it comes from. */
function mediaKey(item: unknown): string {
  const { src, source } = recordOf(item);
  return typeof source === 'string' && isRemote(source) && !isRemote(rawText(src)) ? source : rawText(src);
}

/** As for other lists; but a fetched picture stays the file that it is, and what the sheet had and has no more goes. */
function mergeMedia(into: RawRecord, old: RawRecord, fresh: RawRecord): readonly unknown[] {
  const had = new Set(readMedia(importedSlide(into, old) ?? {}).map(mediaKey));
  const has = new Set(recordsOf(fresh.media).map(mediaKey));
  const left = recordsOf(old.media).filter((item) => has.has(mediaKey(item)) || !had.has(mediaKey(item)));
  const files = new Map(left.map((item) => [mediaKey(item), item.src]));
  return recordsOf(mergeList(left, fresh.media, mediaKey)).map((item) => ({
    ...item,
    src: files.get(mediaKey(item)) ?? item.src,
  }));
}

/** An event of the dataset `into` with the fields of its row. */
function mergeEvent(into: RawRecord, old: RawRecord, fresh: RawRecord, columns: readonly string[] | null): RawRecord {
  const isOurs = columns?.includes('json') ?? false;
  const fields = new Set(['date', 'title', ...(columns ?? ['summary']).map((name) => FIELD_OF[name] ?? '')]);
  const isFrom = (name: string): boolean =>
    isOurs ? !['id', 'kept', 'citations', 'media', ...Object.keys(LISTS)].includes(name) : fields.has(name);
  const scalars = Object.entries(fresh).filter(
    ([name, value]) => isFrom(name) && (isOurs || old[name] === undefined || value !== DEFAULTS[name]),
  );
  const lists = Object.entries(LISTS)
    .filter(([name]) => name in old || listOf(fresh[name]).length > 0)
    .map(([name, keyOf]) => [name, mergeList(old[name], fresh[name], keyOf)] as const);
  const media = mergeMedia(into, old, fresh);
  const kept = { ...keptOf(old), ...keptOf(fresh) };
  return {
    ...old,
    ...Object.fromEntries(scalars),
    ...Object.fromEntries(lists),
    ...('media' in old || media.length > 0 ? { media } : {}),
    ...(isRecord(fresh.categories) ? { categories: { ...recordOf(old.categories), ...fresh.categories } } : {}),
    citations: mergeCitations(old.citations, fresh.citations),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
  };
}

/** "1997/2004" and "1995/2001" as "1995/2004"; the first where either is no pair of years. */
function widen(old: unknown, fresh: unknown): unknown {
  const years = [old, fresh].map((one) => /^(\d{4})\/(\d{4})$/.exec(String(one)));
  const [a, b] = years;
  if (!a || !b) return old;
  const [starts, ends] = [[a[1] ?? '', b[1] ?? ''].toSorted(), [a[2] ?? '', b[2] ?? ''].toSorted()];
  return `${starts[0]}/${ends[1]}`;
}

/** A new list of records: those that are there stay as they are. */
function addNew(old: unknown, fresh: unknown): readonly unknown[] {
  const known = new Set(recordsOf(old).map(idOf));
  return [...listOf(old), ...recordsOf(fresh).filter((record) => !known.has(idOf(record)))];
}

/** The dataset's categories with the values that the sheet adds to each. */
function mergeCategories(old: unknown, fresh: unknown): readonly unknown[] {
  const added = new Map(recordsOf(fresh).map((category) => [idOf(category), category]));
  const known = recordsOf(old).map((category) => {
    const same = added.get(idOf(category));
    return same ? { ...category, values: addNew(category.values, same.values) } : category;
  });
  return addNew(known, fresh);
}

/** Removes events, and the relations that name them. */
function withoutEvents(events: readonly RawRecord[], ids: ReadonlySet<string>): readonly RawRecord[] {
  return events
    .filter((event) => !ids.has(idOf(event)))
    .map((event) => {
      const relations = listOf(event.relations).filter((one) => !(isRecord(one) && ids.has(String(one.event))));
      return relations.length === listOf(event.relations).length ? event : { ...event, relations };
    });
}

/** `fresh`: the newer edition of the sheet, imported with the dataset's own actors and sources. */
export function updateDataset(into: RawRecord, fresh: RawRecord, { today, columns, prune }: UpdateOptions): Update {
  const [old, rows] = [recordsOf(into.events), recordsOf(fresh.events)];
  const pairs = pairEvents(old, rows);
  const before = importedIds(into);
  const taken = new Set(old.map(idOf));
  const inSheet = rows.map((row) => {
    const same = pairs.get(idOf(row));
    return same ? mergeEvent(into, same, row, columns) : row;
  });
  const present = new Set(inSheet.map(idOf));
  const rest = old.filter((event) => !present.has(idOf(event)));
  const vanished = rest.map(idOf).filter((id) => before.has(id));
  // Old events stay where they are; new ones come after them, so that a difference of two editions is easy to read.
  const current = new Map(inSheet.map((event) => [idOf(event), event]));
  const all = [
    ...old.map((event) => current.get(idOf(event)) ?? event),
    ...inSheet.filter((event) => !taken.has(idOf(event))),
  ];
  const events = prune ? withoutEvents(all, new Set(vanished)) : all;
  const kept = { ...keptOf(into), ...keptOf(fresh) };
  const { events: _, ...head } = into;
  const whole: RawRecord = {
    ...head,
    coverage: widen(into.coverage, fresh.coverage),
    actors: addNew(into.actors, fresh.actors),
    sources: addNew(into.sources, fresh.sources),
    ...(fresh.categories === undefined ? {} : { categories: mergeCategories(into.categories, fresh.categories) }),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
    events,
  };
  const raw = withSheet(whole, [...present, ...(prune ? [] : vanished)]);
  const isSame = JSON.stringify(raw) === JSON.stringify(withSheet(into, importedIds(into)));
  return {
    raw: isSame ? into : { ...raw, updated: today },
    vanished,
    renamed: [...pairs].flatMap(([id, { id: own }]) => (id === own ? [] : [String(own)])),
  };
}
