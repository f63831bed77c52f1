// Entry of a saved page (src/dataset/exchange/savedPage.ts): the explorer, or in a frame the embed, with the dataset that is
// in the page. Nothing is fetched, and nothing else is needed.

// First, because it declares the order of the cascade layers.
import '../theme/tokens.css';
import '../ui/ui.css';
import '../app/app.css';
import '../app/eventStrip.css';
import '../app/pictureFrame.css';
import '../features/list/list.css';
import '../features/list/table.css';
import '../features/filters/filters.css';
import '../features/details/details.css';
import '../modes/embed/embed.css';
import { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { LayoutProps } from '../app/LayoutProps.ts';
import { buildSteps } from '../dataset/format/buildDataset.ts';
import { printIssue } from '../dataset/format/issue.ts';
import { type datasetQuery as DatasetQuery, datasetQuery, LoadError } from '../dataset/loading/datasetQuery.ts';
import { readPackedText, readPageFiles } from '../dataset/loading/pageFiles.ts';
import { DATASET_FILE, STYLE_ID } from '../dataset/exchange/savedPage.ts';
import { isLocalFile } from '../model/ids.ts';
import { requireValue } from '../model/assert.ts';
import { Embed } from '../modes/embed/Embed.tsx';
import { Explorer } from '../modes/explore/Explorer.tsx';
import { type EmbedOptions, parseEmbedOptions } from '../state/embedOptions.ts';
import { bindHistory } from '../state/history.ts';
import { type PageSettings, readPage } from '../state/pageSettings.ts';
import { NO_PREFERENCES, openPreferences, saveChanges, savedView } from '../state/preferences.ts';
import { createActions, createViewStore } from '../state/store.ts';
import { parseUrl } from '../state/url.ts';
import { FIELDS } from '../state/viewFields.ts';
import { applyTheme } from '../theme/theme.ts';
import { AppRoot } from './AppRoot.tsx';

const withOptions =
  (options: EmbedOptions): ComponentType<LayoutProps> =>
  (props) => <Embed {...props} options={options} />;

const yieldToPage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The query of the dataset in the page, in slices between which the page responds. */
const pageQuery: typeof DatasetQuery = (root, slug, version, onProgress) => {
  const options = datasetQuery(root, slug, version, onProgress);
  if (isLocalFile(slug)) return options;
  return {
    ...options,
    queryFn: async ({ signal }) => {
      const steps = buildSteps(readPageFiles(document).get(DATASET_FILE));
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        onProgress?.({ phase: 'events', done: step.value, total: null });
        await yieldToPage();
        signal.throwIfAborted();
      }
      if (!step.value.ok) throw new LoadError({ kind: 'format', message: step.value.error.map(printIssue).join('\n') });
      performance.mark('otr:data');
      return step.value.value;
    },
  };
};

/** Whether the address can follow the view: not where the page has none of its own, as in a frame made of text. */
function canWriteAddress(): boolean {
  try {
    window.history.replaceState(window.history.state, '', window.location.href);
    return window.location.protocol !== 'about:';
  } catch {
    return false;
  }
}

/** Applies the page's stylesheet, which is in it as packed text. */
async function applyStyle(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await readPackedText(document, STYLE_ID));
  document.adoptedStyleSheets = [sheet];
}

async function start(): Promise<void> {
  await applyStyle();
  const isFramed = window.parent !== window;
  const page: PageSettings = {
    ...readPage(document),
    root: window.location.href.replace(/[?#].*$/, ''),
    mode: isFramed ? 'embed' : 'explore',
    isOneFile: true,
  };
  const preferences = isFramed ? NO_PREFERENCES : openPreferences(() => window.localStorage);
  const { named, issues, unknown } = parseUrl(window.location.search);
  const store = createViewStore({ ...savedView(preferences), ...named, data: FIELDS.data.fallback, v: null });
  if (canWriteAddress()) bindHistory(store, window, page);
  store.subscribe((view, before) => saveChanges(preferences, view, before));
  applyTheme(document.documentElement, store.getState().theme);
  // The page has no fonts of its own.
  document.documentElement.dataset.serif = 'own';
  const embed = isFramed ? parseEmbedOptions(unknown) : null;
  // Always try: a browser may wrongly report that it is offline, and nothing here needs a network.
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  client.mount();
  createRoot(requireValue(document.getElementById('root'), 'the element #root')).render(
    <AppRoot
      client={client}
      Layout={embed ? withOptions(embed.options) : Explorer}
      query={pageQuery}
      page={page}
      store={store}
      actions={createActions(store)}
      preferences={preferences}
      urlIssues={[...issues, ...(embed?.issues ?? [])]}
    />,
  );
}

void start();
