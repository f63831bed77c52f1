// Boot only: read the page's mode and root, make the store, bind it to the address, mount one shell.

// First, because it names the cascade layers in their order.
import './theme/tokens.css';
import './ui/ui.css';
import './app/app.css';
import './app/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './app/App.tsx';
import { Explorer } from './app/Explorer.tsx';
import { datasetQuery } from './dataset/load.ts';
import { requireValue } from './model/assert.ts';
import { openDevice, rememberChanges, rememberedView } from './state/device.ts';
import { bindHistory } from './state/history.ts';
import { type Mode, readPage } from './state/mode.ts';
import { createActions, createViewStore } from './state/store.ts';
import { parseUrl } from './state/url.ts';

/** What differs between kinds of page; the rest is App's. */
type Page = Omit<AppProps, 'root' | 'actions'>;

function openPage(Arrangement: AppProps['Arrangement']): Page {
  const device = openDevice(() => window.localStorage);
  const { named, bad } = parseUrl(window.location.search);
  // A link wins over the device, the device over the fallback.
  const store = createViewStore({ ...rememberedView(device), ...named });
  bindHistory(store, window);
  // What the reader chooses is remembered; what a link brought is not.
  store.subscribe((view, before) => rememberChanges(device, view, before));
  return { Arrangement, store, device, bad, query: datasetQuery };
}

/** The parts, arranged for each kind of page. */
const ARRANGEMENTS: Readonly<Record<Mode, (root: string, client: QueryClient) => Page | Promise<Page>>> = {
  explore: () => openPage(Explorer),
  embed: () => openPage(Explorer),
  kiosk: async (root, client) => (await import('./app/openKiosk.tsx')).openKiosk(root, client),
};

const { mode, root } = readPage(document);
const client = new QueryClient();
const mount = (page: Page): void =>
  createRoot(requireValue(document.getElementById('root'), 'the element #root')).render(
    <QueryClientProvider client={client}>
      <App {...page} root={root} actions={createActions(page.store)} />
    </QueryClientProvider>,
  );
// Not a top-level await: chunks that import from this one would then be split from it, styles and all.
const page = ARRANGEMENTS[mode](root, client);
if (page instanceof Promise) void page.then(mount);
else mount(page);
