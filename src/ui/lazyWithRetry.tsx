// A component whose code is loaded on first use. If loading or rendering fails, shows an error with a retry in its
// place; the rest of the page still works.

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { ErrorBoundary, TechnicalDetails } from './ErrorBoundary.tsx';
import { retryStylesheets } from './retryStylesheets.ts';
import { usePage } from './PageContext.ts';

interface ComponentErrorProps {
  readonly error: Error;
  readonly message: string;
  readonly onRetry: () => void;
  /** Whether a retry has already failed. */
  readonly hasRetried: boolean;
}

function ComponentError({ error, message, onRetry, hasRetried }: ComponentErrorProps) {
  const m = useMessages();
  const { reload } = usePage();
  return (
    <div className="component-error" role="alert">
      <p>{message}</p>
      {hasRetried && <p>{m.componentFailedHint}</p>}
      <p className="failure-actions">
        <button type="button" className="button" onClick={onRetry}>
          {m.retry}
        </button>
        {hasRetried && (
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

export interface RetryBoundaryProps {
  readonly failed: string;
  /** Wraps the error message, to keep the component's place on the page. */
  readonly wrap: (failure: ReactNode) => ReactNode;
  /** Called on each failure, so that nothing waits for the component. */
  readonly onFailure: () => void;
  readonly children: ReactNode;
}

/** For a component that loads code by itself and throws if that fails: an error with a retry, which mounts it anew. */
export function RetryBoundary({ failed, wrap, onFailure, children }: RetryBoundaryProps) {
  const [attempt, setAttempt] = useState(0);
  const retry = (): void => void retryStylesheets(document).then(() => setAttempt(attempt + 1));
  return (
    <ErrorBoundary
      key={attempt}
      fallback={(error) =>
        wrap(<ComponentError error={error} message={failed} onRetry={retry} hasRetried={attempt > 0} />)
      }
      onFailure={onFailure}
    >
      {children}
    </ErrorBoundary>
  );
}

interface LazyComponentProps<P> {
  readonly props: P;
  /** Shown while loading, instead of the default text. */
  readonly waiting?: ReactNode;
  /** Wraps the error message, to keep the component's place on the page. */
  readonly wrap?: (failure: ReactNode) => ReactNode;
  /** The error message, instead of the default text. */
  readonly failed?: string;
  /** Called on each failure, so that nothing waits for the component. */
  readonly onFailure?: () => void;
}

export type LazyComponent<P> = ComponentType<LazyComponentProps<P>> & {
  /** Loads the code ahead of its first use, so that the component renders at once. Rejects if loading fails. */
  readonly fetch: () => Promise<void>;
};

/** `load` imports the component. */
export function lazyWithRetry<P extends object>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  const fetched = (before: () => Promise<void>) =>
    lazy(async () => {
      await before();
      return { default: await load() };
    });
  // Shared by all uses: after a failure in one place the next use retries, as the next visitor of a kiosk may.
  let latest: { readonly attempt: number; readonly Content: ComponentType<P>; failed: boolean } = {
    attempt: 0,
    Content: fetched(async () => {}),
    failed: false,
  };
  const resetForRetry = () => {
    latest = { attempt: latest.attempt + 1, Content: fetched(() => retryStylesheets(document)), failed: false };
    return latest;
  };
  const fetch = async (): Promise<void> => {
    const Content = await load();
    latest = { ...latest, Content, failed: false };
  };
  function LazyContent({ props, waiting, wrap = (failure) => failure, failed, onFailure }: LazyComponentProps<P>) {
    const m = useMessages();
    const [{ attempt, Content }, setLatest] = useState(() => (latest.failed ? resetForRetry() : latest));
    return (
      <ErrorBoundary
        key={attempt}
        fallback={(error) =>
          wrap(
            <ComponentError
              error={error}
              message={failed ?? m.componentFailed}
              onRetry={() => setLatest(resetForRetry())}
              hasRetried={attempt > 0}
            />,
          )
        }
        onFailure={() => {
          latest.failed = true;
          onFailure?.();
        }}
      >
        <Suspense fallback={waiting === undefined ? <p role="status">{m.componentLoading}</p> : waiting}>
          <Content {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(LazyContent, { fetch });
}
