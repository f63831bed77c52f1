// A source on one line: title, authors, publisher, date. What follows differs by place and is passed as children.

import type { ReactNode } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { Source } from '../model/event.ts';
import { langAttributes, DatasetText } from './DatasetText.tsx';
import { DateLabel } from './DateLabel.tsx';
import { InlineList } from './InlineList.tsx';

export interface SourceLineProps {
  readonly source: Source;
  /** Its language is that of publishers' and authors' names; a plain record says nothing of a date that it does not have. */
  readonly dataset: Pick<Dataset, 'language' | 'profile'>;
  /** The title, linked or not; the bare title when absent. */
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

export function SourceLine({ source, dataset, title = source.title, children }: SourceLineProps) {
  const m = useMessages();
  const { language, profile } = dataset;
  return (
    <>
      <cite {...langAttributes(source.language ?? language)}>{title}</cite>
      {source.authors.length > 0 && (
        <>
          {m.comma}
          <InlineList
            items={source.authors.map((author) => (
              <DatasetText key={author} language={language}>
                {author}
              </DatasetText>
            ))}
          />
        </>
      )}
      {source.publisher !== source.title && (
        <>
          {m.comma}
          <DatasetText language={language}>{source.publisher}</DatasetText>
        </>
      )}
      {(source.issued || profile !== 'plain') && m.comma}
      {source.issued ? <DateLabel date={source.issued} /> : profile !== 'plain' && m.noDate}
      {children}
    </>
  );
}
