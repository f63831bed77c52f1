// In a saved page: opens the site on which it was made, to edit a copy there, and hands it the files in this page.

import { useEffect, useMemo, useState } from 'react';
import * as v from 'valibot';
import { DRAFT_FILE, NOTICE_ID } from '../../dataset/exchange/savedPage.ts';
import { draftFileSchema } from '../../dataset/format/draft.ts';
import { readPackedText, readPageFiles } from '../../dataset/loading/pageFiles.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { isRecord } from '../../model/record.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { EDIT_COPY_HASH, FILES, READY } from './copyMessages.ts';
import './localFile.css';

/** The site's address; null if the page does not say it. */
function siteOf(file: unknown): URL | null {
  const given = v.safeParse(draftFileSchema, file);
  const site = given.success ? given.output.site : null;
  const url = site !== null && URL.canParse(site) ? new URL(site) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

export function EditCopy() {
  const m = useMessages();
  const files = useMemo(() => readPageFiles(document), []);
  const site = siteOf(files.get(DRAFT_FILE));
  const [opened, setOpened] = useState<Window | null>(null);
  useEffect(() => {
    if (!opened || !site) return;
    const onMessage = ({ data, source, origin }: MessageEvent<unknown>): void => {
      if (source !== opened || origin !== site.origin || !isRecord(data) || data.type !== READY) return;
      opened.postMessage({ type: FILES, files: [...files] }, site.origin);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [opened, site, files]);
  const saveNotice = async (): Promise<void> =>
    saveFile('NOTICE.txt', 'text/plain', [await readPackedText(document, NOTICE_ID)]);
  return (
    <div className="local-file-failed">
      <p>{site ? m.localFile.copyOpens(site.host) : m.localFile.copyByHand}</p>
      <p className="local-file-actions">
        {site && (
          <button
            type="button"
            className="button"
            data-main
            onClick={() => setOpened(window.open(new URL(EDIT_COPY_HASH, site), '_blank'))}
          >
            {m.localFile.editCopy}
          </button>
        )}
        <button type="button" className="button" onClick={saveNotice}>
          {m.localFile.licences}
        </button>
      </p>
    </div>
  );
}
