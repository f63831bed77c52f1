// A content note before the events, with support organisations one step away (R10). Dismissed once per device.

import { useState } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { headOf } from '../dataset/format/localizedText.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { Preferences } from '../state/preferences.ts';
import { LocalizedTextView } from '../ui/DatasetText.tsx';
import { usePage } from '../ui/PageContext.ts';

export interface ContentNoteProps {
  readonly dataset: Dataset;
  readonly preferences: Preferences;
  readonly onSupport: () => void;
}

export function ContentNote({ dataset, preferences, onSupport }: ContentNoteProps) {
  const m = useMessages();
  const name = `note-read:${dataset.id}`;
  const { hydrated } = usePage();
  const [dismissed, setDismissed] = useState(false);
  const read = dismissed || (hydrated && preferences.read(name) === dataset.contentNote);
  if (read || dataset.contentNote === '') return null;
  return (
    <section className="content-note" aria-label={m.contentNote}>
      <p>
        <strong>{m.labelled(m.contentNote)}</strong>{' '}
        <LocalizedTextView wording={headOf(dataset, 'contentNote', m.locale)} />
      </p>
      <p className="content-note-actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            preferences.write(name, dataset.contentNote);
            setDismissed(true);
          }}
        >
          {m.contentNoteDismiss}
        </button>
        <button type="button" className="button" data-quiet onClick={onSupport}>
          {m.support}
        </button>
      </p>
    </section>
  );
}
