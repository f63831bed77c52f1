// The organisations that a reader can turn to (R10).

import type { ComponentType } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ExternalLink, type ExternalLinkProps } from './ExternalLink.tsx';
import { langAttributes } from './DatasetText.tsx';

export interface SupportLinksProps {
  readonly dataset: Dataset;
  readonly Link?: ComponentType<ExternalLinkProps>;
}

export function SupportList({ dataset, Link = ExternalLink }: SupportLinksProps) {
  return (
    <ul role="list" className="support-links">
      {dataset.support.map(({ name, url, note }) => (
        <li key={name} {...langAttributes(dataset.language)}>
          {url === null ? <strong>{name}</strong> : <Link href={url}>{name}</Link>}
          {note && <span> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

export function SupportLinks(props: SupportLinksProps) {
  const m = useMessages();
  return (
    <>
      <p>{m.supportHint}</p>
      <SupportList {...props} />
    </>
  );
}
