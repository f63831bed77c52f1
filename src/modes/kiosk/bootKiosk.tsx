// Boots the kiosk, once and outside React: settings, offline copies, error handling, updates. Stores nothing about
// visitors on the device and puts nothing about them in the address.

import type { QueryClient } from '@tanstack/react-query';
import type { RootOptions } from 'react-dom/client';
import { languagesQuery } from '../../i18n/languages.ts';
import { readConfig } from './config.ts';
import { createErrorLog } from './errorLog.ts';
import { lockDown } from './lockdown.ts';
import { createCrashRecovery } from './crashRecovery.ts';
import { findInlinedFile, type OfflineCache, openOfflineCache } from './offlineCache.ts';
import { offlineDatasetQuery, checkForUpdate } from './offlineDataset.ts';
import { registerServiceWorker, NO_SERVICE_WORKER } from './serviceWorker.ts';
import { reloadWhenReachable } from './reload.ts';
import { initialView } from './reset.ts';
import { createUpdater, type Updater } from './updater.ts';
import { loadDrawing } from '../../features/timeline/useDrawing.ts';
import { withMediaFiles } from '../../dataset/loading/mediaFiles.ts';
import { datasetUrl } from '../../dataset/loading/datasetUrl.ts';
import { NO_PREFERENCES } from '../../state/preferences.ts';
import type { PageSettings } from '../../state/pageSettings.ts';
import { createViewStore, type ViewStore } from '../../state/store.ts';
import { normalizeSiteUrl } from '../../ui/normalizeSiteUrl.ts';
import { KioskErrorBoundary } from './KioskErrorBoundary.tsx';
import type { KioskServices } from './kioskServices.ts';
import { KioskScreen } from './KioskScreen.tsx';
import type { AppProps } from '../../app/App.tsx';
import type { LayoutProps } from '../../app/LayoutProps.ts';
import { OperatorAccess } from './OperatorAccess.tsx';

/** Applies to what nothing is shown before: kiosk.json, the message catalogues and the code that draws the picture. */
const BOOT_TIMEOUT_MS = 4000;

/** Reads kiosk.json from the page itself, the network or the cache. `raw` is null if there is none; `issue` says what failed. */
async function readConfigFile(
  url: string,
  cache: OfflineCache,
): Promise<{ readonly raw: unknown; readonly issue: string | null }> {
  const parse = (text: string): unknown => JSON.parse(text);
  const inlined = findInlinedFile(document, 'kiosk/kiosk.json');
  let issue: string | null = null;
  try {
    if (inlined !== null) return { raw: parse(inlined), issue };
    const answer = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(BOOT_TIMEOUT_MS) });
    if (answer.ok) {
      const text = await answer.text();
      const raw = parse(text);
      await cache.store(url, text, new Date());
      return { raw, issue };
    }
    if (answer.status === 404) return { raw: null, issue };
    issue = `${url} answered ${answer.status}`;
  } catch (cause) {
    issue = String(cause);
  }
  const cached = await cache.find(url);
  return { raw: cached && parse(cached.text), issue };
}

const normalizedOrNull = (address: string | undefined): string | null => (address ? normalizeSiteUrl(address) : null);

/** The public page of this kiosk's record. The setting may name the site's root, or that page. */
const publicPage = (address: string, path: string): string =>
  address.endsWith(`/${path}`) ? address : new URL(path, address).href;

export interface BootedKiosk {
  readonly app: Omit<AppProps, 'page' | 'actions'>;
  /** React's error handlers. */
  readonly root: RootOptions;
}

export async function bootKiosk({ root, home, record }: PageSettings, client: QueryClient): Promise<BootedKiosk> {
  let store: ViewStore | null = null;
  let updater: Updater | null = null;
  const storage = (): Storage => window.sessionStorage;
  const reload = (): void => void reloadWhenReachable();
  const crashRecovery = createCrashRecovery(storage, reload);
  const log = createErrorLog(storage, () => store?.getState().q ?? '');
  const logError = (what: unknown): void => log.add(String(what), Date.now());
  const handleError = (what: unknown): void => {
    logError(what);
    if (crashRecovery.handleError()) updater?.reloadWhenIdle();
  };
  // Reported by browsers without a fault: https://www.w3.org/TR/resize-observer/#deliver-resize-error
  window.addEventListener('error', ({ message }) => /ResizeObserver/.test(message) || handleError(message));
  window.addEventListener('unhandledrejection', ({ reason }) => handleError(reason));
  lockDown(window);
  // Asks the browser not to evict the offline copies.
  navigator.storage?.persist().catch(logError);

  const drawing = loadDrawing().catch(logError);
  const cache = openOfflineCache(() => window.caches);
  const [file] = await Promise.all([
    readConfigFile(new URL('kiosk/kiosk.json', root).href, cache),
    // The kiosk waits for the typeface before its first paint, unlike the other modes.
    document.fonts.load('1em "Source Serif 4"').catch(logError),
  ]);
  const config = readConfig(file.raw, window.location.search);
  if (file.issue !== null) logError(`kiosk.json: ${file.issue}`);
  const { settings, start } = config;
  await Promise.race([
    Promise.all([client.prefetchQuery(languagesQuery(settings.langs)), drawing]),
    new Promise((resolve) => setTimeout(resolve, BOOT_TIMEOUT_MS)),
  ]);
  const view = createViewStore(start);
  store = view;
  const { data, v: version } = view.getState();
  const slug = data ?? record;
  const url = datasetUrl(root, slug, version);
  const inlined = version === null && findInlinedFile(document, `data/${slug}/dataset.json`) !== null;
  const query = offlineDatasetQuery(cache);
  const serviceWorker = inlined ? NO_SERVICE_WORKER : registerServiceWorker(home, navigator);
  updater = createUpdater({
    minutes: inlined ? 0 : settings.update,
    check: () => checkForUpdate(url, cache),
    serviceWorker,
    apply: (built) =>
      void withMediaFiles(built, root, slug).then((whole) =>
        client.setQueryData(query(root, slug, version).queryKey, whole),
      ),
    reload,
  });
  const publicRoot = settings.site ?? normalizedOrNull(import.meta.env.SITE_URL);
  const kiosk: KioskServices = {
    config,
    site: publicRoot && publicPage(publicRoot, home.slice(root.length)),
    inlined,
    log,
    updater,
    serviceWorker,
    cachedAt: () => cache.cachedAt(url),
    startedAt: performance.now(),
  };
  const resetView = (): void => view.setState(initialView(view.getState(), start));
  const Layout = (props: LayoutProps) => (
    <KioskErrorBoundary built={props.built} kiosk={kiosk} crashRecovery={crashRecovery} resetView={resetView}>
      <KioskScreen {...props} kiosk={kiosk} />
    </KioskErrorBoundary>
  );
  const handleReactError = (error: unknown): void => {
    logError(error);
    // biome-ignore lint/suspicious/noConsole: React's default, which a custom handler replaces
    console.error(error);
  };
  const restart = (): void => void crashRecovery.handleCrash(null);
  const kioskProps = { reload, onFailure: restart, aside: <OperatorAccess built={null} kiosk={kiosk} /> };
  return {
    app: { Layout, store: view, preferences: NO_PREFERENCES, urlIssues: [], query, kiosk: kioskProps },
    root: {
      onCaughtError: handleReactError,
      onUncaughtError(error) {
        handleReactError(error);
        restart();
      },
    },
  };
}
