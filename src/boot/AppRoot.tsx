// One page of the site as React draws it: the parts arranged for its mode, with what they all stand on. The same for
// the browser (start.tsx) and for the build (prerender), so that one can take over what the other has written.

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
