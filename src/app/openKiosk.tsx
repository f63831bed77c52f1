// Boot of a screen on a wall: its settings, its copies on this computer, what goes wrong, when it updates. Runs once,
// outside React; nothing of a visitor's is kept on the device or in the address.

import type { QueryClient } from '@tanstack/react-query';
import { readConfig } from '../kiosk/config.ts';
import { createFaultLog } from '../kiosk/faultLog.ts';
import { guard } from '../kiosk/guards.ts';
import { findInlined, type Keeper, openKeeper } from '../kiosk/kept.ts';
import { keptDatasetQuery, lookForNewer } from '../kiosk/keptDataset.ts';
import { keepProgram, NO_PROGRAM } from '../kiosk/program.ts';
import { createUpdater } from '../kiosk/updater.ts';
import { datasetUrl } from '../dataset/datasetUrl.ts';
import { FORGETFUL } from '../state/device.ts';
import { createViewStore } from '../state/store.ts';
import { KioskBoundary } from './KioskBoundary.tsx';
import type { Kiosk } from './kiosk.ts';
import { KioskScreen } from './KioskScreen.tsx';
import type { AppProps } from './App.tsx';
import type { ArrangementProps } from './Explorer.tsx';

/** kiosk.json as it is, was, or stands in the page itself; null where there is none. A broken one says so. */
async function readConfigFile(
  url: string,
  keeper: Keeper,
): Promise<{ readonly raw: unknown; readonly fault: string | null }> {
  const parse = (text: string): unknown => JSON.parse(text);
  const inlined = findInlined(document, 'kiosk/kiosk.json');
  let fault: string | null = null;
  try {
    if (inlined !== null) return { raw: parse(inlined), fault };
    const answer = await fetch(url, { cache: 'no-cache' });
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

export async function openKiosk(root: string, client: QueryClient): Promise<Omit<AppProps, 'page' | 'actions'>> {
  const log = createFaultLog();
  const note = (what: unknown): void => log.note(String(what), Date.now());
  // A browser's own remark, not a fault: https://www.w3.org/TR/resize-observer/#deliver-resize-error
  window.addEventListener('error', ({ message }) => /ResizeObserver/.test(message) || note(message));
  window.addEventListener('unhandledrejection', ({ reason }) => note(reason));
  guard(window);

  const keeper = openKeeper(() => window.caches);
  const [file] = await Promise.all([
    readConfigFile(new URL('kiosk/kiosk.json', root).href, keeper),
    // A page's first paint does not wait for the typeface; a wall's may.
    document.fonts.load('1em "Source Serif 4"').catch(note),
  ]);
  const config = readConfig(file.raw, window.location.search);
  if (file.fault !== null) note(`kiosk.json: ${file.fault}`);
  const { settings, start } = config;
  const store = createViewStore(start);
  const slug = store.getState().data;
  const inlined = findInlined(document, `data/${slug}/dataset.json`) !== null;
  const query = keptDatasetQuery(keeper);
  const program = inlined ? NO_PROGRAM : await keepProgram(root, navigator);
  const updater = createUpdater({
    minutes: inlined ? 0 : settings.update,
    look: () => lookForNewer(datasetUrl(root, slug), keeper),
    program,
    take: (built) => void client.setQueryData(query(root, slug).queryKey, built),
    reload: () => window.location.reload(),
  });
  const kiosk: Kiosk = {
    config,
    site: settings.site ?? (import.meta.env.SITE_URL || null),
    inlined,
    log,
    updater,
    program,
    keptAt: () => keeper.keptAt(datasetUrl(root, slug)),
    startedAt: performance.now(),
  };
  const Arrangement = (props: ArrangementProps) => (
    <KioskBoundary dataset={props.built.dataset} note={note}>
      <KioskScreen {...props} kiosk={kiosk} />
    </KioskBoundary>
  );
  return { Arrangement, store, device: FORGETFUL, bad: [], query };
}
