// Opens a local file: from the file chooser, or dropped anywhere on the page. Shows progress and errors, and nothing
// while idle.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TechnicalDetails } from '../../ui/ErrorBoundary.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { DateOrderButtons } from './FileChoicesForm.tsx';
import { EDIT_COPY_HASH } from './copyMessages.ts';
import { type LocalFile, type LocalFileOptions, useLocalFile } from './useLocalFile.ts';
import './localFile.css';

const ACCEPTED =
  '.json,.jsonl,.csv,.tsv,.txt,.xml,.ics,.xlsx,.ods,.html,.zip,application/json,text/csv,text/tab-separated-values,text/xml,text/calendar';

/** A file that can be corrected even if no event of it could be read. */
const isTable = ({ name }: File): boolean => /\.(?:csv|tsv|txt|xlsx|ods)$/i.test(name);

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
  const { opening, open, offer, read, dismiss, ...others } = useLocalFile(options);
  const { leave, reread, edit, openDraft, update, original } = others;
  const asks = opening.kind === 'failed' ? opening.asks : null;
  const isOver = useDrop(open);
  const input = useRef<HTMLInputElement>(null);
  const isForEditing = useRef(false);
  const chooseFor = useCallback((edits: boolean): void => {
    isForEditing.current = edits;
    input.current?.click();
  }, []);
  const choose = useCallback(() => chooseFor(false), [chooseFor]);
  const chooseToEdit = useCallback(() => chooseFor(true), [chooseFor]);
  useEffect(
    () => onReady({ choose, chooseToEdit, leave, reread, edit, openDraft, update, original }),
    [onReady, choose, chooseToEdit, leave, reread, edit, openDraft, update, original],
  );
  useEffect(() => {
    // Opened by a saved page, whose reader wants to edit a copy of it.
    if (window.location.hash !== EDIT_COPY_HASH || window.opener === null) return;
    const abort = new AbortController();
    void import('./receiveCopy.ts').then(({ receiveCopy }) => receiveCopy(window, offer, abort.signal));
    return () => abort.abort();
  }, [offer]);
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
          open(files, isForEditing.current);
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
            {opening.source && opening.source.draft === undefined && isTable(opening.source.file) && (
              <button
                type="button"
                className="button"
                data-main
                onClick={() => opening.source && void read({ ...opening.source, draft: 'open' })}
              >
                {m.localFile.fixIt}
              </button>
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
      <Dialog title={m.localFile.editCopy} open={opening.kind === 'offered'} onClose={dismiss}>
        {opening.kind === 'offered' && (
          <div className="local-file-failed">
            <p>{m.localFile.offered(opening.title)}</p>
            <p className="local-file-actions">
              <button
                type="button"
                className="button"
                data-main
                onClick={() => {
                  dismiss();
                  open([opening.file], true);
                }}
              >
                {m.localFile.openIt}
              </button>
              <button type="button" className="button" onClick={dismiss}>
                {m.localFile.dontOpen}
              </button>
            </p>
          </div>
        )}
      </Dialog>
    </>
  );
}
