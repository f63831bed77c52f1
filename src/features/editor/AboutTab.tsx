// What the timeline is called, whose it is, and in which language it is.

import { useId } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Draft } from '../../dataset/format/draft.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { isRecord, rawText } from '../../model/record.ts';
import { COVER_FIELDS, coverOf, type SupportEntry, withCover, withHead, withSupport } from './draftChanges.ts';

const NO_ENTRY: SupportEntry = { name: '', url: '' };
const SUPPORT_FIELDS = ['name', 'url'] as const;

/** What the author typed, even while it is no address yet; what the dataset has, if nothing. */
function supportOf({ head }: Draft, dataset: Dataset): readonly SupportEntry[] {
  const given: readonly unknown[] = Array.isArray(head.support) ? head.support : dataset.support;
  return given.filter(isRecord).map(({ name, url }) => ({ name: rawText(name), url: rawText(url ?? '') }));
}

const HEAD_FIELDS = ['title', 'description', 'license', 'language', 'contentNote'] as const;

export interface AboutTabProps {
  readonly draft: Draft;
  readonly dataset: Dataset;
  readonly onChange: (draft: Draft, place?: string) => void;
}

export function AboutTab({ draft, dataset, onChange }: AboutTabProps) {
  const e = useEditorMessages();
  const id = useId();
  const support = supportOf(draft, dataset);
  const cover = coverOf(draft, dataset);
  return (
    <div className="editor-fields">
      <p className="editor-hint">{e.about.hint}</p>
      {HEAD_FIELDS.map((field) => {
        const Field = field === 'description' || field === 'contentNote' ? 'textarea' : 'input';
        const given = draft.head[field];
        return (
          <label key={field} htmlFor={`${id}-${field}`}>
            <span>{e.about[field]}</span>
            <Field
              id={`${id}-${field}`}
              lang=""
              dir="auto"
              value={typeof given === 'string' ? given : dataset[field]}
              onChange={({ target }) => onChange(withHead(draft, field, target.value), field)}
            />
          </label>
        );
      })}
      <fieldset className="editor-pair" aria-describedby={`${id}-cover`}>
        <legend>{e.about.cover}</legend>
        {COVER_FIELDS.map((field) => (
          <label key={field} htmlFor={`${id}-cover-${field}`}>
            <span>{e.about.coverFields[field]}</span>
            <input
              id={`${id}-cover-${field}`}
              lang=""
              dir={field === 'src' ? 'ltr' : 'auto'}
              value={rawText(cover[field] ?? '')}
              onChange={({ target }) => onChange(withCover(draft, dataset, field, target.value), `cover ${field}`)}
            />
          </label>
        ))}
        <p id={`${id}-cover`} className="editor-hint">
          {e.about.coverHint}
        </p>
      </fieldset>
      {[...support, NO_ENTRY].map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is what stands at its place
        <fieldset key={at} className="editor-pair">
          <legend>{e.about.support(at + 1)}</legend>
          {SUPPORT_FIELDS.map((field) => (
            <label key={field} htmlFor={`${id}-${field}-${at}`}>
              <span>{e.about.supportFields[field]}</span>
              <input
                id={`${id}-${field}-${at}`}
                type={field === 'url' ? 'url' : 'text'}
                lang=""
                dir="auto"
                value={entry[field]}
                onChange={({ target }) =>
                  onChange(
                    withSupport(draft, [...support, NO_ENTRY].with(at, { ...entry, [field]: target.value })),
                    `support ${at} ${field}`,
                  )
                }
              />
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
