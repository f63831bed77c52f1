// How this record knows: method, what each standing means, sources, corrections, support, licence, keyboard.

import type { ReactNode } from 'react';
import type { Dataset } from '../dataset/dataset.ts';
import { dateInWords, dayInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import { parseEdtf } from '../model/edtf.ts';
import { STATUSES } from '../model/evidence.ts';
import type { EventId } from '../model/ids.ts';
import { EventLink } from '../ui/EventLink.tsx';
import { Standing } from '../ui/Standing.tsx';
import { SupportLinks } from './SupportLinks.tsx';

export interface AboutProps {
  readonly dataset: Dataset;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  /** What comes after the sources. */
  readonly children?: ReactNode;
}

/** A plain date of the dataset's head in words; as it stands where it is not EDTF. */
function useDateWords(): (text: string) => string {
  const m = useMessages();
  return (text) => {
    const date = parseEdtf(text);
    return date.ok ? dateInWords(date.value, m) : text;
  };
}

export function About({ dataset, hrefOf, onOpen, children }: AboutProps) {
  const m = useMessages();
  const words = useDateWords();
  const { language } = dataset;
  return (
    <div className="about">
      <p className="about-lead" lang={language}>
        {dataset.description}
      </p>
      <section>
        <h3>{m.aboutMethod}</h3>
        {m.aboutMethodText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section>
        <h3>{m.aboutStandings}</h3>
        <dl className="about-standings">
          {STATUSES.map((status) => (
            <div key={status}>
              <dt>
                <Standing status={status} />
              </dt>
              <dd>{m.statusMeanings[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section id="support">
        <h3>{m.aboutSupport}</h3>
        <SupportLinks dataset={dataset} />
      </section>
      <section>
        <h3>{m.aboutCorrections}</h3>
        {dataset.corrections.length === 0 ? (
          <p>{m.noCorrections}</p>
        ) : (
          <ul>
            {dataset.corrections.map(({ date, event, text }) => (
              <li key={date + text}>
                {words(date)}: <span lang={language}>{text}</span>{' '}
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
      <section>
        <h3>{m.aboutKeys}</h3>
        <dl className="about-keys">
          {m.shortcuts.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{m.aboutSources}</h3>
        <p>{m.aboutSourcesCount(dataset.sources.size)}</p>
        <ul role="list" className="about-sources">
          {[...dataset.sources.values()].map((source) => (
            <li key={source.id}>
              <cite lang={source.language ?? language}>
                {source.url === null ? (
                  source.title
                ) : (
                  <a href={source.url} target="_blank" rel="noopener noreferrer">
                    {source.title}
                  </a>
                )}
              </cite>
              , {source.publisher}, {source.issued ? dateInWords(source.issued, m) : m.noDate}
              {source.url === null && ` · ${m.notLinked}`}
              {source.note && <span lang={language}> {source.note}</span>}
            </li>
          ))}
        </ul>
      </section>
      {children}
      <section>
        <h3>{m.aboutLicence}</h3>
        <p lang={language}>{dataset.license}</p>
        <p>{m.aboutLicenceCode}</p>
        <p>
          {m.updated(words(dataset.updated))} · {dayInWords(dataset.coverage.span.start, m)} –{' '}
          {dayInWords(dataset.coverage.span.end - 1, m)}
        </p>
      </section>
    </div>
  );
}
