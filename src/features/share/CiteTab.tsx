// Cites an event with its sources, or the whole dataset, as text or for a reference manager.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { formatApa, formatCitation } from '../../ui/formatCitation.ts';
import { eventCitation, datasetCitation, sourceCitations } from '../../ui/citationRecord.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { toBibtex, toCslJson, toRis } from './citationFormats.ts';
import { saveFile } from '../../ui/saveFile.ts';
import type { ShareTarget } from './shareTarget.ts';
import { CopyField } from './CopyField.tsx';

const FORMS = {
  text: { ending: 'txt', type: 'text/plain' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const;
type Form = keyof typeof FORMS;
const FORM_NAMES = ['text', 'ris', 'bibtex', 'csl'] as const satisfies readonly Form[];

export interface CiteTabProps {
  readonly dataset: Dataset;
  readonly target: ShareTarget;
  readonly fileName: string;
}

export function CiteTab({ dataset, target, fileName }: CiteTabProps) {
  const m = useAllMessages();
  const [form, setForm] = useState<Form>('text');
  const { event, address } = target;
  const references = event
    ? [eventCitation(dataset, event, address, m), ...sourceCitations(dataset, event, m)]
    : [datasetCitation(dataset, address)];
  const written = {
    text: () =>
      event ? formatCitation(dataset, event, address, m) : references.map((one) => formatApa(one, m)).join('\n'),
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
      <RadioGroup
        stacked
        label={m.citeForm.label}
        value={form}
        options={FORM_NAMES.map((value) => ({ value, label: m.citeForm[value] }))}
        onChange={setForm}
      />
      <CopyField label={m.citation} copyLabel={m.copyCitation} text={text} rows={9} isCode={form !== 'text'}>
        <button type="button" className="button" onClick={() => saveFile(name, type, [text])}>
          {m.saveAs(name)}
        </button>
      </CopyField>
    </>
  );
}
