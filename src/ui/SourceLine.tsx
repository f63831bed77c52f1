// A source on one line: title, authors, publisher, date. What follows differs by place and is passed as children.

import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { Source } from '../model/event.ts';
import { langAttributes, DatasetText } from './DatasetText.tsx';
import { DateLabel } from './DateLabel.tsx';
import { InlineList } from './InlineList.tsx';

export interface SourceLineProps {
  readonly source: Source;
  /** The dataset's language, for the names of publishers and authors. */
  readonly language: string;
  /** The title, linked or not; the bare title when absent. */
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

export function SourceLine({ source, language, title = source.title, children }: SourceLineProps) {
  const m = useMessages();
  return (
    <>
      <cite {...langAttributes(source.language ?? language)}>{title}</cite>
      {m.comma}
      {source.authors.length > 0 && (
        <>
          <InlineList
            items={source.authors.map((author) => (
              <DatasetText key={author} language={language}>
                {author}
              </DatasetText>
            ))}
          />
          {m.comma}
        </>
      )}
      {source.publisher !== source.title && (
        <>
          <DatasetText language={language}>{source.publisher}</DatasetText>
          {m.comma}
        </>
      )}
      {source.issued ? <DateLabel date={source.issued} /> : m.noDate}
      {children}
    </>
  );
}
