// A dataset's own words among the interface's: in their language, in their direction, and marked where they were
// translated. Text only, never HTML.

import type { ReactNode } from 'react';
import type { LocalizedText } from '../dataset/format/localizedText.ts';
import { useMessages } from '../i18n/messages.tsx';
import { withBreaks } from './withBreaks.tsx';

/** What a block of a dataset's words needs; words inside a line are `Words`. */
export const langAttributes = (language: string | null) => ({ lang: language ?? undefined, dir: 'auto' }) as const;

/** A dataset's words inside a line: isolated, so that neither side's punctuation strays in a page of the other direction. */
export function DatasetText({
  language,
  children,
}: {
  readonly language: string | null;
  readonly children: ReactNode;
}) {
  return <bdi lang={language ?? undefined}>{children}</bdi>;
}

export function TranslatedMark({ wording }: { readonly wording: LocalizedText }) {
  const m = useMessages();
  if (!wording.translated) return null;
  return (
    <>
      {' '}
      <small className="translated">{m.translated}</small>
    </>
  );
}

/** A wording inside a line, with its mark; `children` in place of the bare text where it is highlighted. */
export function LocalizedTextView({
  wording,
  children,
}: {
  readonly wording: LocalizedText;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <DatasetText language={wording.language}>{children ?? withBreaks(wording.text)}</DatasetText>
      <TranslatedMark wording={wording} />
    </>
  );
}

/** Stands for the words while the sentence is made: a noncharacter, which no text has. */
const PLACEHOLDER = '\uFFFF';

/** A sentence of the interface with a dataset's words in it. */
export function InterpolatedText({
  of,
  language,
  children,
}: {
  readonly of: (words: string) => string;
  readonly language: string | null;
  readonly children: ReactNode;
}) {
  const [before, ...after] = of(PLACEHOLDER).split(PLACEHOLDER);
  return (
    <>
      {before}
      <DatasetText language={language}>{children}</DatasetText>
      {after.join('')}
    </>
  );
}
