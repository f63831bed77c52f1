// Outside opening hours: dark, with one line. Whom to turn to stays (R10); nothing can be started.

import type { SupportLink } from '../model/event.ts';
import { useMessages } from '../i18n/messages.tsx';
import { HoldSpot } from './HoldSpot.tsx';

export interface ClosedScreenProps {
  readonly opens: Date;
  readonly support: readonly SupportLink[];
  readonly language: string;
  readonly onOperator: () => void;
}

export function ClosedScreen({ opens, support, language, onOperator }: ClosedScreenProps) {
  const messages = useMessages();
  const when = new Intl.DateTimeFormat(messages.locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return (
    <main className="closed" aria-busy="false">
      <HoldSpot onHeld={onOperator}>
        {messages.kiosk.closed} {messages.kiosk.opens(when.format(opens))}
      </HoldSpot>
      <p>
        {messages.support}:{' '}
        <span lang={language}>
          {support.map(({ name, note }) => [name, note].filter(Boolean).join(', ')).join(' · ')}
        </span>
      </p>
    </main>
  );
}
