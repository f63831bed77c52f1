// What stands over a reader's own file for as long as it is open: whose it is, that it went nowhere, how sound it is, and
// the way back. Its report names everything that is wrong with it; faults are told in the words of the build, in English.

import { useEffect, useMemo, useRef, useState } from 'react';
import { type FileReport, printReport } from '../../dataset/exchange/locateIssues.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { saveFile } from '../share/saveFile.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toNotes } from './groupIssues.ts';
import type { OwnFile } from './useLocalFile.ts';
import './localFile.css';

export interface OwnFileNoticeProps {
  readonly report: FileReport;
  /** How many events were read. */
  readonly events: number;
  readonly ownFile: OwnFile;
}

/** More than anybody reads on a screen; the saved report has them all. */
const MOST_NOTES = 100;
const MOST_PLACES = 5;

function Report({ report, events }: Pick<OwnFileNoticeProps, 'report' | 'events'>) {
  const m = useMessages();
  const { name, problems, rejected, columns } = report;
  const notes = useMemo(() => toNotes(problems), [problems]);
  const bare = name.replace(/\.[^.]*$/, '');
  return (
    <div className="own-file-report">
      <p>
        {m.ownFile.events(events)}
        {m.comma}
        {m.ownFile.problems(problems.length)}
        {rejected && m.comma + m.ownFile.rejected(rejected.count)}
      </p>
      <p className="own-file-actions">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`${bare}.report.txt`, 'text/plain', printReport(report, events))}
        >
          {m.ownFile.saveReport}
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
            {m.ownFile.saveRows}
          </button>
        )}
      </p>
      {rejected && <p>{m.ownFile.saveRowsHint}</p>}
      {columns && (
        <p lang="en" dir="ltr">
          Columns: {columns}
        </p>
      )}
      {problems.length > 0 && <p>{m.ownFile.reportHint}</p>}
      <ol lang="en" dir="ltr">
        {notes.slice(0, MOST_NOTES).map(({ rule, severity, message, cure, places }) => (
          <li key={`${severity} ${rule} ${message} ${cure}`}>
            <p>
              <strong>
                {severity} {rule}:
              </strong>{' '}
              {message}. Cure: {cure}.
            </p>
            <p className="own-file-places">
              {places.slice(0, MOST_PLACES).join(' · ')}
              {places.length > MOST_PLACES && ` · and in ${places.length - MOST_PLACES} more places`}
            </p>
          </li>
        ))}
      </ol>
      {notes.length > MOST_NOTES && <p>{m.ownFile.more(notes.length - MOST_NOTES)}</p>}
    </div>
  );
}

export function OwnFileNotice({ report, events, ownFile }: OwnFileNoticeProps) {
  const m = useMessages();
  const [isReading, setReading] = useState(false);
  const notice = useRef<HTMLElement>(null);
  // The reader has just opened it: this is what there is to hear first.
  useEffect(() => notice.current?.focus({ preventScroll: true }), []);
  const { problems, rejected } = report;
  return (
    <section ref={notice} tabIndex={-1} className="notice own-file" aria-label={m.ownFile.title}>
      <div>
        <p>
          <strong>{m.ownFile.opened(report.name)}</strong>
        </p>
        <p>{m.ownFile.stays}</p>
        <p>
          {problems.length === 0 && !rejected ? m.ownFile.sound : m.ownFile.problems(problems.length)}
          {rejected && m.comma + m.ownFile.rejected(rejected.count)}
        </p>
      </div>
      <p className="own-file-actions">
        <button type="button" className="button" onClick={() => setReading(true)}>
          {m.ownFile.report}
        </button>
        <button type="button" className="button" onClick={ownFile.choose}>
          {m.ownFile.another}
        </button>
        <button type="button" className="button" onClick={ownFile.leave}>
          {m.ownFile.back}
        </button>
      </p>
      <Dialog title={m.ownFile.reportTitle} open={isReading} onClose={() => setReading(false)}>
        <Report report={report} events={events} />
      </Dialog>
    </section>
  );
}
