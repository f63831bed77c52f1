// Starts the kiosk. It replaces the prerendered HTML.

import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { requireValue } from '../model/assert.ts';
import type { PageSettings } from '../state/pageSettings.ts';
import { createActions } from '../state/store.ts';
import { bootKiosk } from '../modes/kiosk/bootKiosk.tsx';
import '../ui/media/thumbnail.css';
import { AppRoot } from './AppRoot.tsx';

export async function startKiosk(page: PageSettings): Promise<void> {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  const { app, root } = await bootKiosk(page, client);
  createRoot(requireValue(document.getElementById('root'), 'the element #root'), root).render(
    <AppRoot client={client} page={page} actions={createActions(app.store)} {...app} />,
  );
}
