// Reads the events of a Parquet file back into dataset JSON, one row group at a time.

import { asyncBufferFromFile } from 'hyparquet';
import { openParquet } from '../../src/dataset/loading/parquetFile.ts';
import { CommandError, startProgress } from './terminal.ts';

const COLUMNS = ['id', 'date', 'concerns', 'title', 'summary', 'kind', 'status', 'importance', 'detail'];

const toDetail = (cell: unknown): unknown => {
  try {
    return JSON.parse(String(cell));
  } catch {
    return { detail: cell }; // An event without what it needs: the check says so.
  }
};

/** Yields the events, not validated. */
export async function* readParquetEvents(path: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const file = await asyncBufferFromFile(path)
    .then(openParquet)
    .catch((cause: unknown) => {
      throw new CommandError(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
    });
  const progress = startProgress(`Reading ${path}`, file.rows);
  for (const [group, start] of file.groups.slice(0, -1).entries()) {
    const end = file.groups[group + 1] ?? file.rows;
    const columns = await file.read(COLUMNS, start, end);
    for (let row = 0; row < end - start; row++) {
      const cell = (name: string): unknown => columns.get(name)?.[row];
      yield {
        ...Object(toDetail(cell('detail'))),
        ...Object.fromEntries(COLUMNS.slice(0, -1).map((name) => [name, cell(name)])),
        importance: Number(cell('importance')),
        // An event of a plain record may have neither.
        kind: cell('kind') || null,
        status: cell('status') || null,
      };
    }
    progress(end);
  }
  progress.end();
}
