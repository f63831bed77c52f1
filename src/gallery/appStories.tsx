// Stories of src/app.

import { ContentNote } from '../app/ContentNote.tsx';
import { LoadFailure, type LoadFailureProps } from '../app/ErrorViews.tsx';
import { EventStrip } from '../app/EventStrip.tsx';
import { Notices, type NoticesProps } from '../app/Notices.tsx';
import type { Dataset } from '../dataset/format/dataset.ts';
import { LoadError } from '../dataset/loading/datasetQuery.ts';
import { en } from '../i18n/en/interface.ts';
import { toActorId } from '../model/ids.ts';
import { NO_PREFERENCES } from '../state/preferences.ts';
import { parseUrl } from '../state/url.ts';
import { fallbackView } from '../state/viewFields.ts';
import { eventOf, LONG, LONG_TEXT, RTL, SMALL } from './galleryData.ts';
import type { Story } from './story.ts';
import { hrefOf, nothing } from './storyParts.tsx';

const note = (dataset: Dataset, contentNote = dataset.contentNote) => (
  <ContentNote dataset={{ ...dataset, contentNote }} preferences={NO_PREFERENCES} onSupport={nothing} />
);

const strip = (dataset: Dataset, id: string) => (
  <EventStrip
    dataset={dataset}
    rows={Uint32Array.from(dataset.columns.ids.keys())}
    event={eventOf(dataset, id).id}
    hrefOf={hrefOf}
    onOpen={nothing}
    onShow={nothing}
  />
);

const loadFailure = (change: Partial<LoadFailureProps>) => (
  <LoadFailure
    error={null}
    slug="a-record"
    version={null}
    onCurrent={nothing}
    onRetry={nothing}
    retrying={false}
    onFile={nothing}
    {...change}
  />
);
const failed = (kind: LoadError['kind']): LoadError => new LoadError({ kind, message: `${kind}: ${LONG_TEXT}` });

const notices = (change: Partial<NoticesProps>) => (
  <Notices
    dataset={SMALL}
    issues={[]}
    loader={null}
    urlIssues={[]}
    view={fallbackView()}
    onDismissUrlIssues={nothing}
    onCurrent={nothing}
    language={{ code: 'en', messages: en, direction: 'ltr', waiting: false, failed: false, retry: nothing }}
    {...change}
  />
);

export const APP_STORIES: readonly Story[] = [
  { component: 'ContentNote', name: 'short', render: () => note(SMALL) },
  { component: 'ContentNote', name: 'long text', render: () => note(LONG) },
  { component: 'ContentNote', name: 'right to left', render: () => note(RTL) },
  { component: 'ContentNote', name: 'empty', render: () => note(SMALL, '') },
  { component: 'EventStrip', name: 'first event', render: () => strip(SMALL, 'first-account') },
  { component: 'EventStrip', name: 'in the middle', render: () => strip(SMALL, 'finding') },
  { component: 'EventStrip', name: 'right to left', render: () => strip(RTL, 'finding') },
  { component: 'EventStrip', name: 'long text', render: () => strip(LONG, 'finding') },
  { component: 'LoadFailure', name: 'stopped by the reader', render: () => loadFailure({}) },
  { component: 'LoadFailure', name: 'no such dataset', render: () => loadFailure({ error: failed('missing') }) },
  {
    component: 'LoadFailure',
    name: 'no such version',
    render: () => loadFailure({ error: failed('missing'), version: 'abc' }),
  },
  { component: 'LoadFailure', name: 'damaged file', render: () => loadFailure({ error: failed('notJson') }) },
  {
    component: 'LoadFailure',
    name: 'retrying',
    render: () => loadFailure({ error: failed('format'), retrying: true }),
  },
  {
    component: 'LoadFailure',
    name: 'only the preview',
    render: () => loadFailure({ error: new Error('503'), isPartial: true }),
  },
  { component: 'LoadFailure', name: 'local file is gone', render: () => loadFailure({ error: failed('lost') }) },
  {
    component: 'Notices',
    name: 'invalid link',
    render: () => notices({ urlIssues: parseUrl('?from=yesterday&status=certain').issues }),
  },
  {
    component: 'Notices',
    name: 'unknown actor, long text',
    render: () => notices({ view: { ...fallbackView(), actor: [toActorId(LONG_TEXT)] } }),
  },
  {
    component: 'Notices',
    name: 'archived version',
    render: () => notices({ view: { ...fallbackView(), v: '0123456789ab' } }),
  },
  {
    component: 'Notices',
    name: 'language failed',
    render: () =>
      notices({
        language: { code: 'fr', messages: en, direction: 'ltr', waiting: false, failed: true, retry: nothing },
      }),
  },
  {
    component: 'Notices',
    name: 'issues of the dataset',
    render: () =>
      notices({
        issues: [
          {
            rule: 'R2',
            severity: 'warning',
            path: 'events[3].citations[0].quote',
            event: 'answer',
            message: 'is not in its source',
            fix: 'copy the quotation from the source',
          },
        ],
      }),
  },
];
