// The event of one row as a form: its fields, and its quotations with their sources.

import { useEffect, useId, useRef, useState } from 'react';
import type { Draft, DraftRow } from '../../dataset/format/draft.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { rawText } from '../../model/record.ts';
import { CellField } from './CellField.tsx';
import { FIELDS, isAdded, withField, withoutQuotation } from './draftChanges.ts';
import { QuotationForm } from './QuotationForm.tsx';
import { ReadAs } from './RowsTab.tsx';
import type { RowReading } from './rowReading.ts';

const LONG: readonly string[] = ['summary', 'media_caption'];
const LISTS: readonly string[] = ['actors', 'tags', 'sources'];

export interface EventFormProps {
  readonly draft: Draft;
  readonly row: DraftRow;
  readonly meanings: readonly string[];
  readonly reading: RowReading | undefined;
  readonly onChange: (draft: Draft, place?: string) => void;
  readonly onBack: () => void;
}

export function EventForm({ draft, row, meanings, reading, onChange, onBack }: EventFormProps) {
  const m = useMessages();
  const e = useEditorMessages();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const quotations = useRef<HTMLHeadingElement>(null);
  const [isQuoting, setQuoting] = useState(false);
  /** The control that was pressed goes away. */
  const focusQuotations = (): void => quotations.current?.focus();
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { line } = row;
  const event = reading?.kind === 'event' ? reading.event : null;
  const quoted = event?.citations.filter(({ quote }) => quote !== null) ?? [];
  const unchecked = (quote: string): boolean =>
    reading?.issues.some(({ rule, message }) => rule === 'R2' && message.includes(quote)) === true;
  return (
    <div className="editor-event">
      <p className="editor-actions">
        <button type="button" className="button" onClick={onBack}>
          {e.backToRows}
        </button>
      </p>
      <h3 ref={heading} tabIndex={-1}>
        {e.event.heading(line)}
      </h3>
      <p className="editor-read" data-refused={reading?.kind === 'refused' || undefined} role="status">
        {e.readAs}: <ReadAs row={row} reading={reading} words={(date) => dateInWords(date, m)} />
      </p>
      <div className="editor-fields">
        {FIELDS.map((field) => (
          <label key={field} htmlFor={`${id}-${field}`}>
            <span>{e.meanings[field]}</span>
            <CellField
              as={LONG.includes(field) ? 'textarea' : 'input'}
              rows={3}
              id={`${id}-${field}`}
              label={e.meanings[field]}
              aria-describedby={LISTS.includes(field) ? `${id}-lists` : undefined}
              value={row.cells[meanings.indexOf(field)] ?? ''}
              onText={(text) => onChange(withField(draft, meanings, line, field, text), `${line},${field}`)}
            />
          </label>
        ))}
      </div>
      <p id={`${id}-lists`} className="editor-hint">
        {e.event.listHint}
      </p>
      <h4 ref={quotations} tabIndex={-1}>
        {e.event.quotations}
      </h4>
      {quoted.length === 0 && <p>{e.event.none}</p>}
      <ul className="editor-quotations">
        {quoted.map(({ quote, source, before, after }) => (
          <li key={`${source} ${quote}`}>
            <blockquote lang="" dir="auto">
              <span className="editor-context">{before}</span>
              {quote}
              <span className="editor-context">{after}</span>
            </blockquote>
            <p>
              <bdi lang="">{rawText(draft.sources.find((one) => one.id === source)?.title ?? source)}</bdi> ·{' '}
              {unchecked(quote ?? '') ? e.event.unchecked : e.event.checked}{' '}
              {isAdded(row, quote ?? '') && (
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    onChange(withoutQuotation(draft, line, source, quote ?? ''));
                    focusQuotations();
                  }}
                >
                  {e.event.remove}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {isQuoting ? (
        <QuotationForm
          draft={draft}
          line={line}
          onDone={(next) => {
            onChange(next);
            setQuoting(false);
            focusQuotations();
          }}
          onCancel={() => {
            setQuoting(false);
            focusQuotations();
          }}
        />
      ) : (
        <button type="button" className="button" onClick={() => setQuoting(true)}>
          {e.event.add}
        </button>
      )}
    </div>
  );
}
