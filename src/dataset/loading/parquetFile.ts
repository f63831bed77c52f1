// Reads columns and row ranges of a Parquet file from a static server, with HTTP range requests (RFC 9110, section 14) or
// by fetching the whole file if the server does not support them.

import { type AsyncBuffer, type DecodedArray, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { ServerError, type OnBytes, readBody } from './httpBody.ts';

/** Bytes of the first request, from the file's end, which usually contain all metadata. */
const TAIL_BYTES = 131_072;

export interface ParquetFile {
  readonly rows: number;
  readonly columns: readonly string[];
  /** The first row of each row group, followed by the number of rows. */
  readonly groups: readonly number[];
  /** True if the file has a page index, so that a few rows can be read without their whole row group. */
  readonly hasPages: boolean;
  /** Reads the rows [start, end) of some columns. */
  readonly read: (
    names: readonly string[],
    start: number,
    end: number,
  ) => Promise<ReadonlyMap<string, ArrayLike<unknown>>>;
}

export interface OpenOptions {
  readonly signal?: AbortSignal;
  /** Progress, if the whole file is fetched. */
  readonly onBytes?: OnBytes;
}

const wholeFile = (bytes: Uint8Array<ArrayBuffer>): AsyncBuffer => ({
  byteLength: bytes.length,
  slice: (start, end) => bytes.slice(start, end).buffer,
});

/** The file as hyparquet's AsyncBuffer, with its tail already read. A server that answers 200 sends the whole file. */
async function openBuffer(url: string, { signal, onBytes }: OpenOptions): Promise<AsyncBuffer> {
  const ask = async (range: string): Promise<Response> => {
    const answer = await fetch(url, { headers: { Range: `bytes=${range}` }, ...(signal ? { signal } : {}) });
    if (!answer.ok) throw new ServerError(url, answer.status);
    return answer;
  };
  const first = await ask(`-${TAIL_BYTES}`);
  // Another origin may not expose Content-Range. Then the offset of the tail is unknown.
  const total = Number(/\/(\d+)$/.exec(first.headers.get('Content-Range') ?? '')?.[1] ?? Number.NaN);
  if (first.status === 200) return wholeFile(await readBody(first, onBytes));
  if (Number.isNaN(total)) {
    await first.body?.cancel();
    const all = await fetch(url, signal ? { signal } : {});
    if (!all.ok) throw new ServerError(url, all.status);
    return wholeFile(await readBody(all, onBytes));
  }
  const version = first.headers.get('ETag');
  const tail = await first.arrayBuffer();
  const tailStart = total - tail.byteLength;
  return {
    byteLength: total,
    slice: async (start, end = total) => {
      if (start >= tailStart) return tail.slice(start - tailStart, end - tailStart);
      const answer = await ask(`${start}-${end - 1}`);
      // Ranges of different versions must not be mixed.
      if (answer.headers.get('ETag') !== version) throw new Error(`${url} has changed since it was opened`);
      const bytes = await answer.arrayBuffer();
      return answer.status === 200 ? bytes.slice(start, end) : bytes;
    },
  };
}

const decoder = new TextDecoder();
/** Up to this length, decoding ASCII by hand is faster than TextDecoder, which takes a microsecond per call. */
const MAX_ASCII_LENGTH = 64;

function toText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  if (bytes.length > MAX_ASCII_LENGTH) return decoder.decode(bytes);
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x7f) return decoder.decode(bytes);
  return String.fromCharCode.apply(null, bytes as unknown as number[]);
}

interface Page {
  readonly name: string;
  /** Its first row. */
  readonly start: number;
  readonly data: DecodedArray;
}

function sliceRows(pages: readonly Page[], rowStart: number, rowEnd: number): readonly unknown[] {
  const list: unknown[] = [];
  for (const { start, data } of pages) {
    const to = Math.min(data.length, rowEnd - start);
    for (let i = Math.max(0, rowStart - start); i < to; i++) list.push(data[i]);
  }
  return list;
}

/**
 * Opens a Parquet file in a buffer.
 * @throws if it is not a Parquet file.
 */
export async function openParquet(file: AsyncBuffer): Promise<ParquetFile> {
  const metadata: FileMetaData = await parquetMetadataAsync(file, { initialFetchSize: TAIL_BYTES });
  const groups = [0];
  for (const group of metadata.row_groups) groups.push((groups.at(-1) ?? 0) + Number(group.num_rows));
  const chunks = metadata.row_groups.flatMap((group) => group.columns);
  return {
    rows: groups.at(-1) ?? 0,
    columns: [...new Set(chunks.map((chunk) => chunk.meta_data?.path_in_schema[0] ?? ''))],
    groups,
    hasPages: chunks.some((chunk) => chunk.offset_index_offset !== undefined),
    read: async (names, rowStart, rowEnd) => {
      const chunks: Page[] = [];
      await parquetRead({
        file,
        metadata,
        columns: [...names],
        rowStart,
        rowEnd,
        useOffsetIndex: true,
        parsers: { stringFromBytes: toText },
        onChunk: ({ columnName, columnData, rowStart: start }) =>
          void chunks.push({ name: columnName, start, data: columnData }),
      });
      // hyparquet returns whole pages, so this cuts out the requested rows.
      chunks.sort((a, b) => a.start - b.start);
      const found = new Map<string, ArrayLike<unknown>>();
      for (const name of names) {
        const pages = chunks.filter((chunk) => chunk.name === name);
        const [only] = pages;
        const isAll = only && pages.length === 1 && only.start === rowStart && only.data.length === rowEnd - rowStart;
        found.set(name, isAll ? only.data : sliceRows(pages, rowStart, rowEnd));
      }
      return found;
    },
  };
}

/** Opens the file at a URL. Rejects with a ServerError, or with an error of fetch or hyparquet. */
export const openParquetUrl = async (url: string, options: OpenOptions): Promise<ParquetFile> =>
  openParquet(await openBuffer(url, options));
