// Hydrates the prerendered page once the dataset has loaded, or renders it from scratch. The prerendered HTML stays
// readable until then, and stays if loading fails.

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { datasetQuery } from '../dataset/loading/datasetQuery.ts';
import { fromPreview, type Preview } from '../dataset/loading/preview.ts';
import type { BuiltDataset } from '../dataset/format/dataset.ts';
import { requireValue } from '../model/assert.ts';
import type { Preferences } from '../state/preferences.ts';
import type { PageSettings } from '../state/pageSettings.ts';
import { createActions, type ViewStore } from '../state/store.ts';
import type { UrlIssue } from '../state/url.ts';
import type { Progress } from '../dataset/loading/readDataset.ts';
import { prefetchThumbnailStyle } from '../ui/media/thumbnailStyle.ts';
import { prefetchDetails } from '../app/LazyDetailPane.tsx';
import type { LayoutProps } from '../app/LayoutProps.ts';
import { LoadFailure } from '../app/ErrorViews.tsx';
import { hotReloadData } from './hotReloadData.ts';
import { Loading } from '../ui/Loading.tsx';
import { prefetchTable } from '../app/Results.tsx';
import { AppRoot } from './AppRoot.tsx';
import { StartupStatus } from './StartupStatus.tsx';
import { readWordsOnPage } from './wordsOnPage.ts';

export interface HydrateOptions {
  readonly page: PageSettings;
  /** Its initial state matches the prerendered HTML, if there is any. */
  readonly store: ViewStore;
  readonly preferences: Preferences;
  readonly urlIssues: readonly UrlIssue[];
  /**
   * The preview of the prerendered dataset; null when the view needs more than a preview, or it could not be loaded.
   */
  readonly preview: Promise<Preview | null>;
}

export interface StartOptions extends HydrateOptions {
  readonly Layout: ComponentType<LayoutProps>;
}

/** The preview's dataset, if it has the version that the page was prerendered from. */
function readPreview(preview: Preview | null, version: string | null): BuiltDataset | null {
  if (preview === null || version === null || preview.version !== version) return null;
  try {
    return fromPreview(preview, readWordsOnPage(document));
  } catch {
    // Truncated, from another build, or on a page that something has changed: load the whole dataset, which reports its own
    // errors.
    return null;
  }
}

const yieldToPage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function hydrateApp({ page, store, preferences, urlIssues, preview, Layout }: StartOptions): void {
  const client = new QueryClient({
    // Always try the network: a browser may wrongly report that it is offline. Failed queries are retried when it is
    // back.
    defaultOptions: { queries: { networkMode: 'always' } },
  });
  client.mount();
  // The rest of the dataset competes with the first picture for the line and the processor, so it waits for it.
  let markPreviewShown = (): void => {};
  const previewShown = new Promise<void>((resolve) => {
    markPreviewShown = resolve;
  });
  const query: typeof datasetQuery = (root, slug, version, onProgress) =>
    datasetQuery(root, slug, version, onProgress, previewShown, prefetchThumbnailStyle);
  // A failed prefetch is reported by the component that needs the code.
  void previewShown.then(() => Promise.allSettled([prefetchDetails(), prefetchTable()]));
  if (import.meta.hot) hotReloadData(client, import.meta.hot);
  const root = requireValue(document.getElementById('root'), 'the element #root');
  const renderApp = (onHydrated?: () => void) => (
    <AppRoot
      client={client}
      Layout={Layout}
      query={query}
      onPainted={markPreviewShown}
      page={page}
      store={store}
      actions={createActions(store)}
      preferences={preferences}
      urlIssues={urlIssues}
      {...(onHydrated ? { onHydrated } : {})}
    />
  );
  const { data, v: version } = store.getState();
  const slug = data ?? page.record;
  const draw = (): void => createRoot(root).render(renderApp());
  if (!page.prerendered || data !== null || version !== null) {
    draw();
    return;
  }
  const main = root.querySelector('main');
  main?.setAttribute('aria-busy', 'true');
  const status = createRoot(requireValue(document.getElementById('startup-status'), 'the element #startup-status'));
  const showStatus = (content: ReactNode): void =>
    status.render(
      <StartupStatus client={client} store={store}>
        {content}
      </StartupStatus>,
    );
  let progress: Progress | null = null;
  const options = query(page.root, slug, null, (now) => {
    progress = now;
    if (isLoading) showProgress();
  });
  let isLoading = true;
  let isReady = false;
  const stopLoading = (): void => void client.cancelQueries({ queryKey: options.queryKey });
  const showProgress = (): void => showStatus(<Loading progress={progress} onCancel={stopLoading} />);
  const observer = new QueryObserver(client, { ...options, enabled: false });
  // A transition lets React yield, so that the page scrolls and responds during hydration.
  const hydrate = (): void => {
    isReady = true;
    status.unmount();
    startTransition(() => {
      hydrateRoot(root, renderApp(stop));
    });
  };
  const stop = observer.subscribe((query) => {
    if (isReady) return;
    isLoading = query.isFetching;
    if (query.isSuccess) {
      // Data that were published after the page have another version and cannot be hydrated.
      if (query.data.version !== null && query.data.version === page.version) return hydrate();
      isReady = true;
      status.unmount();
      // Synchronously, so that the query has another observer before this one unsubscribes.
      flushSync(draw);
      stop();
    } else if (isLoading) {
      main?.setAttribute('aria-busy', 'true');
      showProgress();
    } else {
      main?.setAttribute('aria-busy', 'false');
      showStatus(
        <LoadFailure
          error={query.error}
          slug={slug}
          version={null}
          onCurrent={() => {}}
          onRetry={() => query.refetch()}
          retrying={false}
        />,
      );
    }
  });
  // Yields between the steps, because all of this code runs for the first time.
  void preview.then(async (answer) => {
    await yieldToPage();
    const first = readPreview(answer, page.version);
    if (first === null) return observer.setOptions(options);
    for (const act of ['pointerdown', 'keydown'])
      window.addEventListener(act, markPreviewShown, { once: true, capture: true });
    await yieldToPage();
    client.setQueryData(options.queryKey, first);
  });
}
