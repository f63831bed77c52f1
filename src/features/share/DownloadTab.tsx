// Downloads the matches as files. Says how many there are, which filters apply, and what is added.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import type { EventId } from '../../model/ids.ts';
import type { View } from '../../state/view.ts';
import { permalink } from '../../ui/links.ts';
import { usePage } from '../../ui/PageContext.ts';
import { exportCsv } from './exportCsv.ts';
import { filtersInWords } from '../../ui/describeFilters.ts';
import { exportJson } from './exportJson.ts';
import { withCompanions } from './loadEvents.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { countOf } from '../../ui/countOf.ts';

export interface DownloadTabProps {
  readonly dataset: Dataset;
  readonly view: View;
  /** The matches, in display order. */
  readonly rows: Uint32Array;
  readonly home: string;
  /** The address of the view, written into the file; empty when no link leads to it. */
  readonly address: string;
}

/** More would be gigabytes in the page's memory. */
const MAX_EVENTS = 100_000;

export function DownloadTab({ dataset, view, rows, home, address }: DownloadTabProps) {
  const m = useAllMessages();
  const [status, setStatus] = useState('');
  const { prerendered } = usePage();
  const filters = filtersInWords(dataset, view, m);
  const count = countOf(rows.length, dataset.columns.size, m);
  const save = async (make: () => Promise<string>): Promise<void> => {
    setStatus(m.downloadBusy);
    try {
      setStatus(await make());
    } catch {
      setStatus(m.downloadFailed); // Out of memory, or downloads are not allowed here.
    }
  };
  const saveCsv = async (): Promise<string> => {
    const name = `${dataset.id}.csv`;
    const permalinkOf = (id: EventId): string => (address === '' ? '' : permalink(id, home, view, prerendered));
    await saveFile(name, 'text/csv', exportCsv(rows, { dataset, permalinkOf, messages: m }));
    return m.downloaded(name, rows.length, 0);
  };
  const saveJson = async (): Promise<string> => {
    const name = `${dataset.id}.json`;
    const exported = withCompanions(dataset, rows);
    await saveFile(name, 'application/json', exportJson(dataset, exported, m.extract(count, filters, address).trim()));
    return m.downloaded(name, rows.length, exported.length - rows.length);
  };
  return (
    <>
      <p>
        <strong>{count}</strong>
        <br />
        {m.filterLine(m.downloadFilters, filters)}
      </p>
      {rows.length > MAX_EVENTS && <p className="share-warning">{m.downloadTooMany(MAX_EVENTS)}</p>}
      {[
        { label: m.downloadCsv, hint: m.downloadCsvHint, make: saveCsv },
        { label: m.downloadJson, hint: m.downloadJsonHint, make: saveJson },
      ].map(({ label, hint, make }) => (
        <div key={label} className="share-download">
          <button
            type="button"
            className="button"
            disabled={rows.length === 0 || rows.length > MAX_EVENTS}
            onClick={() => save(make)}
          >
            {label}
          </button>
          <p className="share-hint">{hint}</p>
        </div>
      ))}
      <p role="status">{status}</p>
    </>
  );
}
