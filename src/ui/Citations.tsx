// Where an event's words stand: each citation with its quotation, speaker, source, locator and link.

import type { Dataset } from '../dataset/format/dataset.ts';
import { quoteTranslationOf } from '../dataset/format/localizedText.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Citation, Source } from '../model/event.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import { DateLabel } from './DateLabel.tsx';
import { NEW_TAB, sourceHref } from './links.ts';
import { Quote } from './Quote.tsx';
import { langAttributes, DatasetText } from './DatasetText.tsx';

/**
 * What differs by mode: links; on paper everything that a screen unfolds; on a wall addresses as text, or no address at all
 * where a code leads to one's own screen.
 */
export type ExternalLinks = 'open' | 'paper' | 'text' | 'qr';

export interface SourceLineProps {
  readonly source: Source;
  readonly citation: Citation;
  readonly outsideLinks: ExternalLinks;
  /** The language of the editor's words about the source. */
  readonly language: string;
}

export function SourceLine({ source, citation, outsideLinks, language }: SourceLineProps) {
  const m = useMessages();
  const href = sourceHref(source, citation);
  const given = citation.dateGiven === null ? null : parseEdtf(citation.dateGiven);
  return (
    <>
      <cite {...langAttributes(source.language ?? language)}>
        {href !== null && outsideLinks === 'open' ? (
          <a href={href} {...NEW_TAB}>
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </cite>
      {m.comma}
      {source.authors.length > 0 && (
        <>
          <DatasetText language={language}>{source.authors.join(', ')}</DatasetText>
          {m.comma}
        </>
      )}
      <DatasetText language={language}>{source.publisher}</DatasetText>
      {m.comma}
      {source.issued ? <DateLabel date={source.issued} /> : m.noDate}
      {citation.locator && (
        <>
          {m.comma}
          <DatasetText language={language}>{citation.locator}</DatasetText>
        </>
      )}
      {source.url === null && ` · ${m.noLink}`}
      {source.url !== null && (outsideLinks === 'paper' || outsideLinks === 'text') && (
        <>
          {' '}
          <bdi className="citation-address" lang="und">
            {source.url}
          </bdi>
        </>
      )}
      {source.archive !== null && outsideLinks === 'paper' && (
        <bdi lang="und">{` · ${m.labelled(m.archived)} ${source.archive}`}</bdi>
      )}
      {source.archive !== null && outsideLinks === 'open' && (
        <>
          {' · '}
          <a href={source.archive} {...NEW_TAB}>
            {m.archived}
          </a>
        </>
      )}
      {given?.ok && <span className="citation-date"> · {m.dateGiven(dateInWords(given.value, m))}</span>}
      {source.note && outsideLinks === 'paper' && (
        <span className="citation-note" lang={source.language ?? undefined}>
          {` · ${source.note}`}
        </span>
      )}
      {source.note && outsideLinks !== 'paper' && (
        <details className="citation-note">
          <summary>{m.aboutThisSource}</summary>
          <p {...langAttributes(language)}>{source.note}</p>
        </details>
      )}
    </>
  );
}

export interface CitationsProps {
  readonly dataset: Dataset;
  readonly citations: readonly Citation[];
  readonly outsideLinks: ExternalLinks;
}

/** The quotations, each with its speaker and source; then the places that are cited and not quoted. */
export function Citations({ dataset, citations, outsideLinks }: CitationsProps) {
  const m = useMessages();
  const known = citations.flatMap((citation, index) => {
    const source = dataset.sources.get(citation.source);
    return source ? [{ key: `${index} ${citation.source}`, citation, source }] : [];
  });
  const quoted = known.filter(({ citation }) => citation.quote !== null);
  const others = known.filter(({ citation }) => citation.quote === null);
  return (
    <>
      {quoted.map(({ key, citation, source }) => {
        const speaker = citation.speaker ? dataset.actors.get(citation.speaker) : undefined;
        return (
          <Quote
            key={key}
            text={citation.quote ?? ''}
            language={source.language ?? dataset.language}
            cite={sourceHref(source, citation)}
            translation={quoteTranslationOf(dataset, citation, m.locale)}
          >
            <strong>
              {speaker ? <DatasetText language={dataset.language}>{speaker.name}</DatasetText> : m.sourceText}
            </strong>
            <br />
            <SourceLine source={source} citation={citation} outsideLinks={outsideLinks} language={dataset.language} />
          </Quote>
        );
      })}
      {others.length > 0 && (
        <div className="citation-others">
          <h3>{quoted.length > 0 ? m.citedWithoutQuote : m.sources}</h3>
          <ul role="list">
            {others.map(({ key, citation, source }) => (
              <li key={key}>
                <SourceLine
                  source={source}
                  citation={citation}
                  outsideLinks={outsideLinks}
                  language={dataset.language}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
