// Text from a dataset inside the interface: with its language and direction, and a mark if it is translated. Text only,
// never HTML.

import type { ReactNode } from 'react';
import type { LocalizedText } from '../dataset/format/localizedText.ts';
import { useMessages } from '../i18n/messages.tsx';
import { withBreaks } from './withBreaks.tsx';

/** Attributes for a block of dataset text; for text inside a line use `DatasetText`. */
export const langAttributes = (language: string | null) => ({ lang: language ?? undefined, dir: 'auto' }) as const;

/** Dataset text inside a line. `bdi` isolates it, so that punctuation stays in place when directions differ. */
export function DatasetText({
  language,
  children,
}: {
  readonly language: string | null;
  readonly children: ReactNode;
}) {
  return <bdi lang={language ?? undefined}>{children}</bdi>;
}

export function TranslatedMark({ text }: { readonly text: LocalizedText }) {
  const m = useMessages();
  if (!text.translated) return null;
  return (
    <>
      {' '}
      <small className="translated">{m.translated}</small>
    </>
  );
}

/** Localized text inside a line, with its mark; `children` replace the plain text, for instance with highlights. */
export function LocalizedTextView({ text, children }: { readonly text: LocalizedText; readonly children?: ReactNode }) {
  return (
    <>
      <DatasetText language={text.language}>{children ?? withBreaks(text.text)}</DatasetText>
      <TranslatedMark text={text} />
    </>
  );
}

/** Marks the gap in the sentence: a Unicode noncharacter, which no text contains. */
const PLACEHOLDER = '\uFFFF';

/** An interface sentence with dataset text in it. */
export function InterpolatedText({
  sentence,
  language,
  children,
}: {
  /** The sentence with the given text in it. */
  readonly sentence: (words: string) => string;
  readonly language: string | null;
  readonly children: ReactNode;
}) {
  const [before, ...after] = sentence(PLACEHOLDER).split(PLACEHOLDER);
  return (
    <>
      {before}
      <DatasetText language={language}>{children}</DatasetText>
      {after.join('')}
    </>
  );
}
