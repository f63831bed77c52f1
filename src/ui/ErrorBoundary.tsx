// Catches what breaks below it, so that a bug stops one component and not the page.

import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { usePage } from './PageContext.ts';

/** What a program said of itself: English in every language, for whoever is asked to help. */
export const TechnicalDetails = ({ text }: { readonly text: string }) => (
  <pre lang="en" dir="ltr">
    {text}
  </pre>
);

function Crash({ error }: { readonly error: Error }) {
  const m = useMessages();
  const { reload } = usePage();
  return (
    <div className="failure" role="alert">
      <h1>{m.crashed}</h1>
      <p>{m.crashedHint}</p>
      <button type="button" className="button" onClick={reload}>
        {m.reload}
      </button>
      <details>
        <summary>{m.whatWentWrong}</summary>
        <TechnicalDetails text={error.message} />
      </details>
    </div>
  );
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of what broke; the whole page's own message where it is not given. */
  readonly fallback?: (error: Error) => ReactNode;
  /** Told once, so that nothing goes on waiting for what broke. */
  readonly onFailure?: (() => void) | undefined;
}

/** A bug crashes up to here and no further: the timeline may break while the list goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }
  override componentDidCatch(): void {
    this.props.onFailure?.();
  }
  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { fallback } = this.props;
    return fallback ? fallback(this.state.error) : <Crash error={this.state.error} />;
  }
}
