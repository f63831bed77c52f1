// Entry point, loaded before all other code and therefore small: reads the URL and the preferences, then loads the
// rest.

// First, because it declares the order of the cascade layers.
import '../theme/tokens.css';
import '../ui/ui.css';
import '../app/app.css';
import '../app/detailFrame.css';
import '../app/pictureFrame.css';
// Styles of the prerendered HTML, needed before the components' code has loaded; the tour's, so that the code waits for none.
import '../features/list/list.css';
import '../features/filters/filters.css';
import '../features/timeline/timeline.css';
import '../features/timeline/static/staticPicture.css';
import '../features/tour/tour.css';
import { isTooOld, markStarted, showTooOld } from './baseline.ts';
import { bootWithRetry } from './bootWithRetry.ts';
import { leadToRecord } from './leadToRecord.ts';
import { datasetUrl } from '../dataset/loading/datasetUrl.ts';
import { fetchPreview } from '../dataset/loading/prefetchPreview.ts';
import { prefetchDataset } from '../dataset/loading/workerClient.ts';
import { blockLinks } from '../modes/kiosk/blockLinks.ts';
import { isLocalFile } from '../model/ids.ts';
import { NO_PREFERENCES, openPreferences, saveChanges, savedView } from '../state/preferences.ts';
import { bindHistory, readState } from '../state/history.ts';
import { type PageSettings, readPage } from '../state/pageSettings.ts';
import { createViewStore } from '../state/store.ts';
import { parseUrl } from '../state/url.ts';
import type { View } from '../state/view.ts';
import { applyTheme, settleTypeface } from '../theme/theme.ts';

/** A page that shows the record in its address in place has another one's words, which are not to be read first. */
function clearOtherRecord({ record }: PageSettings): void {
  const { data } = parseUrl(window.location.search).named;
  if (data && data !== record) document.getElementById('root')?.replaceChildren();
}

function startMode(page: PageSettings): void {
  if (page.mode !== 'kiosk') {
    startPage(page);
    return;
  }
  window.addEventListener('click', blockLinks);
  void bootWithRetry({
    load: () => import('./startKiosk.tsx').then(({ startKiosk }) => startKiosk(page)),
    language: () => parseUrl(window.location.search).named.lang ?? '',
    retryAfter: 60_000,
  });
}

/** A browser paints no frame that the page around it hides, as WordPress does until the frame has sent its height. */
const UNPAINTED_FRAME_MS = 500;

/** Resolves after the first paint, or at once in a hidden tab: text is painted before code is loaded. */
function waitForFirstPaint(mode: PageSettings['mode']): Promise<void> {
  return new Promise((resolve) => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (isPainted || document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
    if (mode === 'embed') setTimeout(resolve, UNPAINTED_FRAME_MS);
  });
}

/** Whether a preview of the prerendered record contains everything that this view shows. */
const isPreviewEnough = (page: PageSettings, { data, v, event, tour, q, source, view }: View): boolean =>
  page.prerendered &&
  [data, v, event, tour].every((one) => one === null) &&
  q === '' &&
  source.length === 0 &&
  view !== 'table';

function startPage(page: PageSettings): void {
  // An embed stores nothing on the reader's device.
  const preferences = page.mode === 'embed' ? NO_PREFERENCES : openPreferences(() => window.localStorage);
  const { named, issues } = parseUrl(window.location.search);
  // The view of a local file is kept in the history state, not in the URL.
  const fromHistory = parseUrl(readState(window.history.state) ?? '').named;
  // Prerendered state first, then stored preferences, then the URL, which wins.
  const store = createViewStore({ event: page.event });
  const chosen = { ...savedView(preferences), ...named, ...fromHistory };
  if (Object.keys(chosen).length > 0) store.setState(chosen);
  bindHistory(store, window, page);
  // Stores what the reader chooses, not what a link contained.
  store.subscribe((view, before) => saveChanges(preferences, view, before));
  applyTheme(document.documentElement, store.getState().theme);
  // The browser asks for the icon again once an event's page has the address of the explorer.
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  icon?.setAttribute('href', icon.href);

  const parsed = new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve(null);
  });
  void bootWithRetry({
    load: async () => {
      await waitForFirstPaint(page.mode);
      settleTypeface(document);
      const { data, v, view, event } = store.getState();
      const slug = data ?? page.record;
      const preview =
        isPreviewEnough(page, store.getState()) && !document.hidden ? fetchPreview(page.root, page.record) : null;
      if (!preview && !isLocalFile(data)) void prefetchDataset(datasetUrl(page.root, slug, v));
      const code = page.mode === 'embed' ? import('./startEmbed.tsx') : import('./startExplore.tsx');
      // Code that this view needs from the start. A failure is reported by the component that needs it.
      if (event !== null) import('../features/details/DetailPane.tsx').catch(() => {});
      if (view === 'table') import('../features/list/EventTable.tsx').catch(() => {});
      const [{ start }] = await Promise.all([code, parsed]);
      start({ page, store, preferences, urlIssues: issues, preview: preview ?? Promise.resolve(null) });
    },
    language: () => store.getState().lang,
    retryAfter: null,
  });
}

if (isTooOld()) showTooOld(document, '');
else {
  const page = readPage(document);
  if (!leadToRecord(page, window)) {
    markStarted(document);
    clearOtherRecord(page);
    startMode(page);
  }
}
