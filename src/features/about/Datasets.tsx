// Links to the site's datasets. Renders nothing if there is only one.

import { useQuery } from '@tanstack/react-query';
import { datasetIndexQuery } from '../../dataset/loading/datasetIndex.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { FIELDS } from '../../state/viewFields.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { langAttributes, TranslatedMark, LocalizedTextView } from '../../ui/DatasetText.tsx';

export interface DatasetsProps {
  readonly root: string;
  /** The folder of the open dataset. */
  readonly current: string;
  readonly onOpen: (slug: string) => void;
}

export function Datasets({ root, current, onOpen }: DatasetsProps) {
  const m = useMessages();
  const { data = [] } = useQuery(datasetIndexQuery(root));
  if (data.length < 2) return null;
  return (
    <section>
      <h3>{m.aboutDatasets}</h3>
      <ul role="list" className="about-datasets">
        {data.map((one) => {
          const { slug } = one;
          const description = headOf(one, 'description', m.locale);
          return (
            <li key={slug}>
              <InternalLink
                href={slug === FIELDS.data.fallback ? './' : `?data=${slug}`}
                aria-current={slug === current ? 'true' : undefined}
                onGo={() => slug !== current && onOpen(slug)}
              >
                <LocalizedTextView text={headOf(one, 'title', m.locale)} />
              </InternalLink>
              <p {...langAttributes(description.language)}>
                {description.text}
                <TranslatedMark text={description} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
