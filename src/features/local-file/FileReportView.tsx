// The report on a local file: what was read and what was not, with each fix. Its issues are in English.

import { useMemo } from 'react';
import { printReport } from '../../dataset/exchange/locateIssues.ts';
import type { FileChoices, FileReport } from '../../dataset/format/issue.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { FileChoicesForm } from './FileChoicesForm.tsx';
import { groupIssues } from './groupIssues.ts';
import './localFile.css';

/** Shown on screen; the saved report has all of them. */
const MAX_NOTES = 100;
const MAX_LOCATIONS = 5;

export interface FileReportViewProps {
  readonly report: FileReport;
  /** Number of events read. */
  readonly events: number;
  /** Reads the file again; null where its columns are chosen elsewhere. */
  readonly onApply: ((choices: FileChoices) => void) | null;
}

export function FileReportView({ report, events, onApply }: FileReportViewProps) {
  const m = useMessages();
  const { name, issues, rejected, columns, reading } = report;
  const notes = useMemo(() => groupIssues(issues), [issues]);
  const bare = name.replace(/\.[^.]*$/, '');
  return (
    <div className="local-file-report">
      <p>
        {m.localFile.events(events)}
        {m.comma}
        {m.localFile.issues(issues.length)}
        {rejected && m.comma + m.localFile.rejected(rejected.count)}
      </p>
      <p className="local-file-actions">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`${bare}.report.txt`, 'text/plain', printReport(report, events))}
        >
          {m.localFile.saveReport}
        </button>
        {rejected && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile(
                `${bare}.rejected.${rejected.extension}`,
                rejected.extension === 'csv' ? 'text/csv' : 'application/json',
                [rejected.text],
              )
            }
          >
            {m.localFile.saveRows}
          </button>
        )}
      </p>
      {rejected && <p>{m.localFile.saveRowsHint}</p>}
      {reading && onApply && <FileChoicesForm reading={reading} onApply={onApply} />}
      {columns && (
        <p lang="en" dir="ltr">
          Columns: {columns}
        </p>
      )}
      {issues.length > 0 && <p>{m.localFile.reportHint}</p>}
      <ol lang="en" dir="ltr">
        {notes.slice(0, MAX_NOTES).map(({ rule, severity, message, fix, locations }) => (
          <li key={`${severity} ${rule} ${message} ${fix}`}>
            <p>
              <strong>
                {severity} {rule}:
              </strong>{' '}
              {message}. Fix: {fix}.
            </p>
            <p className="local-file-places">
              {locations.slice(0, MAX_LOCATIONS).join(' · ')}
              {locations.length > MAX_LOCATIONS && ` · and in ${locations.length - MAX_LOCATIONS} more places`}
            </p>
          </li>
        ))}
      </ol>
      {notes.length > MAX_NOTES && <p>{m.localFile.more(notes.length - MAX_NOTES)}</p>}
    </div>
  );
}
