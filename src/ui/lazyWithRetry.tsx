// A part of the page whose code is fetched when it is first wanted. Where that does not come, or breaks, the reader is
// told beside everything else, which works on, and may try again.

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { ErrorBoundary, TechnicalDetails } from './ErrorBoundary.tsx';
import { retryStylesheets } from './retryStylesheets.ts';
import { usePage } from './PageContext.ts';

interface ComponentErrorProps {
  readonly error: Error;
  readonly said: string;
  readonly onRetry: () => void;
  /** Whether trying again has been tried. */
  readonly again: boolean;
}

function ComponentError({ error, said, onRetry, again }: ComponentErrorProps) {
  const m = useMessages();
  const { reload } = usePage();
  return (
    <div className="component-error" role="alert">
      <p>{said}</p>
      {again && <p>{m.componentFailedHint}</p>}
      <p className="failure-actions">
        <button type="button" className="button" onClick={onRetry}>
          {m.retry}
        </button>
        {again && (
          <button type="button" className="button" onClick={reload}>
            {m.reload}
          </button>
        )}
      </p>
      <details>
        <summary>{m.whatWentWrong}</summary>
        <TechnicalDetails text={error.message} />
      </details>
    </div>
  );
}

interface LazyComponentProps<P> {
  readonly props: P;
  /** Seen while it is on its way, if not the usual words. */
  readonly waiting?: ReactNode;
  /** What stands round the words that it failed, if anything: its own place on the page. */
  readonly around?: (failure: ReactNode) => ReactNode;
  /** What cannot be had without it, in words, if not "this part of the page". */
  readonly failed?: string;
  /** Told of each failure, so that nothing goes on waiting for it. */
  readonly onFailure?: () => void;
}

export type LazyComponent<P> = ComponentType<LazyComponentProps<P>> & {
  /** Brings its code before it is wanted: from then on it is drawn at once. Rejects where it does not come. */
  readonly fetch: () => Promise<void>;
};

/** `load` brings the part's component. */
export function lazyWithRetry<P extends object>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  const fetched = (before: () => Promise<void>) =>
    lazy(async () => {
      await before();
      return { default: await load() };
    });
  // Kept for all places: what failed in one is asked for again by the next, which a later visitor of a wall may see.
  let latest: { readonly attempt: number; readonly Part: ComponentType<P>; failed: boolean } = {
    attempt: 0,
    Part: fetched(async () => {}),
    failed: false,
  };
  const renewed = () => {
    latest = { attempt: latest.attempt + 1, Part: fetched(() => retryStylesheets(document)), failed: false };
    return latest;
  };
  const fetch = async (): Promise<void> => {
    const Part = await load();
    latest = { ...latest, Part, failed: false };
  };
  function LoadedPart({ props, waiting, around = (failure) => failure, failed, onFailure }: LazyComponentProps<P>) {
    const m = useMessages();
    const [{ attempt, Part }, setPart] = useState(() => (latest.failed ? renewed() : latest));
    return (
      <ErrorBoundary
        key={attempt}
        fallback={(error) =>
          around(
            <ComponentError
              error={error}
              said={failed ?? m.componentFailed}
              onRetry={() => setPart(renewed())}
              again={attempt > 0}
            />,
          )
        }
        onFailure={() => {
          latest.failed = true;
          onFailure?.();
        }}
      >
        <Suspense fallback={waiting === undefined ? <p role="status">{m.componentLoading}</p> : waiting}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(LoadedPart, { fetch });
}
