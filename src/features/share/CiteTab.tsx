// A citation of an event with its sources, or of the whole record, in the form that a writer or a reference manager wants.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { apaText, citationText } from '../../ui/formatCitation.ts';
import { eventReference, recordReference, sourceReferences } from '../../ui/citationRecord.ts';
import { Choice } from './Choice.tsx';
import { toBibtex, toCslJson, toRis } from './citationFormats.ts';
import { saveFile } from './saveFile.ts';
import type { Subject } from './shareTarget.ts';
import { TextToCopy } from './CopyField.tsx';

const FORMS = {
  text: { ending: 'txt', type: 'text/plain' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const;
type Form = keyof typeof FORMS;
const FORM_NAMES = ['text', 'ris', 'bibtex', 'csl'] as const satisfies readonly Form[];

export interface CitePartProps {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly fileName: string;
}

export function CitePart({ dataset, subject, fileName }: CitePartProps) {
  const m = useMessages();
  const [form, setForm] = useState<Form>('text');
  const { event, address } = subject;
  const references = event
    ? [eventReference(dataset, event, address, m), ...sourceReferences(dataset, event, m)]
    : [recordReference(dataset, address)];
  const written = {
    text: () =>
      event ? citationText(dataset, event, address, m) : references.map((one) => apaText(one, m)).join('\n'),
    ris: () => toRis(references),
    bibtex: () => toBibtex(references),
    csl: () => toCslJson(references),
  };
  const text = written[form]();
  const { ending, type } = FORMS[form];
  const name = `${fileName}.${ending}`;
  return (
    <>
      <p className="share-hint">{event ? m.citeEvent : m.citeRecord}</p>
      <Choice
        label={m.citeForm.label}
        value={form}
        options={FORM_NAMES.map((value) => ({ value, label: m.citeForm[value] }))}
        onChange={setForm}
      />
      <TextToCopy label={m.citation} copyLabel={m.copyCitation} text={text} rows={9} isCode={form !== 'text'}>
        <button type="button" className="button" onClick={() => saveFile(name, type, [text])}>
          {m.saveAs(name)}
        </button>
      </TextToCopy>
    </>
  );
}
