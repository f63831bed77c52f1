// What a page shows when scripts are off: what does not work, the way to the other records, and (R10) the support organisations.

import { Fragment } from 'react';
import type { Dataset } from '../../../src/dataset/format/dataset.ts';
import type { DatasetIndex } from '../../../src/dataset/loading/datasetIndexSchema.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { langAttributes } from '../../../src/ui/DatasetText.tsx';
import { SupportLinks } from '../../../src/ui/SupportLinks.tsx';
import { NEW_TAB } from '../../../src/ui/links.ts';

export interface NoScriptNoticeProps {
  readonly dataset: Dataset;
  /** The paths to the record's own page and to its data. */
  readonly basePath: string;
  readonly data: string;
  readonly event: TimelineEvent | null;
  /** The other records, on the pages that an old link with `?data=` opens: without scripts only a server that knows queries leads on. */
  readonly others: readonly DatasetIndex[];
  /** Whether the page is in a frame; its links then open outside it. */
  readonly framed: boolean;
}

export function NoScriptNotice({ dataset, basePath, data, event, others, framed }: NoScriptNoticeProps) {
  return (
    <p className="without-script">
      {en.withoutScript}{' '}
      {event && (
        <>
          <a href={basePath}>{en.allEvents(dataset.columns.size)}</a>
          {' · '}
        </>
      )}
      {dataset.support.length > 0 && (
        <>
          <a href="#support">{en.support}</a>
          {' · '}
        </>
      )}
      <a href={data} {...(framed && NEW_TAB)}>
        {en.theData}
      </a>
      {others.map(({ slug, path, title, language }) => (
        <Fragment key={slug}>
          {' · '}
          <a href={basePath + path} {...langAttributes(language)} {...(framed && NEW_TAB)}>
            {title}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** Nothing where the record names no support organisations, as a plain one need not. */
export function NoScriptFooter({ dataset }: { readonly dataset: Dataset }) {
  if (dataset.support.length === 0) return null;
  return (
    <section id="support" className="without-script">
      <h2>{en.support}</h2>
      <SupportLinks dataset={dataset} />
    </section>
  );
}
