// Loading or error status above the prerendered page, in the reader's language once its catalogue has loaded.

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MessagesContext } from '../i18n/messages.tsx';
import { useView, type ViewStore } from '../state/store.ts';
import { useLanguage } from '../app/useLanguage.ts';

export interface StartupStatusProps {
  readonly client: QueryClient;
  readonly store: ViewStore;
  readonly children: ReactNode;
}

export function StartupStatus({ client, ...props }: StartupStatusProps) {
  return (
    <QueryClientProvider client={client}>
      <InLanguage {...props} />
    </QueryClientProvider>
  );
}

function InLanguage({ store, children }: Omit<StartupStatusProps, 'client'>) {
  const { messages, direction, waiting } = useLanguage(
    useView(store, (view) => view.lang),
    true,
  );
  if (waiting) return null;
  return (
    <MessagesContext value={messages}>
      <div lang={messages.locale} dir={direction}>
        {children}
      </div>
    </MessagesContext>
  );
}
