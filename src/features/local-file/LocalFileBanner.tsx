// The banner above a local file: its name, that it was not sent anywhere, its issues, and the way back. The report's
// issues are in English.

import { useEffect, useMemo, useRef, useState } from 'react';
import { printReport } from '../../dataset/exchange/locateIssues.ts';
import type { FileReport } from '../../dataset/format/issue.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { FileChoices } from '../../dataset/format/issue.ts';
import { FileChoicesForm } from './FileChoicesForm.tsx';
import { groupIssues } from './groupIssues.ts';
import type { LocalFile } from './useLocalFile.ts';
import './localFile.css';

export interface LocalFileBannerProps {
  readonly report: FileReport;
  /** Number of events read. */
  readonly events: number;
  readonly localFile: LocalFile;
}

/** Shown on screen; the saved report has all of them. */
const MAX_NOTES = 100;
const MAX_LOCATIONS = 5;

interface ReportProps extends Pick<LocalFileBannerProps, 'report' | 'events'> {
  readonly onApply: (choices: FileChoices) => void;
}

function Report({ report, events, onApply }: ReportProps) {
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
      {reading && <FileChoicesForm reading={reading} onApply={onApply} />}
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

export function LocalFileBanner({ report, events, localFile }: LocalFileBannerProps) {
  const m = useMessages();
  const [isReading, setReading] = useState(false);
  const notice = useRef<HTMLElement>(null);
  // The reader has just opened the file, so a screen reader hears this first.
  useEffect(() => notice.current?.focus({ preventScroll: true }), []);
  const { issues, rejected } = report;
  return (
    <section ref={notice} tabIndex={-1} className="notice local-file" aria-label={m.localFile.title}>
      <div>
        <p>
          <strong>{m.localFile.opened(report.name)}</strong>
        </p>
        <p>{m.localFile.stays}</p>
        <p>
          {issues.length === 0 && !rejected ? m.localFile.noIssues : m.localFile.issues(issues.length)}
          {rejected && m.comma + m.localFile.rejected(rejected.count)}
        </p>
      </div>
      <p className="local-file-actions">
        <button type="button" className="button" onClick={() => setReading(true)}>
          {m.localFile.report}
        </button>
        <button type="button" className="button" onClick={localFile.choose}>
          {m.localFile.another}
        </button>
        <button type="button" className="button" onClick={localFile.leave}>
          {m.localFile.back}
        </button>
      </p>
      <Dialog title={m.localFile.reportTitle} open={isReading} onClose={() => setReading(false)}>
        <Report
          report={report}
          events={events}
          onApply={(choices) => {
            setReading(false);
            localFile.reread(choices);
          }}
        />
      </Dialog>
    </section>
  );
}
