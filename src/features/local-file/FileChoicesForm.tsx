// Corrects what was guessed of a table: the order of day and month, and the columns. The file is then read again.

import { useId, useState } from 'react';
import type { FileChoices, TableReading } from '../../dataset/format/issue.ts';
import { useMessages } from '../../i18n/messages.tsx';

/** What a reader can choose a column for; the other columns keep their names' meaning. */
const CHOSEN = ['date', 'end', 'title', 'summary', 'sources', 'source_urls', 'actors', 'tags'] as const;

export interface DateOrderButtonsProps {
  readonly onChoose: (order: 'dmy' | 'mdy') => void;
}

/** Asks for the order of day and month where no date shows it. */
export function DateOrderButtons({ onChoose }: DateOrderButtonsProps) {
  const m = useMessages();
  const label = useId();
  return (
    <fieldset className="local-file-choices" aria-labelledby={label}>
      <p id={label}>{m.localFile.dateOrder}</p>
      <p className="local-file-actions">
        {(['dmy', 'mdy'] as const).map((order) => (
          <button key={order} type="button" className="button" onClick={() => onChoose(order)}>
            {m.localFile.dateOrders[order]}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

export interface FileChoicesFormProps {
  readonly reading: TableReading;
  readonly onApply: (choices: FileChoices) => void;
}

export function FileChoicesForm({ reading, onApply }: FileChoicesFormProps) {
  const m = useMessages();
  const { header, columns, order } = reading;
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const hasColumns = Object.keys(columns).length > 0;
  return (
    <form
      className="local-file-choices"
      onSubmit={(event) => {
        event.preventDefault();
        onApply({ columns: changed });
      }}
    >
      {order !== null && <DateOrderButtons onChoose={(dates) => onApply({ dates })} />}
      {hasColumns && (
        <details>
          <summary>{m.localFile.columns}</summary>
          <p>{m.localFile.columnsHint}</p>
          {CHOSEN.map((name) => (
            <label key={name}>
              {m.localFile.columnNames[name]}
              <select
                className="button"
                value={changed[name] ?? columns[name] ?? ''}
                onChange={({ target }) => setChanged({ ...changed, [name]: target.value })}
              >
                <option value="">{m.localFile.noColumn}</option>
                {[...new Set(header)].map((column) => (
                  // The file's own words, in no known language.
                  <option key={column} value={column} lang="" dir="auto">
                    {column}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit" className="button" disabled={Object.keys(changed).length === 0}>
            {m.localFile.readAgain}
          </button>
        </details>
      )}
    </form>
  );
}
