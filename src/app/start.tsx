// Puts the page to work: takes over what stands in its HTML once the dataset is here, or draws it all where nothing
// does. Until then the HTML goes on being read; where the dataset does not come, it stays and the reader is told.

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { datasetQuery } from '../dataset/load.ts';
import { requireValue } from '../model/assert.ts';
import type { Device } from '../state/device.ts';
import type { PageSettings } from '../state/mode.ts';
import { createActions, type ViewStore } from '../state/store.ts';
import type { BadValue } from '../state/url.ts';
import { ARRANGEMENTS } from './arrangements.ts';
import { LoadFailure } from './Failure.tsx';
import { Shell } from './Shell.tsx';

export interface StartOptions {
  readonly page: PageSettings;
  /** Its initial state is what stands in the page's HTML, where anything does. */
  readonly store: ViewStore;
  readonly device: Device;
  readonly bad: readonly BadValue[];
}

export function start({ page, store, device, bad }: StartOptions): void {
  const client = new QueryClient();
  const root = requireValue(document.getElementById('root'), 'the element #root');
  const shell = (onTakenOver?: () => void) => (
    <Shell
      client={client}
      Arrangement={ARRANGEMENTS[page.mode]}
      query={datasetQuery}
      page={page}
      store={store}
      actions={createActions(store)}
      device={device}
      bad={bad}
      {...(onTakenOver ? { onTakenOver } : {})}
    />
  );
  const slug = store.getState().data;
  if (page.written !== slug) {
    createRoot(root).render(shell());
    return;
  }
  const main = root.querySelector('main');
  main?.setAttribute('aria-busy', 'true');
  const trouble = createRoot(requireValue(document.getElementById('trouble'), 'the element #trouble'));
  const stop = new QueryObserver(client, datasetQuery(page.root, slug)).subscribe((query) => {
    if (query.isSuccess) {
      trouble.unmount();
      // In a transition React rests between slices, so that the page scrolls and answers meanwhile.
      startTransition(() => {
        hydrateRoot(root, shell(stop));
      });
    } else if (query.isError) {
      main?.setAttribute('aria-busy', 'false');
      trouble.render(
        <LoadFailure
          error={query.error}
          slug={slug}
          onRetry={() => query.refetch()}
          retrying={query.fetchStatus === 'fetching'}
        />,
      );
    }
  });
}
