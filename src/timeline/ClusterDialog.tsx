// The events of a cluster that zooming cannot part, such as those of one day, as a list to choose from.

import { type Dataset, outlineAt } from '../dataset/dataset.ts';
import { titleOf } from '../dataset/wording.ts';
import type { Row } from '../engine/columns.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';
import { DateLabel } from '../ui/DateLabel.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ReadWith } from '../ui/ReadWith.tsx';
import { Standing } from '../ui/Standing.tsx';
import { Worded } from '../ui/Words.tsx';

export interface ClusterDialogProps {
  readonly dataset: Dataset;
  readonly rows: readonly Row[] | null;
  readonly onClose: () => void;
  readonly onOpen: (event: EventId) => void;
}

export function ClusterDialog({ dataset, rows, onClose, onOpen }: ClusterDialogProps) {
  const m = useMessages();
  return (
    <Dialog title={m.clusterTitle(rows?.length ?? 0)} open={rows !== null} onClose={onClose}>
      <ul role="list" className="cluster-list">
        {(rows ?? []).map((row) => {
          const event = outlineAt(dataset, row);
          return (
            <li key={event.id}>
              <button type="button" onClick={() => onOpen(event.id)}>
                <span className="cluster-meta">
                  <DateLabel date={event.date} /> <Standing status={event.status} />
                </span>
                <Worded wording={titleOf(dataset, event, m.locale)} />
              </button>
              <ReadWith dataset={dataset} event={event.id} />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
