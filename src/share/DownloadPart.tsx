// The matches as files: how many there are, which filters made them so, and what comes with them.

import { useState } from 'react';
import { type Dataset, eventAt } from '../dataset/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { TimelineEvent } from '../model/event.ts';
import type { View } from '../state/view.ts';
import { permalink } from '../ui/links.ts';
import { csvOf } from './csv.ts';
import { filterWords } from './filterWords.ts';
import { jsonOf, withCompanions } from './json.ts';
import { saveFile } from './saveFile.ts';

export interface DownloadPartProps {
  readonly dataset: Dataset;
  readonly view: View;
  /** The matches, in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly root: string;
  /** The address of the view, which says again which events these are. */
  readonly address: string;
}

function* eventsOf(dataset: Dataset, rows: Uint32Array): Generator<TimelineEvent> {
  for (const row of rows) yield eventAt(dataset, row);
}

export function DownloadPart({ dataset, view, rows, root, address }: DownloadPartProps) {
  const m = useMessages();
  const [said, setSaid] = useState('');
  const filters = filterWords(dataset, view, m);
  const count = m.count(rows.length, dataset.columns.size);
  const save = async (make: () => Promise<string>): Promise<void> => {
    setSaid(m.downloadBusy);
    try {
      setSaid(await make());
    } catch {
      setSaid(m.downloadFailed); // Out of memory, or downloads are not allowed here.
    }
  };
  const saveCsv = async (): Promise<string> => {
    const name = `${dataset.id}.csv`;
    const permalinkOf = (id: TimelineEvent['id']): string => permalink(id, root, view.data);
    await saveFile(name, 'text/csv', csvOf(eventsOf(dataset, rows), { dataset, permalinkOf, messages: m }));
    return m.downloaded(name, rows.length, 0);
  };
  const saveJson = async (): Promise<string> => {
    const name = `${dataset.id}.json`;
    const events = withCompanions(dataset, eventsOf(dataset, rows));
    await saveFile(name, 'application/json', jsonOf(dataset, events, m.extract(count, filters, address)));
    return m.downloaded(name, rows.length, events.length - rows.length);
  };
  return (
    <>
      <p>
        <strong>{count}</strong>
        <br />
        {m.filterPart(m.downloadFilters, filters)}
      </p>
      {[
        { label: m.downloadCsv, hint: m.downloadCsvHint, make: saveCsv },
        { label: m.downloadJson, hint: m.downloadJsonHint, make: saveJson },
      ].map(({ label, hint, make }) => (
        <div key={label} className="share-download">
          <button type="button" className="button" disabled={rows.length === 0} onClick={() => save(make)}>
            {label}
          </button>
          <p className="share-hint">{hint}</p>
        </div>
      ))}
      <p role="status">{said}</p>
    </>
  );
}
