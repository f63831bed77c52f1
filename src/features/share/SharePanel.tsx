// What a reader can take away: link, embed code, citation, files, image. The caller provides the dialog around it.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { isLocalFile } from '../../model/ids.ts';
import { firstPicture, sizesOf } from '../../model/media.ts';
import { isFiltered } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { usePage } from '../../ui/PageContext.ts';
import type { ImageContent } from './socialImage.ts';
import { eventImage, matchesImage } from './socialImageContent.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { CiteTab } from './CiteTab.tsx';
import { DownloadTab } from './DownloadTab.tsx';
import { EmbedTab, FIRST_DRAFT } from './EmbedTab.tsx';
import { filtersInWords } from '../../ui/describeFilters.ts';
import { ImageTab } from './ImageTab.tsx';
import { LinkTab } from './LinkTab.tsx';
import { isLocal, type ShareTargetName, shareTargetsOf } from './shareTarget.ts';
import { useFileAddress } from '../../ui/media/useFileAddress.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import './share.css';

const TABS = ['link', 'embed', 'cite', 'download', 'image'] as const;
type Tab = (typeof TABS)[number];
/** The tabs of a local file, to which no link leads. */
const LOCAL_FILE_TABS: readonly Tab[] = ['download'];

export interface SharePanelProps {
  readonly dataset: Dataset;
  readonly view: View;
  /** The matches, in display order. */
  readonly rows: Uint32Array;
  readonly event: TimelineEvent | undefined;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  /** The address of the record's page, under the root. */
  readonly home: string;
  /** The initial choice of what to share. */
  readonly first: ShareTargetName;
  /** The version of the data shown, if the site archives versions; an embed may then be pinned to it. */
  readonly version: string | null;
}

/** Wide enough for its place in the image. */
const COVER_WIDTH = 640;

/** The address of the record's cover, no larger than the image needs; null if this page has none. */
function coverAddress({ media, files }: Dataset, fileAt: (file: string) => string | null): string | null {
  const file = firstPicture(media)?.file;
  if (file === undefined) return null;
  const copies = files.inline ? [] : sizesOf(file, files.pictures[file]?.[0] ?? 0);
  return fileAt(copies.find(({ width }) => width >= COVER_WIDTH)?.file ?? file);
}

export function SharePanel({ dataset, view, rows, event, root, home, first, version }: SharePanelProps) {
  const m = useAllMessages();
  const fromLocalFile = isLocalFile(view.data);
  const tabs = fromLocalFile ? LOCAL_FILE_TABS : TABS;
  const [tab, setTab] = useState<Tab>(tabs[0] ?? 'link');
  const [chosen, setChosen] = useState<ShareTargetName>(first);
  const [draft, setDraft] = useState({ ...FIRST_DRAFT, isPinned: view.v !== null });
  const { prerendered } = usePage();
  const fileAt = useFileAddress(dataset.files);
  const targets = shareTargetsOf(dataset, view, event, home, prerendered, m);
  // A view is not a citable work, so citations offer the event and the record; files contain what is shown.
  const offered = targets.filter(({ name }) =>
    tab === 'cite' ? name !== 'view' : tab !== 'download' || name !== 'event',
  );
  const defaultTarget = tab === 'cite' ? offered[0] : offered.find(({ name }) => name !== 'event');
  const target = (tab === 'download' ? undefined : offered.find(({ name }) => name === chosen)) ?? defaultTarget;
  if (!target) return null;
  const fileName = target.event?.id ?? dataset.id;
  const content = (): ImageContent => {
    if (target.event) return eventImage(dataset, target.event, target.address, m);
    const src = coverAddress(dataset, fileAt);
    const cover = src === null ? null : { src, ratio: null };
    if (target.name === 'record')
      return matchesImage(dataset, Uint32Array.from(dataset.columns.status.keys()), null, target.address, m, cover);
    const filters = isFiltered(view) ? filtersInWords(dataset, view, m) : null;
    return matchesImage(dataset, rows, filters, target.address, m, cover);
  };
  return (
    <div className="share">
      {fromLocalFile ? (
        <p className="share-warning">{m.localFile.noLink}</p>
      ) : (
        isLocal(root) && <p className="share-warning">{m.shareLocal}</p>
      )}
      <Tabs
        label={m.share}
        tabs={tabs.map((name) => ({ name, label: m.shareTabs[name] }))}
        chosen={tab}
        onChoose={setTab}
      >
        {tab !== 'download' && offered.length > 1 && (
          <RadioGroup
            stacked
            label={m.shareTargets.label}
            value={target.name}
            options={offered.map(({ name }) => ({ value: name, label: m.shareTargets[name] }))}
            onChange={setChosen}
          />
        )}
        {tab === 'link' && <LinkTab target={target} fileName={fileName} />}
        {tab === 'embed' && (
          <EmbedTab
            dataset={dataset}
            target={target}
            root={root}
            home={home}
            version={version}
            draft={draft}
            onDraft={setDraft}
          />
        )}
        {tab === 'cite' && <CiteTab dataset={dataset} target={target} fileName={fileName} />}
        {tab === 'download' && (
          <DownloadTab
            dataset={dataset}
            view={view}
            rows={rows}
            home={home}
            address={fromLocalFile ? '' : target.address}
          />
        )}
        {tab === 'image' && <ImageTab content={content()} fileName={fileName} />}
      </Tabs>
    </div>
  );
}
