// R10: a note of one or two lines before the content, with help one step away. It expands on request, never hides the
// picture, and is dismissed once, which this device remembers.

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
  const [open, setOpen] = useState(false);
  const read = dismissed || (hydrated && preferences.read(name) === dataset.contentNote);
  if (read || dataset.contentNote === '') return null;
  const note = headOf(dataset, 'contentNote', m.locale);
  return (
    <section className="content-note" aria-label={m.contentNote} data-open={open || undefined}>
      <p className="content-note-text">
        <strong>{m.contentNote}</strong> <LocalizedTextView wording={note} />
      </p>
      <p className="content-note-actions">
        <button
          type="button"
          className="button content-note-more"
          data-quiet
          data-length={lengthOf(note.text)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? m.less : m.more}
        </button>
        <button type="button" className="button" data-quiet onClick={onSupport}>
          {m.support}
        </button>
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
      </p>
    </section>
  );
}

/** Whether the note is cut on a wide screen too, on a narrow one only, or on none: measuring it would cost a layout. */
const lengthOf = ({ length }: string): 'long' | 'medium' | 'short' =>
  length > 150 ? 'long' : length > 60 ? 'medium' : 'short';
