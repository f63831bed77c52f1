// The support organisations in one line, for screens without the full list (R10).

import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { DatasetText } from '../../ui/DatasetText.tsx';

export function SupportSummary({ dataset }: { readonly dataset: Dataset }) {
  const m = useMessages();
  if (dataset.support.length === 0) return null;
  return (
    <p className="support-line">
      <strong>{m.labelled(m.support)}</strong>{' '}
      {dataset.support.map(({ name, note }) => (
        <DatasetText key={name} language={dataset.language}>
          {note ? `${name}, ${note} ` : `${name}. `}
        </DatasetText>
      ))}
    </p>
  );
}
