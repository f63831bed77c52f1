// Adds the events of one dataset to another, with their sources and actors: for rejected rows after their correction.

import { isRecord, type RawRecord } from '../../src/model/record.ts';
import { listOf, recordsOf } from '../../src/dataset/exchange/DatasetBuilder.ts';
import { keptOf } from '../../src/dataset/exchange/timelineJson.ts';
import { fail, ok, type Result } from '../../src/model/result.ts';

/** Merges what is stored for the export to TimelineJS. Added rows come after the existing ones. */
function mergeKept(into: RawRecord, added: RawRecord): Result<unknown> {
  const [old, fresh] = [keptOf(into), keptOf(added)];
  if (!fresh) return ok(into.kept);
  const columns = [old?.header, fresh.header].map((header) => JSON.stringify(header));
  if (old?.header && fresh.header && columns[0] !== columns[1]) {
    return fail('its columns are not those of the sheet of which the dataset was made');
  }
  const before = listOf(into.events).length + listOf(old?.rows).length;
  const rows = recordsOf(fresh.rows).map((row) => ({ ...row, at: Number(row.at) + before }));
  const all = [...listOf(old?.rows), ...rows];
  const kept = isRecord(into.kept) ? into.kept : {};
  return ok({ ...kept, timelinejs: { ...fresh, ...old, ...(all.length > 0 ? { rows: all } : {}) } });
}

/** Adds to a dataset. Throws if an id would be used twice (R9). The other fields of the head do not change. */
export function mergeDataset(into: RawRecord, added: RawRecord, today: string): Result<RawRecord> {
  const taken: string[] = [];
  const merge = (name: 'actors' | 'sources' | 'events'): readonly unknown[] => {
    const known = new Map(recordsOf(into[name]).map((record) => [record.id, JSON.stringify(record)]));
    const fresh = listOf(added[name]).filter((record) => {
      const same = isRecord(record) ? known.get(record.id) : undefined;
      if (same === undefined) return true;
      if (name === 'events' || same !== JSON.stringify(record)) taken.push(`${isRecord(record) ? record.id : ''}`);
      return false;
    });
    return [...listOf(into[name]), ...fresh];
  };
  const kept = mergeKept(into, added);
  if (!kept.ok) return kept;
  const [actors, sources, events] = [merge('actors'), merge('sources'), merge('events')];
  if (taken.length > 0) {
    const fix = 'leave out rows that are there, and give others an id or a title of their own';
    return fail(`the dataset has these ids already: ${taken.join(', ')}; ${fix}`);
  }
  return ok({ ...into, updated: today, actors, sources, ...(kept.value ? { kept: kept.value } : {}), events });
}
