// What a page shows when scripts are off: what does not work, the way to the other records, and (R10) the support organisations.

import { Fragment } from 'react';
import type { Dataset } from '../../../src/dataset/format/dataset.ts';
import type { DatasetIndex } from '../../../src/dataset/loading/datasetIndexSchema.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { DatasetText } from '../../../src/ui/DatasetText.tsx';
import { SupportLinks } from '../../../src/ui/SupportLinks.tsx';
import { NEW_TAB } from '../../../src/ui/links.ts';
import type { Page } from './pageHtml.ts';

export interface NoScriptNoticeProps {
  readonly dataset: Dataset;
  /** The paths to the record's own page and to its data. */
  readonly basePath: string;
  readonly data: string;
  readonly event: TimelineEvent | null;
  /** Whether the page is in a frame; its links then open outside it. */
  readonly framed: boolean;
}

export interface OtherRecordsProps extends Pick<Page, 'mode' | 'record'> {
  /** All of the site's. */
  readonly records: readonly DatasetIndex[];
  /** The path to the site's root. */
  readonly root: string;
}

export function NoScriptNotice({ dataset, basePath, data, event, framed }: NoScriptNoticeProps) {
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
    </p>
  );
}

/**
 * The site's records as links, on the pages that an old link with `?data=` opens: without scripts only a server that knows
 * queries leads on to the record that it names. A kiosk has no links.
 */
export function OtherRecords({ mode, record, records, root }: OtherRecordsProps) {
  if (record.path !== '' || mode === 'kiosk' || records.length < 2) return null;
  return (
    <p className="without-script">
      {en.labelled(en.aboutDatasets)}{' '}
      {records.map(({ slug, path, title, language }, index) => (
        <Fragment key={slug}>
          {index > 0 && ' · '}
          <a href={root + path} {...(mode === 'embed' && NEW_TAB)}>
            <DatasetText language={language}>{title}</DatasetText>
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
