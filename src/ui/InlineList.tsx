// A list inside a sentence, joined by the rules of the interface language. Items may be interface or dataset text.

import { Fragment, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';

export interface InlineListProps {
  readonly items: readonly ReactNode[];
  readonly type?: Intl.ListFormatType | undefined;
}

export function InlineList({ items, type = 'conjunction' }: InlineListProps) {
  const m = useMessages();
  const parts = new Intl.ListFormat(m.locale, { type }).formatToParts(Object.keys(items));
  return parts.map(({ type: kind, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same list is never in another order
    <Fragment key={index}>{kind === 'element' ? items[Number(value)] : value}</Fragment>
  ));
}
