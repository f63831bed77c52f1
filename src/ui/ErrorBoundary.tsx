// Catches rendering errors below it, so that a bug stops one component and not the page.

import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { usePage } from './PageContext.ts';

/** An error message for technicians, in English in every language. */
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
  /** Rendered in place of the children; without it, the full-page error. */
  readonly fallback?: (error: Error) => ReactNode;
  /** Called once per error, so that nothing waits for the failed component. */
  readonly onFailure?: (() => void) | undefined;
}

/** For example, the timeline may fail while the list still works. */
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
