// A list of events to choose from: those of a pill that zooming cannot part, or those under one tap.

import { type Dataset, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { Thumbnail } from '../../ui/media/Thumbnail.tsx';
import { ReadTogetherWith } from '../../ui/ReadTogether.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';

export interface EventChooserProps {
  readonly dataset: Dataset;
  /** In time order; null where none is asked for. */
  readonly rows: Uint32Array | null;
  readonly onClose: () => void;
  readonly onOpen: (event: EventId) => void;
}

export function EventChooser({ dataset, rows, onClose, onOpen }: EventChooserProps) {
  const m = useMessages();
  return (
    <Dialog title={m.clusterTitle(rows?.length ?? 0)} open={rows !== null} onClose={onClose}>
      <Pagination rows={rows ?? []} selected={null} fetched={dataset.loader !== null}>
        {({ first, end }) => (
          <ol role="list" className="chooser-list" aria-label={m.list}>
            {Array.from(rows?.subarray(first, end) ?? [], (row, index) => {
              const event = headlineAt(dataset, row);
              return (
                <li key={event.id} aria-setsize={rows?.length} aria-posinset={first + index + 1}>
                  <button type="button" data-entry onClick={() => onOpen(event.id)}>
                    <Thumbnail media={event.media} files={dataset.files} />
                    <span className="chooser-meta">
                      <DateLabel date={event.date} /> <StatusLabel status={event.status} />
                    </span>
                    <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
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
