// Links to the pages of the site's records. Renders nothing if there is only one.

import { useQuery } from '@tanstack/react-query';
import { datasetIndexQuery } from '../../dataset/loading/datasetIndex.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { langAttributes, TranslatedMark, LocalizedTextView } from '../../ui/DatasetText.tsx';

export interface DatasetsProps {
  readonly root: string;
  /** The folder of the open dataset. */
  readonly current: string;
}

export function Datasets({ root, current }: DatasetsProps) {
  const m = useAllMessages();
  const { data = [] } = useQuery(datasetIndexQuery(root));
  if (data.length < 2) return null;
  return (
    <section>
      <h3>{m.aboutDatasets}</h3>
      <ul role="list" className="about-datasets">
        {data.map((one) => {
          const { slug, path } = one;
          const description = headOf(one, 'description', m.locale);
          return (
            <li key={slug}>
              <a href={new URL(path, root).href} aria-current={slug === current ? 'true' : undefined}>
                <LocalizedTextView text={headOf(one, 'title', m.locale)} />
              </a>
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
