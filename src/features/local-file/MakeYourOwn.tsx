// The entry to a timeline of one's own: a file, a template to begin with, or a draft that was kept on this device.

import { useEffect, useState } from 'react';
import type { Draft } from '../../dataset/format/draft.ts';
import { discardDraft, type KeptDraft, keptDrafts } from '../../dataset/loading/draftStore.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { saveTemplate } from './template.ts';
import './localFile.css';

export interface MakeYourOwnProps {
  readonly onChoose: () => void;
  readonly onDraft: (draft: Draft) => void;
}

export function MakeYourOwn({ onChoose, onDraft }: MakeYourOwnProps) {
  const m = useMessages();
  const e = useEditorMessages();
  const [kept, setKept] = useState<readonly KeptDraft[]>([]);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    // A browser that keeps nothing has no drafts.
    keptDrafts().then(setKept, () => {});
  }, []);
  const discard = async (name: string): Promise<void> => {
    await discardDraft(name);
    setKept(await keptDrafts());
  };
  const time = new Intl.DateTimeFormat(m.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="make-your-own">
      <p>{e.start.lead}</p>
      <p>
        <button type="button" className="button" data-main onClick={onChoose}>
          {e.start.choose}
        </button>
      </p>
      <p className="local-file-places">{e.start.formats}</p>
      <p>{e.start.template}</p>
      <p className="local-file-actions">
        {(['xlsx', 'csv'] as const).map((extension) => (
          <button
            key={extension}
            type="button"
            className="button"
            onClick={() => {
              setFailed(false);
              saveTemplate(extension).catch(() => setFailed(true));
            }}
          >
            {e.start[extension]}
          </button>
        ))}
      </p>
      {hasFailed && <p role="alert">{e.start.failed}</p>}
      {kept.length > 0 && (
        <>
          <h3>{e.start.kept}</h3>
          <ul>
            {kept.map(({ draft, at }) => (
              <li key={draft.name} className="local-file-actions">
                <button type="button" className="button" onClick={() => onDraft(draft)}>
                  {e.start.open(draft.name)}
                </button>
                <span>{e.start.keptAt(time.format(new Date(at)))}</span>
                <button type="button" className="button" onClick={() => void discard(draft.name)}>
                  {e.start.discard(draft.name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
