// What stands behind “About this record” where one browses: how it knows, what else the site bundles, and the way to a
// file of one's own. Fetched when its dialog is first opened.

import { useMessages } from '../../i18n/messages.tsx';
import { About, type AboutProps } from './About.tsx';
import { Datasets, type DatasetsProps } from './Datasets.tsx';

export interface AboutPanelProps {
  readonly about: Omit<AboutProps, 'children'>;
  readonly datasets: DatasetsProps;
  /** Lets the reader choose a file; left out where none is taken. */
  readonly onFile?: (() => void) | undefined;
}

export function AboutPanel({ about, datasets, onFile }: AboutPanelProps) {
  const m = useMessages();
  return (
    <About {...about}>
      <Datasets {...datasets} />
      {onFile && (
        <section>
          <h3>{m.localFile.title}</h3>
          <p>{m.localFile.hint}</p>
          <button type="button" className="button" onClick={onFile}>
            {m.localFile.open}
          </button>
        </section>
      )}
    </About>
  );
}
