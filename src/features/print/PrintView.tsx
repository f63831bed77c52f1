// The printed page: the open event in full, or the chronology of the matches with its filters, address and date; then
// the meaning of each standing. Rendered only while printing.

import type { ReactNode } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { statusesOf } from '../../dataset/format/recordFacets.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { EventBody } from '../../ui/EventBody.tsx';
import { dayInWords } from '../../i18n/dates.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { useDateMessages } from '../../i18n/messages.tsx';
import { PrintChronology } from './PrintChronology.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import type { View } from '../../state/view.ts';
import { InlineList } from '../../ui/InlineList.tsx';
import type { ExternalLinkProps } from '../../ui/ExternalLink.tsx';
import { SupportList } from '../../ui/SupportLinks.tsx';
import { StatusMeanings } from '../../ui/StatusMeanings.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { langAttributes, LocalizedTextView, DatasetText } from '../../ui/DatasetText.tsx';
import { describeFilters } from '../../ui/describeFilters.ts';
import './print.css';
import { countOf } from '../../ui/countOf.ts';

export interface PrintViewProps {
  readonly dataset: Dataset;
  readonly view: View;
  readonly rows: Uint32Array;
  readonly event: TimelineEvent | undefined;
  /** The address of the printed view. */
  readonly address: string;
}

/** The largest number of entries; fewer when each has to be fetched, since only one page of them is loaded. */
const MAX_ENTRIES = 2000;
const MAX_FETCHED_ENTRIES = 50;

/** An address is printed as text beside its name. */
function PrintedLink({ href, children }: ExternalLinkProps) {
  return (
    <>
      <strong>{children}</strong> {href}
    </>
  );
}

export function PrintView({ dataset, view, rows, event, address }: PrintViewProps) {
  const m = useAllMessages();
  const { language } = dataset;
  const statuses = statusesOf(dataset);
  const printed = rows.subarray(0, dataset.loader === null ? MAX_ENTRIES : MAX_FETCHED_ENTRIES);
  const dateWords = useDateMessages();
  const line = (name: string, value: ReactNode) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <div className="print">
      <header className="print-head">
        <Wordmark />
        <h1>
          <LocalizedTextView text={headOf(dataset, 'title', m.locale)} />
        </h1>
        {!event && (
          <p>
            <LocalizedTextView text={headOf(dataset, 'description', m.locale)} />
          </p>
        )}
        {dataset.contentNote !== '' && (
          <p className="print-note">
            <strong>{m.labelled(m.contentNote)}</strong>{' '}
            <LocalizedTextView text={headOf(dataset, 'contentNote', m.locale)} />
          </p>
        )}
        <dl className="print-facts">
          {!event && line(m.list, rows.length === 0 ? m.noMatches : countOf(rows.length, dataset.columns.size, m))}
          {!event &&
            describeFilters(dataset, view, m).map((filter) =>
              line(
                filter.name,
                <InlineList
                  type={filter.type}
                  items={filter.values.map((value) => (
                    <DatasetText key={value} language={filter.language}>
                      {value}
                    </DatasetText>
                  ))}
                />,
              ),
            )}
          {!event && view.clock !== 'said' && line(m.timeAxes.label, m.timeAxes[view.clock])}
          {line(m.address, <DatasetText language="und">{address}</DatasetText>)}
          {line(m.printed, dayInWords(Date.now(), m))}
          {line(m.updatedLabel, dateWords(dataset.updated))}
        </dl>
        {!event && printed.length < rows.length && (
          <p className="print-cut">{m.printedRange(printed.length, rows.length)}</p>
        )}
      </header>
      {event ? (
        <article className="print-event">
          <EventBody
            dataset={dataset}
            event={event}
            externalLinks="print"
            hrefOf={() => ''}
            onOpen={() => {}}
            onActor={() => {}}
          />
        </article>
      ) : (
        <PrintChronology dataset={dataset} rows={printed} clock={view.clock} />
      )}
      <footer className="print-foot">
        {statuses.length > 0 && (
          <section>
            <h2>{m.aboutStatuses}</h2>
            <StatusMeanings statuses={statuses} />
          </section>
        )}
        {dataset.support.length > 0 && (
          <section>
            <h2>{m.aboutSupport}</h2>
            <SupportList dataset={dataset} Link={PrintedLink} />
          </section>
        )}
        <p {...langAttributes(language)}>{dataset.license}</p>
      </footer>
    </div>
  );
}
