// R10: a note before the content, with support one step away; dismissed once, remembered on this device.

import { useState } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { headOf } from '../dataset/format/localizedText.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { Device } from '../state/preferences.ts';
import { Worded } from '../ui/DatasetText.tsx';
import { usePage } from '../ui/PageContext.ts';

export interface ContentNoteProps {
  readonly dataset: Dataset;
  readonly device: Device;
  readonly onSupport: () => void;
}

export function ContentNote({ dataset, device, onSupport }: ContentNoteProps) {
  const m = useMessages();
  const name = `note-read:${dataset.id}`;
  const { live } = usePage();
  const [dismissed, setDismissed] = useState(false);
  const read = dismissed || (live && device.read(name) === dataset.contentNote);
  if (read || dataset.contentNote === '') return null;
  return (
    <section className="content-note" aria-label={m.contentNote}>
      <p>
        <strong>{m.labelled(m.contentNote)}</strong> <Worded wording={headOf(dataset, 'contentNote', m.locale)} />
      </p>
      <p className="content-note-actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            device.write(name, dataset.contentNote);
            setDismissed(true);
          }}
        >
          {m.contentNoteRead}
        </button>
        <button type="button" className="button" data-quiet onClick={onSupport}>
          {m.support}
        </button>
      </p>
    </section>
  );
}
