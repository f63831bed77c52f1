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
  const first = firstSentence(note.text);
  const afterFirst = note.text.slice(first.length).trimStart();
  const second = firstSentence(afterFirst);
  const rest = afterFirst.slice(second.length);
  const isWhole = first === note.text;
  return (
    <section className="content-note" aria-label={m.contentNote}>
      <p className="content-note-text">
        <strong>{m.contentNote}</strong>{' '}
        <LocalizedTextView text={note}>
          {open || isWhole ? (
            note.text
          ) : (
            <>
              {first}
              <span className="content-note-second"> {second}</span>
              {/* Without JavaScript no button brings the rest. */}
              {!hydrated && <noscript>{rest}</noscript>}
            </>
          )}
        </LocalizedTextView>
      </p>
      <p className="content-note-actions">
        {!isWhole && (
          <button
            type="button"
            className="button content-note-toggle"
            data-quiet
            data-whole-when-wide={rest === '' || undefined}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? m.less : m.more}
          </button>
        )}
        {dataset.support.length > 0 && (
          <button type="button" className="button" data-quiet onClick={onSupport}>
            {m.support}
          </button>
        )}
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

/** The note up to its first full stop: a warning that is cut within a sentence may say the opposite. */
const firstSentence = (text: string): string => /^.*?[.!?۔؟](?=\s)/.exec(text)?.[0] ?? text;
