// Opens a local file: from the file chooser, or dropped anywhere on the page. Shows progress and errors, and nothing
// while idle.

import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TechnicalDetails } from '../../ui/ErrorBoundary.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { DateOrderButtons } from './FileChoicesForm.tsx';
import { type LocalFile, type LocalFileOptions, useLocalFile } from './useLocalFile.ts';
import './localFile.css';

const ACCEPTED =
  '.json,.jsonl,.csv,.tsv,.txt,.xml,.ics,.xlsx,.ods,application/json,text/csv,text/tab-separated-values,text/xml,text/calendar';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** True while a file is dragged over the page; `onDrop` receives the dropped files. Ignores dragged text and images. */
function useDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handler: (event: DragEvent) => void): void =>
      window.addEventListener(type, (event) => hasFiles(event) && handler(event), { signal: listeners.signal });
    on('dragenter', () => setOver(true));
    // Without this the browser would navigate to the file.
    on('dragover', (event) => event.preventDefault());
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    });
    return () => listeners.abort();
  }, [onDrop]);
  return over;
}

export interface FileDropZoneProps extends LocalFileOptions {
  /** Called once, with the actions of this component. */
  readonly onReady: (localFile: LocalFile) => void;
}

export function FileDropZone({ onReady, ...options }: FileDropZoneProps) {
  const m = useMessages();
  const { opening, open, leave, reread, read, dismiss } = useLocalFile(options);
  const asks = opening.kind === 'failed' ? opening.asks : null;
  const isOver = useDrop(open);
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  useEffect(() => onReady({ choose: () => input.current?.click(), leave, reread }), [onReady, leave, reread]);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={m.localFile.open}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Lets the reader choose the same file again after editing it.
          target.value = '';
          open(files);
        }}
      />
      {isOver && (
        <div className="drop-here">
          <p>
            <strong>{m.localFile.drop}</strong>
            {m.localFile.dropHint}
          </p>
        </div>
      )}
      {opening.kind === 'reading' && (
        <div className="local-file-reading">
          <Loading label={m.localFile.reading(opening.name)} progress={opening.progress} onCancel={opening.stop} />
        </div>
      )}
      <Dialog title={m.localFile.failed} open={opening.kind === 'failed'} onClose={dismiss}>
        {opening.kind === 'failed' && (
          <div className="local-file-failed" role="alert">
            <p>{opening.name === null ? m.localFile.oneAtATime : m.localFile.failedName(opening.name)}</p>
            {asks && (
              <DateOrderButtons onChoose={(dates) => void read({ ...asks, choices: { ...asks.choices, dates } })} />
            )}
            {opening.message !== '' && <TechnicalDetails text={opening.message} />}
            <button
              type="button"
              className="button"
              onClick={() => {
                dismiss();
                choose();
              }}
            >
              {m.localFile.open}
            </button>
          </div>
        )}
      </Dialog>
    </>
  );
}
