// What can be taken away from the page: a link, a code, a citation, a file, a picture. Knows what is looked at; asks
// nothing of it but to be shared. The dialog around it is the app's.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import { isOwnFile } from '../../model/ids.ts';
import { isFiltered } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { usePage } from '../../ui/PageContext.ts';
import type { CardContent } from './socialImage.ts';
import { eventCard, matchesCard } from './socialImageContent.ts';
import { Choice } from './Choice.tsx';
import { CitePart } from './CiteTab.tsx';
import { DownloadPart } from './DownloadTab.tsx';
import { EmbedPart, FIRST_DRAFT } from './EmbedTab.tsx';
import { filterWords } from './filterWords.ts';
import { ImagePart } from './ImageTab.tsx';
import { LinkPart } from './LinkTab.tsx';
import { isLocal, type SubjectName, subjectsOf } from './shareTarget.ts';
import { Tabs } from './Tabs.tsx';
import './share.css';

const PARTS = ['link', 'embed', 'cite', 'download', 'image'] as const;
type Part = (typeof PARTS)[number];
/** Of a reader's own file, to which no link leads. */
const OWN_PARTS: readonly Part[] = ['download'];

export interface SharePanelProps {
  readonly dataset: Dataset;
  readonly view: View;
  /** The matches, in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly event: TimelineEvent | undefined;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  /** What the reader asked to share; another may be chosen here. */
  readonly first: SubjectName;
  /** The version of the data shown, where the site keeps versions; then an embed may stay with it. */
  readonly version: string | null;
}

export function SharePanel({ dataset, view, rows, event, root, first, version }: SharePanelProps) {
  const m = useMessages();
  const isOwn = isOwnFile(view.data);
  const parts = isOwn ? OWN_PARTS : PARTS;
  const [part, setPart] = useState<Part>(parts[0] ?? 'link');
  const [chosen, setChosen] = useState<SubjectName>(first);
  const [draft, setDraft] = useState({ ...FIRST_DRAFT, isPinned: view.v !== null });
  const { written } = usePage();
  const subjects = subjectsOf(dataset, view, event, root, written, m);
  // A citation is of an event or of the record, since a view is not a work of its own; files hold what is shown.
  const offered = subjects.filter(({ name }) =>
    part === 'cite' ? name !== 'view' : part !== 'download' || name !== 'event',
  );
  const usual = part === 'cite' ? offered[0] : offered.find(({ name }) => name !== 'event');
  const subject = (part === 'download' ? undefined : offered.find(({ name }) => name === chosen)) ?? usual;
  if (!subject) return null;
  const fileName = subject.event?.id ?? dataset.id;
  const content = (): CardContent => {
    if (subject.event) return eventCard(dataset, subject.event, subject.address, m);
    if (subject.name === 'record') return matchesCard(dataset, dataset.columns.status.keys(), null, subject.address, m);
    return matchesCard(dataset, rows, isFiltered(view) ? filterWords(dataset, view, m) : null, subject.address, m);
  };
  return (
    <div className="share">
      {isOwn ? (
        <p className="share-warning">{m.ownFile.noLink}</p>
      ) : (
        isLocal(root) && <p className="share-warning">{m.shareLocal}</p>
      )}
      <Tabs
        label={m.share}
        tabs={parts.map((name) => ({ name, label: m.shareParts[name] }))}
        chosen={part}
        onChoose={setPart}
      >
        {part !== 'download' && offered.length > 1 && (
          <Choice
            label={m.shareSubject.label}
            value={subject.name}
            options={offered.map(({ name }) => ({ value: name, label: m.shareSubject[name] }))}
            onChange={setChosen}
          />
        )}
        {part === 'link' && <LinkPart subject={subject} fileName={fileName} />}
        {part === 'embed' && (
          <EmbedPart
            dataset={dataset}
            subject={subject}
            root={root}
            version={version}
            draft={draft}
            onDraft={setDraft}
          />
        )}
        {part === 'cite' && <CitePart dataset={dataset} subject={subject} fileName={fileName} />}
        {part === 'download' && (
          <DownloadPart dataset={dataset} view={view} rows={rows} root={root} address={isOwn ? '' : subject.address} />
        )}
        {part === 'image' && <ImagePart content={content()} fileName={fileName} />}
      </Tabs>
    </div>
  );
}
