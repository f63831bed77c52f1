// The other datasets that this site bundles, as links. Nothing where there is only one.

import { useQuery } from '@tanstack/react-query';
import { bundledQuery } from '../dataset/bundled.ts';
import { useMessages } from '../i18n/messages.tsx';
import { FIELDS } from '../state/fields.ts';
import { inLanguage } from '../ui/Words.tsx';

export interface DatasetsProps {
  readonly root: string;
  /** The folder of the dataset that is open. */
  readonly current: string;
  readonly onOpen: (slug: string) => void;
}

export function Datasets({ root, current, onOpen }: DatasetsProps) {
  const m = useMessages();
  const { data = [] } = useQuery(bundledQuery(root));
  if (data.length < 2) return null;
  return (
    <section>
      <h3>{m.aboutDatasets}</h3>
      <ul>
        {data.map(({ slug, title, description, language }) => (
          <li key={slug} {...inLanguage(language)}>
            <a
              href={slug === FIELDS.data.fallback ? './' : `?data=${slug}`}
              aria-current={slug === current ? 'true' : undefined}
              onClick={(click) => {
                if (click.metaKey || click.ctrlKey || click.shiftKey || click.button !== 0) return;
                click.preventDefault();
                if (slug !== current) onOpen(slug);
              }}
            >
              {title}
            </a>{' '}
            {description}
          </li>
        ))}
      </ul>
    </section>
  );
}
