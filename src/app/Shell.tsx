// One page of the site as React draws it: the parts arranged for its mode, with what they all stand on. The same for
// the browser (start.tsx) and for the build (prerender), so that one can take over what the other has written.

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Mode } from '../state/mode.ts';
import { App, type AppProps } from './App.tsx';
import { type ArrangementProps, Explorer } from './Explorer.tsx';

/** The parts, arranged for each kind of page. */
const ARRANGEMENTS: Readonly<Record<Mode, ComponentType<ArrangementProps>>> = {
  explore: Explorer,
  embed: Explorer,
  kiosk: Explorer,
};

export interface ShellProps extends Omit<AppProps, 'Arrangement'> {
  readonly client: QueryClient;
}

export function Shell({ client, ...app }: ShellProps) {
  return (
    <QueryClientProvider client={client}>
      <App Arrangement={ARRANGEMENTS[app.page.mode]} {...app} />
    </QueryClientProvider>
  );
}
