// Shown outside opening hours: a dark screen with the next opening time and the support line (R10).

import type { Dataset } from '../../dataset/format/dataset.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { LongPress } from './LongPress.tsx';
import { SupportSummary } from './SupportSummary.tsx';

export interface ClosedScreenProps {
  readonly opens: Date;
  readonly dataset: Dataset;
  readonly onOperator: () => void;
}

export function ClosedScreen({ opens, dataset, onOperator }: ClosedScreenProps) {
  const messages = useAllMessages();
  const when = new Intl.DateTimeFormat(messages.locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return (
    <main className="closed" aria-busy="false">
      <LongPress onHeld={onOperator}>
        {messages.kiosk.closed} {messages.kiosk.opens(when.format(opens))}
      </LongPress>
      <SupportSummary dataset={dataset} />
    </main>
  );
}
