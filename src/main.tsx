// Boot only: read the page's mode and root, make the store, bind it to the address, mount one shell.

// First, because it names the cascade layers in their order.
import './theme/tokens.css';
import './ui/ui.css';
import './app/app.css';
import './app/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { type ArrangementProps, Explorer } from './app/Explorer.tsx';
import { requireValue } from './model/assert.ts';
import { openDevice, rememberChanges, rememberedView } from './state/device.ts';
import { bindHistory } from './state/history.ts';
import { type Mode, readPage } from './state/mode.ts';
import { createActions, createViewStore } from './state/store.ts';
import { parseUrl } from './state/url.ts';

const device = openDevice(() => window.localStorage);
const { named, bad } = parseUrl(window.location.search);
// A link wins over the device, the device over the fallback.
const store = createViewStore({ ...rememberedView(device), ...named });
bindHistory(store, window);
// What the reader chooses is remembered; what a link brought is not.
store.subscribe((view, before) => rememberChanges(device, view, before));

/** The parts, arranged for each kind of page. */
const ARRANGEMENTS: Readonly<Record<Mode, ComponentType<ArrangementProps>>> = {
  explore: Explorer,
  embed: Explorer,
  kiosk: Explorer,
};

const { mode, root } = readPage(document);
createRoot(requireValue(document.getElementById('root'), 'the element #root')).render(
  <QueryClientProvider client={new QueryClient()}>
    <App
      Arrangement={ARRANGEMENTS[mode]}
      root={root}
      store={store}
      actions={createActions(store)}
      device={device}
      bad={bad}
    />
  </QueryClientProvider>,
);
