// An event's citations: quotation, speaker, source, locator and link.

import type { Dataset } from '../dataset/format/dataset.ts';
import { locatorOf } from '../dataset/format/locator.ts';
import { quoteTranslationOf } from '../dataset/format/localizedText.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Citation, Source } from '../model/event.ts';
import type { MediaItem } from '../model/media.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import { NEW_TAB, sourceHref } from './links.ts';
import type { ExternalLinks } from './externalLinks.ts';
import { isEvidence } from './media/evidence.ts';
import { LazyMedia } from './media/LazyMedia.tsx';
import { Quote } from './Quote.tsx';
import { SourceLine } from './SourceLine.tsx';
import { langAttributes, DatasetText } from './DatasetText.tsx';

interface CitedSourceProps {
  readonly source: Source;
  readonly citation: Citation;
  readonly externalLinks: ExternalLinks;
  readonly dataset: Dataset;
}

function CitedSource({ source, citation, externalLinks, dataset }: CitedSourceProps) {
  const m = useMessages();
  const { language } = dataset;
  const locator = locatorOf(dataset, citation);
  const href = sourceHref(source, citation);
  const given = citation.dateGiven === null ? null : parseEdtf(citation.dateGiven);
  const link = href !== null && externalLinks === 'open' && (
    <a href={href} {...NEW_TAB}>
      {source.title}
    </a>
  );
  return (
    <SourceLine source={source} dataset={dataset} title={link || source.title}>
      {locator && (
        <>
          {m.comma}
          <DatasetText language={language}>{locator}</DatasetText>
        </>
      )}
      {source.url === null && ` · ${m.noLink}`}
      {source.url !== null && (externalLinks === 'print' || externalLinks === 'text') && (
        <>
          {' '}
          <bdi className="citation-address" lang="und">
            {source.url}
          </bdi>
        </>
      )}
      {source.archive !== null && externalLinks === 'print' && (
        <bdi lang="und">{` · ${m.labelled(m.archived)} ${source.archive}`}</bdi>
      )}
      {source.archive !== null && externalLinks === 'open' && (
        <>
          {' · '}
          <a href={source.archive} {...NEW_TAB}>
            {m.archived}
          </a>
        </>
      )}
      {given?.ok && <span className="citation-date"> · {m.dateGiven(dateInWords(given.value, m))}</span>}
      {source.note && externalLinks === 'print' && (
        <span className="citation-note" lang={source.language ?? undefined}>
          {` · ${source.note}`}
        </span>
      )}
      {source.note && externalLinks !== 'print' && (
        <details className="citation-note">
          <summary>{m.aboutThisSource}</summary>
          <p {...langAttributes(language)}>{source.note}</p>
        </details>
      )}
    </SourceLine>
  );
}

export interface CitationsProps {
  readonly dataset: Dataset;
  readonly citations: readonly Citation[];
  /** The event's media, of which scanned pages stand beside the quotations that they contain. */
  readonly media?: readonly MediaItem[];
  readonly externalLinks: ExternalLinks;
}

/** The quotations with speaker and source; then the sources cited without a quotation. */
export function Citations({ dataset, citations, media = [], externalLinks }: CitationsProps) {
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
        // Once, beside the first quotation of its source.
        const isFirst = quoted.find((one) => one.source === source)?.citation === citation;
        const pages = isFirst ? media.filter((item) => isEvidence(item, [citation])) : [];
        const quote = (
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
            <CitedSource source={source} citation={citation} externalLinks={externalLinks} dataset={dataset} />
          </Quote>
        );
        return pages.length === 0 ? (
          quote
        ) : (
          <div key={key} className="citation-scanned">
            {quote}
            <LazyMedia dataset={dataset} media={pages} externalLinks={externalLinks} />
          </div>
        );
      })}
      {others.length > 0 && (
        <div className="citation-others">
          <h3>{quoted.length > 0 ? m.citedWithoutQuote : m.sources}</h3>
          <ul role="list">
            {others.map(({ key, citation, source }) => (
              <li key={key}>
                <CitedSource source={source} citation={citation} externalLinks={externalLinks} dataset={dataset} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
