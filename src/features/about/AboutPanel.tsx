// The About dialog of the page for browsing: About, the site's other datasets, and opening a local file. Loaded when it
// is first opened.

import { useMessages } from '../../i18n/messages.tsx';
import { About, type AboutProps } from './About.tsx';
import { Datasets, type DatasetsProps } from './Datasets.tsx';

export interface AboutPanelProps {
  readonly about: Omit<AboutProps, 'children'>;
  readonly datasets: DatasetsProps;
  /** Opens the file chooser; absent when local files are not supported. */
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
