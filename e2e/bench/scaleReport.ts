// What the bench of sizes found, as a section of docs/PERFORMANCE.md with how to read it.

import { brief, table, writeSection } from './report.ts';

export interface Ours {
  /** From navigation to the first picture. */
  readonly opened: number;
  /** From the data in memory to the first picture, the arrival of the timeline's code included. */
  readonly first: number;
  /** The same where the code is in memory too, as it is for raw vis-timeline. */
  readonly picture: number;
  /** Of that, from the events' scene to the first drawing: what raw vis-timeline is timed for. */
  readonly drawing: number;
  readonly pan: readonly [number, number];
  readonly zoom: readonly [number, number];
  readonly filter: number;
  /** The same by a category of the record's own. */
  readonly category: number;
  readonly listed: number;
  readonly search: number;
  readonly heap: number;
  readonly drawn: number;
}

export interface ScaleFindings {
  /** By number of events. */
  readonly ours: Readonly<Record<number, Ours>>;
  /** By number of events, and "1000 clustered"; null where it took longer than the limit. */
  readonly raw: Readonly<Record<string, number | null>>;
  readonly switches: readonly { readonly heap: number; readonly nodes: number; readonly workers: number }[];
  readonly sizes: readonly number[];
  readonly rawSizes: readonly number[];
  readonly isPacked: (size: number) => boolean;
  /** ms */
  readonly limit: number;
  readonly runs: number;
}

export function writeScale({ ours, raw, switches, sizes, rawSizes, isPacked, limit, runs }: ScaleFindings): void {
  const took = (value: number | null | undefined): string =>
    value === null || value === undefined ? `> ${limit / 1000} s` : `${brief(value)} ms`;
  const ratio = (value: number | null | undefined, mine: number): string =>
    value === null || value === undefined ? `> ${Math.floor(limit / mine)}×` : `${brief(value / mine)}×`;
  const count = (size: number): string => size.toLocaleString('en-GB');
  const mine = sizes.flatMap((size) => {
    const one = ours[size];
    if (!one) return [];
    const { opened, first, picture, pan, zoom, filter, category, listed, search, heap, drawn } = one;
    const name = count(size) + (isPacked(size) ? ' (packed)' : '');
    const [panned, zoomed] = [pan, zoom].map((pair) => pair.map(brief).join(' / '));
    const times = [opened, first, picture].map((value) => `${brief(value)} ms`);
    return [
      [
        name,
        ...times,
        panned ?? '',
        zoomed ?? '',
        `${brief(filter)} ms`,
        `${brief(category)} ms`,
        `${brief(listed)} ms`,
        `${brief(search)} ms`,
        `${brief(heap)} MB`,
        `${drawn}`,
      ],
    ];
  });
  const beside = rawSizes.flatMap((size) => {
    const one = ours[size];
    if (!one) return [];
    const [plain, clustered] = [raw[size], raw[`${size} clustered`]];
    return [
      [
        count(size),
        `${brief(one.drawing)} ms`,
        took(plain),
        ratio(plain, one.drawing),
        took(clustered),
        ratio(clustered, one.drawing),
      ],
    ];
  });
  const frameRatio = (): string => {
    const [large, small] = [ours[1_000_000], ours[1_000]];
    return ((large?.zoom[1] ?? Number.NaN) / (small?.zoom[1] ?? Number.NaN)).toFixed(1);
  };
  writeSection(
    'scale',
    `## The number of events

${table(['events', 'opened', 'first drawing', 'drawing', 'pan p50 / p95 (ms)', 'zoom p50 / p95 (ms)', 'filter', 'own category', 'list', 'search', 'heap', 'drawn'], mine)}

**Opened**: from navigation to the first drawing of the timeline, from a server on the same machine. **First drawing**: from the data in memory (\`otr:data\`) to the first drawing (\`otr:timeline\`),
including the download of its code. **Drawing**: the same with that code in memory. **Pan, zoom**: the length of the frames drawn during it; at 60 frames a second a frame is 16.7 ms; one of a million events costs ${frameRatio()} times one of a thousand.
**Filter, search**: from the reader's action to the painted frame that shows it in the timeline and in the count (\`otr:filter\`, \`otr:search\`); **list**: until the list and the facet counts, which follow in
slices, show it too (\`otr:listed\`); medians of five. **Heap**: the page's, after a garbage collection, with the search text. **Drawn**: items in the timeline.
Up to 100,000 events are inline JSON, the million is Parquet, of which the page reads an index and then what it shows.

### Beside raw vis-timeline

${table(['events', 'our drawing', 'vis-timeline', 'ratio', 'vis-timeline, clustered', 'ratio'], beside)}

The same events given to the library at once, from its construction to its first drawing; ours from building the scene, through the library's construction, to the first visible drawing (\`otr:picture\`; the page
around it is in the table above). The code of both in memory, medians of up to ${runs} drawings; stopped after ${limit / 1000} s.

### Memory after switching datasets

${table(
  ['switch', 'heap', 'DOM nodes', 'workers'],
  switches.map(({ heap, nodes, workers }, turn) => [`${turn}`, `${brief(heap)} MB`, `${nodes}`, `${workers}`]),
)}

Even rows show 10,000 events inline, odd rows a million packed.

### Beyond one browser

A page that opens the million above has fetched its index (about 9 bytes an event) and a few pages of text; ten million would need some 90 MB of index, the limit of one file and one browser. The next step needs no
other code in the page: Parquet partitioned by year (\`events/year=2014/*.parquet\`, sorted by earliest date, row groups of 20,000, Snappy), on object storage behind a CDN, written by the engine that the
newsroom already has: DuckDB's \`COPY … TO … (FORMAT parquet, PARTITION_BY (year), ROW_GROUP_SIZE 20000)\` or Spark's \`write.partitionBy("year")\`; and beside it one small density file (a count per month, lane and standing).

The arithmetic of bytes per view, for 10⁸ events over 22 years (4.5 million a year, about 60 bytes an event packed, 6 GB in all): the whole span is drawn from the density file, 22 × 12 × 7 counts of 4 bytes, under 8 kB;
a window of a year reads the footers of one partition (225 row groups, some 250 kB) and the index columns of what it shows, 9 bytes × 4.5 million = 40 MB if it shows all of it as events, which it never does: below
300 events in the window the row groups' statistics narrow it to one or two groups, 2 × 20,000 × 9 bytes = 360 kB, and their titles to a few pages of 10 kB. A CDN charges by the byte and answers ranges from its edge;
no server of ours runs. Filters over all of it are the engine's job, ahead of time: one packed dataset an actor or a theme, each of which a browser can hold.
`,
  );
}
