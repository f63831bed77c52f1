// The events of a cluster that zooming cannot part, such as those of one day, as a list to choose from, however long.

import { type Dataset, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { ReadTogetherWith } from '../../ui/ReadTogether.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';

export interface ClusterDialogProps {
  readonly dataset: Dataset;
  /** In time order; null where none is asked for. */
  readonly rows: Uint32Array | null;
  readonly onClose: () => void;
  readonly onOpen: (event: EventId) => void;
}

export function ClusterDialog({ dataset, rows, onClose, onOpen }: ClusterDialogProps) {
  const m = useMessages();
  return (
    <Dialog title={m.clusterTitle(rows?.length ?? 0)} open={rows !== null} onClose={onClose}>
      <Pagination rows={rows ?? []} selected={null} fetched={dataset.loader !== null}>
        {({ first, end }) => (
          <ol role="list" className="cluster-list" aria-label={m.list}>
            {Array.from(rows?.subarray(first, end) ?? [], (row, index) => {
              const event = headlineAt(dataset, row);
              return (
                <li key={event.id} aria-setsize={rows?.length} aria-posinset={first + index + 1}>
                  <button type="button" data-entry onClick={() => onOpen(event.id)}>
                    <span className="cluster-meta">
                      <DateLabel date={event.date} /> <StatusLabel status={event.status} />
                    </span>
                    <LocalizedTextView wording={titleOf(dataset, event, m.locale)} />
                  </button>
                  <ReadTogetherWith dataset={dataset} event={event.id} />
                </li>
              );
            })}
          </ol>
        )}
      </Pagination>
    </Dialog>
  );
}
