// What each standing means, for About and paper.

import { useMessages } from '../i18n/messages.tsx';
import type { Status } from '../model/evidence.ts';
import { StatusLabel } from './StatusLabel.tsx';

export interface StatusMeaningsProps {
  readonly statuses: readonly Status[];
  readonly className?: string;
}

export function StatusMeanings({ statuses, className }: StatusMeaningsProps) {
  const m = useMessages();
  return (
    <dl className={className}>
      {statuses.map((status) => (
        <div key={status}>
          <dt>
            <StatusLabel status={status} />
          </dt>
          <dd>{m.statusMeanings[status]}</dd>
        </div>
      ))}
    </dl>
  );
}
