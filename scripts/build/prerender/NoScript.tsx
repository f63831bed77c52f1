// What a page shows when scripts are off: what does not work, and (R10) the support organisations.

import type { Dataset } from '../../../src/dataset/format/dataset.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { SupportLinks } from '../../../src/ui/SupportLinks.tsx';
import { NEW_TAB } from '../../../src/ui/links.ts';

export interface NoScriptNoticeProps {
  readonly dataset: Dataset;
  /** The paths to the record's own page and to its data. */
  readonly basePath: string;
  readonly data: string;
  readonly event: TimelineEvent | null;
  /** Whether the page is in a frame; its links then open outside it. */
  readonly framed: boolean;
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
