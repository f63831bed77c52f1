// About the dataset: method, meaning of each standing, sources, corrections, support, licence, keyboard.

import type { ComponentType, ReactNode } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { headOf } from '../../dataset/format/localizedText.ts';
import { statusesOf } from '../../dataset/format/recordFacets.ts';
import { dateInWords, daysInWords } from '../../i18n/dates.ts';
import { type AllMessages, useAllMessages } from '../../i18n/allMessages.ts';
import { useDateMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { EventLink } from '../../ui/EventLink.tsx';
import { ExternalLink, type ExternalLinkProps } from '../../ui/ExternalLink.tsx';
import { LazyMedia } from '../../ui/media/LazyMedia.tsx';
import { SignLabel, signsOf } from '../../ui/PictureKey.tsx';
import { SourceLine } from '../../ui/SourceLine.tsx';
import { StatusMeanings } from '../../ui/StatusMeanings.tsx';
import { langAttributes, TranslatedMark, DatasetText } from '../../ui/DatasetText.tsx';
import { SupportLinks } from '../../ui/SupportLinks.tsx';
import './about.css';

export interface AboutProps {
  readonly dataset: Dataset;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  /** Absent when there is no keyboard. */
  readonly onShortcuts?: () => void;
  /** Renders an external link. */
  readonly Link?: ComponentType<ExternalLinkProps>;
  /** Shown after the sources. */
  readonly children?: ReactNode;
}

/** How the record was made: of a plain one only what its events show. */
function methodOf(dataset: Dataset, m: AllMessages): readonly string[] {
  if (dataset.profile !== 'plain') return m.aboutMethodText;
  const { sources, quotations, standings, periods, dates } = m.aboutPlain;
  const isQuoted = dataset.events.some(({ citations }) => citations.some(({ quote }) => quote !== null));
  const { start } = dataset.columns;
  return [
    sources,
    ...(isQuoted ? [quotations] : []),
    ...(statusesOf(dataset).length > 0 ? [standings] : []),
    start.said === start.about ? dates : `${periods} ${dates}`,
  ];
}

export function About({ dataset, hrefOf, onOpen, onShortcuts, Link = ExternalLink, children }: AboutProps) {
  const m = useAllMessages();
  const dateWords = useDateMessages();
  const { span } = dataset.coverage;
  const isClosed = Number.isFinite(span.start) && Number.isFinite(span.end);
  const coverage = isClosed ? daysInWords(span, m) : dateInWords(dataset.coverage, m);
  const { language } = dataset;
  const statuses = statusesOf(dataset);
  const description = headOf(dataset, 'description', m.locale);
  return (
    <div className="about">
      <p className="about-lead" {...langAttributes(description.language)}>
        {description.text}
        <TranslatedMark text={description} />
      </p>
      <LazyMedia dataset={dataset} media={dataset.media} externalLinks={Link === ExternalLink ? 'open' : 'text'} />
      <section>
        <h3>{m.aboutMethod}</h3>
        {methodOf(dataset, m).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      {statuses.length > 0 && (
        <section>
          <h3>{dataset.profile === 'plain' ? m.groups.status : m.aboutStatuses}</h3>
          <StatusMeanings statuses={statuses} className="about-meanings" />
        </section>
      )}
      <section>
        <h3>{m.aboutPicture}</h3>
        <dl className="about-meanings">
          {signsOf(dataset, true).map((sign) => (
            <div key={sign}>
              <dt>
                <SignLabel sign={sign} />
              </dt>
              <dd>{m.pictureMeanings[sign]}</dd>
            </div>
          ))}
        </dl>
        <p>{m.aboutOpenEvent}</p>
      </section>
      {dataset.support.length > 0 && (
        <section id="support">
          <h3>{m.aboutSupport}</h3>
          <SupportLinks dataset={dataset} Link={Link} />
        </section>
      )}
      <section>
        <h3>{m.aboutCorrections}</h3>
        {dataset.corrections.length === 0 ? (
          <p>{m.noCorrections}</p>
        ) : (
          <ul className="about-corrections">
            {dataset.corrections.map(({ date, event, text }) => (
              <li key={date + text}>
                {m.labelled(dateWords(date))} <DatasetText language={language}>{text}</DatasetText>{' '}
                {event && (
                  <EventLink event={event} href={hrefOf(event)} onOpen={onOpen}>
                    {m.openEvent}
                  </EventLink>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {onShortcuts && (
        <section>
          <h3>{m.aboutKeys}</h3>
          <button type="button" className="button" onClick={onShortcuts}>
            {m.shortcutsTitle}
          </button>
        </section>
      )}
      <section>
        <h3>{m.aboutSources}</h3>
        <p>{m.aboutSourcesCount(dataset.sources.size)}</p>
        <ul role="list" className="about-sources">
          {[...dataset.sources.values()].map((source) => (
            <li key={source.id}>
              <SourceLine
                source={source}
                dataset={dataset}
                title={source.url === null ? source.title : <Link href={source.url}>{source.title}</Link>}
              />
              {source.url === null && ` · ${m.noLink}`}
              {source.note && (
                <>
                  {' '}
                  <DatasetText language={language}>{source.note}</DatasetText>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      {children}
      <section>
        <h3>{m.aboutLicence}</h3>
        <p {...langAttributes(language)}>{dataset.license}</p>
        <p>{m.aboutLicenceCode}</p>
        <p>
          {m.updated(dateWords(dataset.updated))} · {coverage}
        </p>
      </section>
    </div>
  );
}
