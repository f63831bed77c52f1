// What an author takes away, and the code that shows the page in an article.

import { useId, useRef, useState } from 'react';
import type { Draft } from '../../dataset/format/draft.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { frameCode } from '../../ui/frameCode.ts';
import { saveDataset, savePage, saveSheetOf } from './saveDraft.ts';

export interface SaveTabProps {
  readonly draft: Draft;
  readonly title: string;
  /** Number of rows that could not be read. */
  readonly refused: number;
  readonly root: string;
  readonly original: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly onSaved: () => void;
}

export function SaveTab({ draft, title, refused, root, original, onSaved }: SaveTabProps) {
  const e = useEditorMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [status, setStatus] = useState('');
  const [page, setPage] = useState<string | null>(null);
  const save = async (make: () => Promise<string>): Promise<void> => {
    setStatus(e.save.working);
    try {
      setStatus(e.save.done(await make()));
      onSaved();
    } catch (cause) {
      setStatus(e.save.failed(cause instanceof Error ? cause.message : String(cause)));
    }
  };
  const asPage = async (): Promise<string> => {
    const name = await savePage(draft, root);
    setPage(name);
    return name;
  };
  const code = page === null ? '' : frameCode(page, title);
  return (
    <div className="editor-save">
      <div>
        <button type="button" className="button" data-main onClick={() => void save(asPage)}>
          {e.save.page}
        </button>
        <p>{e.save.pageHint(refused)}</p>
      </div>
      {page !== null && (
        <div>
          <label htmlFor={`${id}-address`}>
            <span>{e.save.address}</span>
            <input
              id={`${id}-address`}
              dir="ltr"
              lang="und"
              value={page}
              onChange={({ target }) => setPage(target.value)}
            />
          </label>
          <label htmlFor={`${id}-code`}>
            <span>{e.save.embed}</span>
            <textarea ref={field} id={`${id}-code`} readOnly rows={3} dir="ltr" lang="und" value={code} />
          </label>
          <CopyButton key={code} label={e.save.copy} text={() => code} field={field} />
        </div>
      )}
      <div>
        <button type="button" className="button" onClick={() => void save(() => saveDataset(draft, root))}>
          {e.save.dataset}
        </button>
        <p>{e.save.datasetHint}</p>
      </div>
      <div>
        <button
          type="button"
          className="button"
          onClick={() => void save(async () => saveSheetOf(draft, await original()))}
        >
          {e.save.sheet}
        </button>
        <p>{e.save.sheetHint}</p>
      </div>
      <p role="status">{status}</p>
    </div>
  );
}
