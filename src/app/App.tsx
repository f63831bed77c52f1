// The page around a layout: loads the dataset, shows loading and errors, applies language and theme.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import type { datasetQuery } from '../dataset/loading/datasetQuery.ts';
import type { Progress } from '../dataset/loading/readDataset.ts';
import { headOf } from '../dataset/format/localizedText.ts';
import { MessagesContext } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';
import type { Preferences } from '../state/preferences.ts';
import type { PageSettings } from '../state/pageSettings.ts';
import { SITE } from '../state/site.ts';
import { type Actions, useView, type ViewStore } from '../state/store.ts';
import type { UrlIssue } from '../state/url.ts';
import { applyTheme } from '../theme/theme.ts';
import { type PageInfo, PageContext, type PictureInput, reloadNow } from '../ui/PageContext.ts';
import { lazyWithRetry } from '../ui/lazyWithRetry.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Wordmark } from '../ui/Wordmark.tsx';
import type { LayoutProps } from './LayoutProps.ts';
import { PendingContext } from '../ui/PendingContext.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { LoadFailure } from './ErrorViews.tsx';
import { useLanguage } from './useLanguage.ts';
import type { LocalFile } from '../features/local-file/useLocalFile.ts';

export interface AppProps {
  /** The layout of this mode. */
  readonly Layout: ComponentType<LayoutProps>;
  readonly page: PageSettings;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly preferences: Preferences;
  readonly urlIssues: readonly UrlIssue[];
  /** How datasets are loaded. */
  readonly query: typeof datasetQuery;
  /** Set when the page was prerendered; called once React has hydrated it. */
  readonly onHydrated?: () => void;
  /** Called each time a layout has painted the current matches. */
  readonly onPainted?: () => void;
  /** Draws the page's own picture; only at build time. */
  readonly drawPicture?: (input: PictureInput) => ReactNode;
  /** What only a kiosk has. */
  readonly kiosk?: {
    readonly reload: () => void;
    /** Called when the whole page has crashed. */
    readonly onFailure: () => void;
    /** Shown below the loading and error messages. */
    readonly aside: ReactNode;
  };
}

/** The page works without it until then. */
const FileDropZone = lazyWithRetry(() =>
  import('../features/local-file/FileDropZone.tsx').then(({ FileDropZone }) => FileDropZone),
);

/** Prerendered HTML cannot know the link's issues, so they are shown only after hydration. */
const NO_ISSUES: readonly UrlIssue[] = [];

/** The path of an event's static page from this one. */
export const toEventPage = ({ mode, basePath }: Pick<PageSettings, 'mode' | 'basePath'>, id: EventId): string =>
  mode === 'kiosk' ? `?event=${id}` : `${basePath}event/${id}/`;

const toPageInfo = (
  { mode, root, record, rootPath, basePath, prerendered, event }: PageSettings,
  hydrated: boolean,
  reload = reloadNow,
  onPainted?: () => void,
  drawPicture?: PageInfo['drawPicture'],
): PageInfo => ({
  hydrated,
  reload,
  onPainted,
  record,
  drawPicture,
  prerendered,
  home: event === null ? '' : basePath,
  rootPath,
  basePath,
  // From an event's page the reader goes on to views of the record's page.
  fileRoot: hydrated && event !== null ? root : rootPath,
  event,
  eventPage: (id) => toEventPage({ mode, basePath }, id),
  framed: mode === 'embed',
});

/** Sets an attribute of the page only where it changes: the same language set again restyles every element. */
function setOnRoot(name: 'lang' | 'dir', value: string): void {
  const root = document.documentElement;
  if (root[name] !== value) root[name] = value;
}

export function App({
  Layout,
  page,
  store,
  actions,
  preferences,
  urlIssues,
  query: queryFor,
  onHydrated,
  onPainted,
  drawPicture,
  kiosk,
}: AppProps) {
  const { root } = page;
  const [hydrated, setHydrated] = useState(onHydrated === undefined);
  const pageInfo = useMemo(
    () => toPageInfo(page, hydrated, kiosk?.reload, onPainted, drawPicture),
    [page, hydrated, kiosk, onPainted, drawPicture],
  );
  useEffect(() => {
    onHydrated?.();
    startTransition(() => setHydrated(true));
  }, [onHydrated]);
  const slug = useView(store, (view) => view.data) ?? page.record;
  const version = useView(store, (view) => view.v);
  const theme = useView(store, (view) => view.theme);
  const [progress, setProgress] = useState<Progress | null>(null);
  const options = queryFor(root, slug, version, setProgress);
  const query = useQuery(options);
  const isPreview = query.data?.isPreview === true;
  const client = useQueryClient();
  const { isFetching, refetch } = query;
  const pending = useMemo(
    () => (isPreview ? { isComing: isFetching || !hydrated, retry: () => void refetch() } : null),
    [isPreview, isFetching, hydrated, refetch],
  );
  const stopLoading = (): void => void client.cancelQueries({ queryKey: options.queryKey });
  const [localFile, setLocalFile] = useState<LocalFile | null>(null);
  const acceptsFiles = hydrated && page.mode === 'explore';
  const language = useLanguage(
    useView(store, (view) => view.lang),
    hydrated,
  );
  const { messages: m, direction, waiting } = language;
  useEffect(() => {
    applyTheme(document.documentElement, theme);
    setOnRoot('lang', waiting ? language.code : m.locale);
    setOnRoot('dir', direction);
    if (query.data && !waiting) {
      document.title = `${headOf(query.data.dataset, 'title', m.locale).text} · ${SITE.name ?? m.product}`;
      performance.mark('otr:list');
    }
  }, [theme, query.data, m, direction, waiting, language.code]);
  return (
    <MessagesContext value={m}>
      <PageContext value={pageInfo}>
        <PendingContext value={pending}>
          <ErrorBoundary onFailure={kiosk?.onFailure}>
            {pending && hydrated && (
              <div className="startup-status">
                {pending.isComing ? (
                  <Loading progress={progress} onCancel={stopLoading} />
                ) : (
                  <LoadFailure
                    isPartial
                    error={query.error}
                    slug={slug}
                    version={version}
                    onCurrent={actions.followData}
                    onRetry={pending.retry}
                    retrying={false}
                  />
                )}
              </div>
            )}
            {query.data && !waiting ? (
              <Layout
                key={slug}
                built={query.data}
                root={root}
                home={page.home}
                store={store}
                actions={actions}
                preferences={preferences}
                urlIssues={hydrated ? urlIssues : NO_ISSUES}
                language={language}
                {...(localFile ? { localFile } : {})}
              />
            ) : (
              <main className="waiting" aria-busy={query.isFetching || waiting}>
                <Wordmark />
                {!waiting && query.isFetching && <Loading progress={progress} onCancel={kiosk ? null : stopLoading} />}
                {!waiting && !query.isFetching && (
                  <LoadFailure
                    error={query.error}
                    slug={slug}
                    version={version}
                    onCurrent={kiosk ? null : actions.followData}
                    onRetry={() => query.refetch()}
                    retrying={query.isFetching}
                    onFile={localFile?.choose}
                  />
                )}
                {kiosk?.aside}
              </main>
            )}
            {acceptsFiles && (
              <FileDropZone
                props={{ root, store, actions, query: queryFor, onReady: setLocalFile }}
                waiting={null}
                // The page offers files once it has come, and does all else without it.
                wrap={() => null}
              />
            )}
          </ErrorBoundary>
        </PendingContext>
      </PageContext>
    </MessagesContext>
  );
}
