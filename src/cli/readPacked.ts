// A packed file's events as they stood before they were packed, all at once: for checking, not for showing.

import { asyncBufferFromFile } from 'hyparquet';
import { openParquet } from '../dataset/parquetFile.ts';

const COLUMNS = ['id', 'date', 'concerns', 'title', 'summary', 'kind', 'status', 'importance', 'detail'];

const toDetail = (cell: unknown): unknown => {
  try {
    return JSON.parse(String(cell));
  } catch {
    return { detail: cell }; // An event without what it needs: the check says so.
  }
};

/** Raw events, for `buildDataset` to judge. */
export async function readPackedEvents(path: string): Promise<readonly unknown[]> {
  const file = await openParquet(await asyncBufferFromFile(path));
  const columns = await file.read(COLUMNS, 0, file.rows);
  return Array.from({ length: file.rows }, (_, row) => {
    const cell = (name: string): unknown => columns.get(name)?.[row];
    return {
      ...Object(toDetail(cell('detail'))),
      ...Object.fromEntries(COLUMNS.slice(0, -1).map((name) => [name, cell(name)])),
      importance: Number(cell('importance')),
    };
  });
}
