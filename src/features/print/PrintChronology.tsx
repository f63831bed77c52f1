// The printed chronology: every entry in full and numbered (PrintEntry), and the numbered sources at the end.

import { type Dataset, eventAt } from '../../dataset/format/dataset.ts';
import type { TimeAxis, Row } from '../../engine/columns.ts';
import { yearInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { SourceId } from '../../model/ids.ts';
import { SourceLine } from '../../ui/SourceLine.tsx';
import { DatasetText } from '../../ui/DatasetText.tsx';
import { yearOf } from '../../ui/eventYear.ts';
import { PrintEntry } from './PrintEntry.tsx';

export interface PrintChronologyProps {
  readonly dataset: Dataset;
  /** The printed rows, in time order on the axis. */
  readonly rows: ArrayLike<Row>;
  readonly clock: TimeAxis;
}

export function PrintChronology({ dataset, rows, clock }: PrintChronologyProps) {
  const m = useMessages();
  const numbers = new Map(Array.from(rows, (row, index) => [row, index + 1]));
  const cited = new Map<SourceId, number>();
  for (const row of Array.from(rows)) {
    const { citations, notes } = eventAt(dataset, row);
    for (const { source } of [...citations, ...notes.flatMap((note) => note.citations)]) {
      if (!cited.has(source)) cited.set(source, cited.size + 1);
    }
  }
  let year: number | null = null;
  return (
    <>
      <ol className="print-chronology">
        {Array.from(rows, (row) => {
          const ownYear = yearOf(dataset, row, clock);
          const opensYear = ownYear !== year;
          year = ownYear;
          return (
            <li key={row}>
              <PrintEntry
                dataset={dataset}
                year={opensYear ? yearInWords(ownYear, m) : null}
                event={eventAt(dataset, row)}
                number={numbers.get(row) ?? 0}
                {...{ numbers, cited }}
              />
            </li>
          );
        })}
      </ol>
      <section className="print-sources">
        <h2>{m.sources}</h2>
        <ol>
          {[...cited].map(([id, number]) => (
            <PrintedSource key={id} dataset={dataset} id={id} number={number} />
          ))}
        </ol>
      </section>
    </>
  );
}

function PrintedSource({
  dataset,
  id,
  number,
}: {
  readonly dataset: Dataset;
  readonly id: SourceId;
  readonly number: number;
}) {
  const m = useMessages();
  const source = dataset.sources.get(id);
  if (!source) return null;
  const { url, archive, note } = source;
  return (
    <li>
      <span className="source-number">[{m.number(number)}]</span>
      <SourceLine source={source} dataset={dataset} /> ·{' '}
      {url === null ? m.noLink : <DatasetText language="und">{url}</DatasetText>}
      {archive !== null && (
        <>
          {' · '}
          {m.labelled(m.archived)} <DatasetText language="und">{archive}</DatasetText>
        </>
      )}
      {note !== null && (
        <>
          {' · '}
          <DatasetText language={dataset.language}>{note}</DatasetText>
        </>
      )}
    </li>
  );
}
