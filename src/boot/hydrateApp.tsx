// Puts the page to work: takes over what stands in its HTML once the dataset is here, or draws it all where nothing
// does. Until then the HTML goes on being read; where the dataset does not come, it stays and the reader is told.

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
import { prefetchDetails } from '../app/LazyDetailPane.tsx';
import type { LayoutProps } from '../app/LayoutProps.ts';
import { LoadFailure } from '../app/ErrorViews.tsx';
import { hotReloadData } from './hotReloadData.ts';
import { Loading } from '../ui/Loading.tsx';
import { prefetchTable } from '../app/Results.tsx';
import { AppRoot } from './AppRoot.tsx';
import { StartupStatus } from './StartupStatus.tsx';

export interface HydrateOptions {
  readonly page: PageSettings;
  /** Its initial state is what stands in the page's HTML, where anything does. */
  readonly store: ViewStore;
  readonly preferences: Preferences;
  readonly urlIssues: readonly UrlIssue[];
  /** Of the dataset that stands in the page's HTML; null where more than an preview is to be drawn, or it is not to be had. */
  readonly preview: Promise<Preview | null>;
}

export interface StartOptions extends HydrateOptions {
  readonly Layout: ComponentType<LayoutProps>;
}

/** The preview's dataset, where it is that of what the page's HTML was drawn from. */
function readPreview(preview: Preview | null, version: string | null): BuiltDataset | null {
  if (preview === null || version === null || preview.version !== version) return null;
  try {
    return fromPreview(preview);
  } catch {
    return null; // Cut off, or another program's: the whole dataset is read, and told of where it is at fault too.
  }
}

const yieldToPage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function hydrateApp({ page, store, preferences, urlIssues, preview, Layout }: StartOptions): void {
  const client = new QueryClient({
    // Whether there is a network is found out by asking: a browser that believes there is none may be wrong, and a
    // reader who waits must be told. What failed is asked for again when the network is back.
    defaultOptions: { queries: { networkMode: 'always' } },
  });
  client.mount();
  // The rest of the dataset competes with the first picture for the line and the processor, so it waits for it.
  let markPreviewShown = (): void => {};
  const previewShown = new Promise<void>((resolve) => {
    markPreviewShown = resolve;
  });
  const query: typeof datasetQuery = (root, slug, version, onProgress) =>
    datasetQuery(root, slug, version, onProgress, previewShown);
  // Where one does not come, whoever wants it is told.
  void previewShown.then(() => Promise.allSettled([prefetchDetails(), prefetchTable()]));
  if (import.meta.hot) hotReloadData(client, import.meta.hot);
  const root = requireValue(document.getElementById('root'), 'the element #root');
  const shell = (onHydrated?: () => void) => (
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
  const { data: slug, v: version } = store.getState();
  const draw = (): void => createRoot(root).render(shell());
  if (page.prerendered !== slug || version !== null) {
    draw();
    return;
  }
  const main = root.querySelector('main');
  main?.setAttribute('aria-busy', 'true');
  const trouble = createRoot(requireValue(document.getElementById('startup-status'), 'the element #startup-status'));
  const say = (what: ReactNode): void =>
    trouble.render(
      <StartupStatus client={client} store={store}>
        {what}
      </StartupStatus>,
    );
  let progress: Progress | null = null;
  const options = query(page.root, slug, null, (now) => {
    progress = now;
    if (waiting) tell();
  });
  let waiting = true;
  let here = false;
  const stopLoading = (): void => void client.cancelQueries({ queryKey: options.queryKey });
  const tell = (): void => say(<Loading progress={progress} onCancel={stopLoading} />);
  const observer = new QueryObserver(client, { ...options, enabled: false });
  // In a transition React rests between slices, so that the page scrolls and answers meanwhile.
  const takeOver = (): void => {
    here = true;
    trouble.unmount();
    startTransition(() => {
      hydrateRoot(root, shell(stop));
    });
  };
  const stop = observer.subscribe((query) => {
    if (here) return;
    waiting = query.isFetching;
    if (query.isSuccess) {
      // The data are newer than the page where only they were published.
      if (query.data.version !== null && query.data.version === page.version) return takeOver();
      here = true;
      trouble.unmount();
      // At once, so that the data have another user before this one leaves.
      flushSync(draw);
      stop();
    } else if (waiting) {
      main?.setAttribute('aria-busy', 'true');
      tell();
    } else {
      main?.setAttribute('aria-busy', 'false');
      say(
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
  // Between them the page has its turn: all this code runs for the first time.
  void preview.then(async (told) => {
    await yieldToPage();
    const first = readPreview(told, page.version);
    if (first === null) return observer.setOptions(options);
    for (const act of ['pointerdown', 'keydown'])
      window.addEventListener(act, markPreviewShown, { once: true, capture: true });
    await yieldToPage();
    client.setQueryData(options.queryKey, first);
  });
}
