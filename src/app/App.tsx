// The page around the explorer: the dataset's arrival, its failure, the language and the appearance.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import type { datasetQuery } from '../dataset/loading/datasetQuery.ts';
import type { Progress } from '../dataset/loading/readDataset.ts';
import { headOf } from '../dataset/format/localizedText.ts';
import { MessagesContext } from '../i18n/messages.tsx';
import type { Device } from '../state/preferences.ts';
import type { PageSettings } from '../state/pageSettings.ts';
import { type Actions, useView, type ViewStore } from '../state/store.ts';
import type { BadValue } from '../state/url.ts';
import { applyTheme } from '../theme/theme.ts';
import { type Page, PageContext, reloadNow } from '../ui/PageContext.ts';
import { Loading } from './Loading.tsx';
import type { ArrangementProps } from '../modes/explore/Explorer.tsx';
import { Boundary, LoadFailure } from './ErrorViews.tsx';
import { OwnFileDesk } from '../features/local-file/FileDropZone.tsx';
import { useLanguage } from './useLanguage.ts';
import type { OwnFile } from '../features/local-file/useLocalFile.ts';

export interface AppProps {
  /** How the parts are arranged on this page. */
  readonly Arrangement: ComponentType<ArrangementProps>;
  readonly page: PageSettings;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly device: Device;
  readonly bad: readonly BadValue[];
  /** Where datasets come from. */
  readonly query: typeof datasetQuery;
  /** Given where the page's HTML says already what is drawn first; called once it has been taken over. */
  readonly onTakenOver?: () => void;
  /** What only a screen that nobody tends has. */
  readonly wall?: {
    readonly reload: () => void;
    /** Told where the whole page broke. */
    readonly onFailure: () => void;
    /** Stands below what is said while there are no data. */
    readonly aside: ReactNode;
  };
}

/** What a link's bad values are told by is not in the page's HTML. */
const NONE: readonly BadValue[] = [];

const toPage = ({ mode, toRoot, written, event }: PageSettings, live: boolean, reload = reloadNow): Page => ({
  live,
  reload,
  written,
  home: event === null ? '' : toRoot,
  toRoot,
  event,
  eventPage: (id) => (mode === 'kiosk' ? `?event=${id}` : `${toRoot}event/${id}/`),
  framed: mode === 'embed',
});

export function App({ Arrangement, page, store, actions, device, bad, query: queryFor, onTakenOver, wall }: AppProps) {
  const { root } = page;
  const [live, setLive] = useState(onTakenOver === undefined);
  const pageNow = useMemo(() => toPage(page, live, wall?.reload), [page, live, wall]);
  useEffect(() => {
    onTakenOver?.();
    startTransition(() => setLive(true));
  }, [onTakenOver]);
  const slug = useView(store, (view) => view.data);
  const version = useView(store, (view) => view.v);
  const theme = useView(store, (view) => view.theme);
  const [progress, setProgress] = useState<Progress | null>(null);
  const options = queryFor(root, slug, version, setProgress);
  const query = useQuery(options);
  const isOutline = query.data?.isOutline === true;
  const client = useQueryClient();
  const { isFetching, refetch } = query;
  const rest = useMemo(
    () => (isOutline ? { isComing: isFetching || !live, retry: () => void refetch() } : null),
    [isOutline, isFetching, live, refetch],
  );
  const stopLoading = (): void => void client.cancelQueries({ queryKey: options.queryKey });
  const [ownFile, setOwnFile] = useState<OwnFile | null>(null);
  const takesFiles = live && page.mode === 'explore';
  const language = useLanguage(
    useView(store, (view) => view.lang),
    live,
  );
  const { messages: m, direction, waiting } = language;
  useEffect(() => {
    applyTheme(document.documentElement, theme);
    document.documentElement.lang = waiting ? language.code : m.locale;
    document.documentElement.dir = direction;
    if (query.data && !waiting) {
      document.title = `${headOf(query.data.dataset, 'title', m.locale).text} · ${m.product}`;
      performance.mark('otr:list');
    }
  }, [theme, query.data, m, direction, waiting, language.code]);
  return (
    <MessagesContext value={m}>
      <PageContext value={pageNow}>
        <Boundary onFailure={wall?.onFailure}>
          {rest && live && (
            <div className="trouble">
              {rest.isComing ? (
                <Loading progress={progress} onCancel={stopLoading} />
              ) : (
                <LoadFailure
                  isRest
                  error={query.error}
                  slug={slug}
                  version={version}
                  onCurrent={actions.followData}
                  onRetry={rest.retry}
                  retrying={false}
                />
              )}
            </div>
          )}
          {query.data && !waiting ? (
            <Arrangement
              key={slug}
              built={query.data}
              rest={rest}
              root={root}
              store={store}
              actions={actions}
              device={device}
              bad={live ? bad : NONE}
              language={language}
              {...(ownFile ? { ownFile } : {})}
            />
          ) : (
            <main className="waiting" aria-busy={query.isFetching || waiting}>
              <p className="wordmark">{m.product}</p>
              {!waiting && query.isFetching && <Loading progress={progress} onCancel={wall ? null : stopLoading} />}
              {!waiting && !query.isFetching && (
                <LoadFailure
                  error={query.error}
                  slug={slug}
                  version={version}
                  onCurrent={wall ? null : actions.followData}
                  onRetry={() => query.refetch()}
                  retrying={query.isFetching}
                  onFile={ownFile?.choose}
                />
              )}
              {wall?.aside}
            </main>
          )}
          {takesFiles && (
            <OwnFileDesk root={root} store={store} actions={actions} query={queryFor} onReady={setOwnFile} />
          )}
        </Boundary>
      </PageContext>
    </MessagesContext>
  );
}
