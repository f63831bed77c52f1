// R10: the organisations that a reader can turn to.

import type { Dataset } from '../dataset/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';
import { inLanguage } from '../ui/Words.tsx';

export function SupportLinks({ dataset }: { readonly dataset: Dataset }) {
  const m = useMessages();
  return (
    <>
      <p>{m.supportHint}</p>
      <ul role="list" className="support-links">
        {dataset.support.map(({ name, url, note }) => (
          <li key={name} {...inLanguage(dataset.language)}>
            {url === null ? (
              <strong>{name}</strong>
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            )}
            {note && <span> {note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
