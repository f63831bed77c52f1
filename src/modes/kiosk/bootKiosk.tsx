// Boot of a screen on a wall: its settings, its copies on this computer, what goes wrong, when it updates. Runs once,
// outside React; nothing of a visitor's is kept on the device or in the address.

import type { QueryClient } from '@tanstack/react-query';
import type { RootOptions } from 'react-dom/client';
import { languagesQuery } from '../../i18n/languages.ts';
import { readConfig } from './config.ts';
import { createErrorLog } from './errorLog.ts';
import { lockDown } from './lockdown.ts';
import { createCrashRecovery } from './crashRecovery.ts';
import { findInlined, type OfflineCache, openOfflineCache } from './offlineCache.ts';
import { offlineDatasetQuery, checkForUpdate } from './offlineDataset.ts';
import { registerServiceWorker, NO_SERVICE_WORKER } from './serviceWorker.ts';
import { reloadWhenThere } from './reload.ts';
import { initialView } from './reset.ts';
import { createUpdater, type Updater } from './updater.ts';
import { datasetUrl } from '../../dataset/loading/datasetUrl.ts';
import { NO_PREFERENCES } from '../../state/preferences.ts';
import { createViewStore, type ViewStore } from '../../state/store.ts';
import { normalizeSiteUrl } from '../../ui/normalizeSiteUrl.ts';
import { KioskErrorBoundary } from './KioskErrorBoundary.tsx';
import type { KioskServices } from './kioskServices.ts';
import { KioskScreen } from './KioskScreen.tsx';
import type { AppProps } from '../../app/App.tsx';
import type { LayoutProps } from '../explore/Explorer.tsx';
import { OperatorAccess } from './OperatorAccess.tsx';

/** Milliseconds for kiosk.json, and for what the start button says in every language: before them nothing is shown. */
const PATIENCE = 4000;

/** kiosk.json as it is, was, or stands in the page itself; null where there is none. A broken one says so. */
async function readConfigFile(
  url: string,
  keeper: OfflineCache,
): Promise<{ readonly raw: unknown; readonly fault: string | null }> {
  const parse = (text: string): unknown => JSON.parse(text);
  const inlined = findInlined(document, 'kiosk/kiosk.json');
  let fault: string | null = null;
  try {
    if (inlined !== null) return { raw: parse(inlined), fault };
    const answer = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) {
      const text = await answer.text();
      const raw = parse(text);
      await keeper.keep(url, text, new Date());
      return { raw, fault };
    }
    if (answer.status === 404) return { raw: null, fault };
    fault = `${url} answered ${answer.status}`;
  } catch (cause) {
    fault = String(cause);
  }
  const kept = await keeper.find(url);
  return { raw: kept && parse(kept.text), fault };
}

export interface BootedKiosk {
  readonly app: Omit<AppProps, 'page' | 'actions'>;
  /** What React is to do with what breaks. */
  readonly root: RootOptions;
}

export async function bootKiosk(root: string, client: QueryClient): Promise<BootedKiosk> {
  let store: ViewStore | null = null;
  let updater: Updater | null = null;
  const storage = (): Storage => window.sessionStorage;
  const reload = (): void => void reloadWhenThere();
  const healer = createCrashRecovery(storage, reload);
  const log = createErrorLog(storage, () => store?.getState().q ?? '');
  const note = (what: unknown): void => log.note(String(what), Date.now());
  const stumble = (what: unknown): void => {
    note(what);
    if (healer.stumbled()) updater?.reloadWhenQuiet();
  };
  // A browser's own remark, not a fault: https://www.w3.org/TR/resize-observer/#deliver-resize-error
  window.addEventListener('error', ({ message }) => /ResizeObserver/.test(message) || stumble(message));
  window.addEventListener('unhandledrejection', ({ reason }) => stumble(reason));
  lockDown(window);
  // So that the browser does not throw the copies away when it wants room.
  navigator.storage?.persist().catch(note);

  const keeper = openOfflineCache(() => window.caches);
  const [file] = await Promise.all([
    readConfigFile(new URL('kiosk/kiosk.json', root).href, keeper),
    // A page's first paint does not wait for the typeface; a wall's may.
    document.fonts.load('1em "Source Serif 4"').catch(note),
  ]);
  const config = readConfig(file.raw, window.location.search);
  if (file.fault !== null) note(`kiosk.json: ${file.fault}`);
  const { settings, start } = config;
  await Promise.race([
    client.prefetchQuery(languagesQuery(settings.langs)),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  const view = createViewStore(start);
  store = view;
  const { data: slug, v: version } = view.getState();
  const url = datasetUrl(root, slug, version);
  const inlined = version === null && findInlined(document, `data/${slug}/dataset.json`) !== null;
  const query = offlineDatasetQuery(keeper);
  const program = inlined ? NO_SERVICE_WORKER : registerServiceWorker(root, navigator);
  updater = createUpdater({
    minutes: inlined ? 0 : settings.update,
    look: () => checkForUpdate(url, keeper),
    program,
    take: (built) => void client.setQueryData(query(root, slug, version).queryKey, built),
    reload,
  });
  const told = import.meta.env.SITE_URL;
  const kiosk: KioskServices = {
    config,
    site: settings.site ?? (told ? normalizeSiteUrl(told) : null),
    inlined,
    log,
    updater,
    program,
    keptAt: () => keeper.keptAt(url),
    startedAt: performance.now(),
  };
  const forget = (): void => view.setState(initialView(view.getState(), start));
  const Layout = (props: LayoutProps) => (
    <KioskErrorBoundary built={props.built} kiosk={kiosk} healer={healer} forget={forget}>
      <KioskScreen {...props} kiosk={kiosk} />
    </KioskErrorBoundary>
  );
  const broke = (error: unknown): void => {
    note(error);
    // biome-ignore lint/suspicious/noConsole: as React does where nobody else listens
    console.error(error);
  };
  const fail = (): void => void healer.crashed(null);
  const kioskProps = { reload, onFailure: fail, aside: <OperatorAccess built={null} kiosk={kiosk} /> };
  return {
    app: { Layout, store: view, device: NO_PREFERENCES, bad: [], query, kiosk: kioskProps },
    root: {
      onCaughtError: broke,
      onUncaughtError(error) {
        broke(error);
        fail();
      },
    },
  };
}
