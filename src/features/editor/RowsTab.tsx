// The table as it was understood: what each column was taken for, how each date was read, and why a row was refused.

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { HEAD_ID } from '../../dataset/exchange/csvColumns.ts';
import { keysOf } from '../../dataset/exchange/csvLayout.ts';
import type { Draft, DraftRow } from '../../dataset/format/draft.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { MEANINGS, withCell, withMeaning, withNewRow, withoutRow } from './draftChanges.ts';
import { CellField } from './CellField.tsx';
import type { RowReading } from './rowReading.ts';
import { reasonOf } from './rowReasons.ts';

export interface RowsTabProps {
  readonly draft: Draft;
  /** What each column was taken for. */
  readonly meanings: readonly string[];
  readonly readings: ReadonlyMap<number, RowReading>;
  readonly onChange: (draft: Draft, place?: string) => void;
  readonly onOpen: (line: number) => void;
  /** The row whose event was open last: the focus returns to it. */
  readonly from: number | null;
}

type Which = 'all' | 'toCorrect';

/** Without a column of each of these there is no event: a text can give the title. */
const REQUIRED = [['date'], ['title', 'summary']] as const;

export function RowsTab({ draft, meanings, readings, onChange, onOpen, from }: RowsTabProps) {
  const m = useMessages();
  const e = useEditorMessages();
  const id = useId();
  const header = keysOf(draft.header);
  /** The lines that were to be corrected when they were asked for: a row stays while it is being corrected. */
  const [lines, setLines] = useState<ReadonlySet<number> | null>(null);
  const refused = [...readings].flatMap(([line, { kind }]) => (kind === 'refused' ? [line] : []));
  const rows = useMemo(
    () => draft.rows.filter(({ line, cells }) => cells[0] !== HEAD_ID && (lines === null || lines.has(line))),
    [draft.rows, lines],
  );
  // Typing must not turn the page.
  const count = rows.length;
  const positions = useMemo(() => Uint32Array.from({ length: count }, (_, at) => at), [count]);
  const order = draft.choices.dates ?? 'auto';
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (from !== null) grid.current?.querySelector<HTMLElement>(`[data-line="${from}"]`)?.focus();
  }, [from]);
  const remove = (line: number): void => {
    onChange(withoutRow(draft, line));
    grid.current?.focus();
  };
  const missing = REQUIRED.filter((names) => !names.some((name) => meanings.includes(name)));
  return (
    <>
      {missing.length > 0 && <p role="alert">{e.noColumn(missing.map(([name]) => e.meanings[name]).join(m.comma))}</p>}
      <div className="editor-bar">
        <RadioGroup
          label={e.which}
          value={lines === null ? 'all' : 'toCorrect'}
          options={[
            { value: 'all' as Which, label: e.all },
            { value: 'toCorrect' as Which, label: `${e.toCorrect} (${refused.length})` },
          ]}
          onChange={(which) => setLines(which === 'all' ? null : new Set(refused))}
        />
        <label className="editor-order" htmlFor={`${id}-order`}>
          {e.dates}{' '}
          <select
            id={`${id}-order`}
            className="button"
            value={order}
            onChange={({ target }) => {
              const { dates: _, ...choices } = draft.choices;
              const dates = (['dmy', 'mdy'] as const).find((one) => one === target.value);
              onChange({ ...draft, choices: dates ? { ...choices, dates } : choices });
            }}
          >
            {(['auto', 'dmy', 'mdy'] as const).map((one) => (
              <option key={one} value={one}>
                {e.dateOrders[one]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          onClick={() => {
            const [next, line] = withNewRow(draft);
            onChange(next);
            onOpen(line);
          }}
        >
          {e.addRow}
        </button>
      </div>
      <Pagination
        rows={positions}
        selected={from === null ? null : rows.findIndex(({ line }) => line === from)}
        fetched={false}
      >
        {({ first, end }) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
          <div ref={grid} className="editor-grid" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{e.row}</th>
                  <th scope="col">{e.readAs}</th>
                  {header.map((name, at) => (
                    <th key={name} scope="col">
                      <span lang="" dir="auto">
                        {draft.header[at]}
                      </span>
                      <select
                        className="button"
                        aria-label={e.columnIs(name)}
                        value={meanings[at] ?? ''}
                        onChange={({ target }) => onChange(withMeaning(draft, meanings, at, target.value))}
                      >
                        {MEANINGS.map((meaning) => (
                          <option key={meaning} value={meaning}>
                            {e.meanings[meaning]}
                          </option>
                        ))}
                        {!MEANINGS.some((one) => one === meanings[at]) && (
                          // A field of our own CSV, by its name in the file.
                          <option value={meanings[at]} lang="en">
                            {meanings[at]}
                          </option>
                        )}
                      </select>
                    </th>
                  ))}
                  <th scope="col">
                    <span className="visually-hidden">{e.removeRow}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(first, end).map((row) => (
                  <tr key={row.line} data-refused={readings.get(row.line)?.kind === 'refused' || undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        className="button"
                        data-line={row.line}
                        aria-label={e.openRow(row.line)}
                        onClick={() => onOpen(row.line)}
                      >
                        {row.line}
                      </button>
                    </th>
                    <td className="editor-read">
                      <ReadAs row={row} reading={readings.get(row.line)} words={(date) => dateInWords(date, m)} />
                    </td>
                    {header.map((name, at) => (
                      <td key={name}>
                        <CellField
                          as="textarea"
                          label={e.cell(name, row.line)}
                          spellCheck={false}
                          value={row.cells[at] ?? ''}
                          onText={(text) => onChange(withCell(draft, row.line, at, text), `${row.line},${at}`)}
                        />
                      </td>
                    ))}
                    <td>
                      <button
                        type="button"
                        className="button"
                        data-icon="×"
                        aria-label={`${e.removeRow}: ${row.line}`}
                        onClick={() => remove(row.line)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Pagination>
    </>
  );
}

interface ReadAsProps {
  readonly row: DraftRow;
  readonly reading: RowReading | undefined;
  readonly words: (date: Parameters<typeof dateInWords>[0]) => string;
}

/** The date in words; or why the row was refused. */
export function ReadAs({ row, reading, words }: ReadAsProps) {
  const e = useEditorMessages();
  if (reading?.kind === 'event') return <>{words(reading.event.date)}</>;
  const [issue] = reading?.issues ?? [];
  if (issue) {
    const { code, words: given } = reasonOf(issue);
    return (
      <>
        <strong>{e.notRead}</strong> {e.refusals[code](...given)}
      </>
    );
  }
  return row.cells.every((cell) => cell.trim() === '') ? e.empty : e.notRead;
}
