// A quotation with its source: the author pastes the source's text and marks the words. Quotation, context and fingerprint are
// made and checked here (R2); the text itself is not kept.

import { useEffect, useId, useRef, useState } from 'react';
import * as v from 'valibot';
import { slug } from '../../dataset/exchange/idFrom.ts';
import type { Draft } from '../../dataset/format/draft.ts';
import { buildFingerprint, fingerprintSchema, isVerbatim } from '../../dataset/format/fingerprint.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { rawText } from '../../model/record.ts';
import { withCitation } from './draftChanges.ts';
import { quotationOf } from './markedWords.ts';

export interface QuotationFormProps {
  readonly draft: Draft;
  readonly line: number;
  readonly onDone: (draft: Draft) => void;
  readonly onCancel: () => void;
}

const NEW_SOURCE = { title: '', publisher: '', url: '', issued: '' };

/** An id that no source of the draft has. */
function freeId(draft: Draft, title: string): string {
  const wanted = slug(title) || 'source';
  const taken = new Set(draft.sources.map(({ id }) => id));
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

export function QuotationForm({ draft, line, onDone, onCancel }: QuotationFormProps) {
  const e = useEditorMessages();
  const id = useId();
  const form = useRef<HTMLFieldSetElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const [chosen, setChosen] = useState('');
  const [source, setSource] = useState(NEW_SOURCE);
  const [problem, setProblem] = useState('');
  const quote = async (): Promise<void> => {
    const { value: text = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const known = draft.sources.find((one) => one.id === chosen);
    if (!known && source.title.trim() === '') return setProblem(e.quotation.needTitle);
    const marked = quotationOf(text, selectionStart, selectionEnd);
    if (!marked) return setProblem(e.quotation.needWords);
    if (crypto.subtle === undefined) return setProblem(e.quotation.noCrypto);
    if (`${marked.before}${marked.quote}${marked.after}`.trim().split(/\s+/u).length < 4)
      return setProblem(e.quotation.tooShort);
    const sourceId = known ? chosen : freeId(draft, source.title);
    const before = v.safeParse(fingerprintSchema, draft.fingerprints[sourceId]);
    // A source keeps the fingerprint that its other quotations were checked against.
    const fingerprint = before.success
      ? before.output
      : await buildFingerprint(sourceId, new TextEncoder().encode(text));
    if (!(await isVerbatim(marked, fingerprint))) return setProblem(e.quotation.notThere);
    const { title, publisher, url, issued } = source;
    const added = {
      id: sourceId,
      type: url.trim() === '' ? 'document' : 'webpage',
      title: title.trim(),
      publisher: publisher.trim() || title.trim(),
      url: url.trim() || null,
      ...(issued.trim() === '' ? {} : { issued: issued.trim() }),
    };
    onDone(withCitation(draft, line, { source: sourceId, ...marked }, known ?? added, fingerprint));
  };
  const fields = ['title', 'publisher', 'url', 'issued'] as const;
  return (
    <fieldset ref={form} className="editor-quotation">
      <legend>{e.event.add}</legend>
      {draft.sources.length > 0 && (
        <label htmlFor={`${id}-source`}>
          <span>{e.quotation.source}</span>
          <select
            id={`${id}-source`}
            className="button"
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">{e.quotation.newSource}</option>
            {draft.sources.map((one) => (
              <option key={rawText(one.id)} value={rawText(one.id)} lang="">
                {rawText(one.title)}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen === '' && (
        <div className="editor-fields">
          {fields.map((field) => (
            <label key={field} htmlFor={`${id}-${field}`}>
              <span>{e.quotation[field]}</span>
              <input
                id={`${id}-${field}`}
                type={field === 'url' ? 'url' : 'text'}
                lang=""
                dir="auto"
                value={source[field]}
                onChange={({ target }) => setSource({ ...source, [field]: target.value })}
              />
            </label>
          ))}
        </div>
      )}
      <label htmlFor={`${id}-text`}>
        <span>{e.quotation.text}</span>
        <textarea ref={area} id={`${id}-text`} rows={6} lang="" dir="auto" aria-describedby={`${id}-hint`} />
      </label>
      <p id={`${id}-hint`} className="editor-hint">
        {e.quotation.textHint}
      </p>
      <p className="editor-actions">
        <button type="button" className="button" data-main onClick={() => void quote()}>
          {e.quotation.quote}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {e.quotation.cancel}
        </button>
      </p>
      <p role="alert">{problem}</p>
    </fieldset>
  );
}
