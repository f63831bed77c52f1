// The page's only live region: announces the open event and the last action. The match count is a separate status.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../dataset/format/dataset.ts';
import { titleOf } from '../dataset/format/localizedText.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { TimelineEvent } from '../model/event.ts';
import { announce } from '../ui/announcer.ts';
import { InterpolatedText } from '../ui/DatasetText.tsx';

export interface AnnouncerProps {
  readonly dataset: Dataset;
  /** The open event. */
  readonly event: TimelineEvent | undefined;
  /** Whether its heading takes the focus, with which a screen reader says the title. */
  readonly hasFocus: boolean | undefined;
  /** Announced before the open event. */
  readonly children?: ReactNode;
}

export function Announcer({ dataset, event, hasFocus, children }: AnnouncerProps) {
  const m = useMessages();
  const done = useStore(announce);
  const title = event && titleOf(dataset, event, m.locale);
  const say = (words: string): string =>
    event ? m.selected(words, dateInWords(event.date, m), event.status && m.statuses[event.status]) : '';
  return (
    <p className="visually-hidden" aria-live="polite">
      {children}
      {hasFocus && say('')}
      {!hasFocus && title && (
        <InterpolatedText sentence={say} language={title.language}>
          {title.text}
        </InterpolatedText>
      )}
      {done && ` ${done}`}
    </p>
  );
}
