// The banner above a local file: its name, that it was not sent anywhere, its issues, and the way back. The report's
// issues are in English.

import { useEffect, useRef, useState } from 'react';
import type { FileReport } from '../../dataset/format/issue.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileReportView } from './FileReportView.tsx';
import type { LocalFile } from './useLocalFile.ts';
import './localFile.css';

export interface LocalFileBannerProps {
  readonly report: FileReport;
  /** Number of events read. */
  readonly events: number;
  readonly localFile: LocalFile;
}

export function LocalFileBanner({ report, events, localFile }: LocalFileBannerProps) {
  const m = useMessages();
  const [isReading, setReading] = useState(false);
  const notice = useRef<HTMLElement>(null);
  // The reader has just opened the file: a screen reader hears this first, and it and the picture below are on the screen,
  // wherever the page was.
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    notice.current?.focus({ preventScroll: true });
  }, []);
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
        <button type="button" className="button" data-main onClick={localFile.edit}>
          {m.localFile.edit}
        </button>
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
        <FileReportView
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
