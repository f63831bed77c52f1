// The root of one page. The browser (hydrateApp.tsx) and the prerender render the same tree, so that React can hydrate
// the HTML.

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, type AppProps } from '../app/App.tsx';

export interface AppRootProps extends AppProps {
  readonly client: QueryClient;
}

export function AppRoot({ client, ...app }: AppRootProps) {
  return (
    <QueryClientProvider client={client}>
      <App {...app} />
    </QueryClientProvider>
  );
}
