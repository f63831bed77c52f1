// What a reader sees when the data cannot be had, or the page itself broke: what happened, what to do, nothing lost.

import { Component, type ReactNode } from 'react';
import { LoadError } from '../dataset/loading/datasetQuery.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { useMessages } from '../i18n/messages.tsx';
import { FIELD_NAMES, FIELDS } from '../state/viewFields.ts';
import { usePage } from '../ui/PageContext.ts';

export interface LoadFailureProps {
  /** Null where the reader stopped the loading. */
  readonly error: unknown;
  readonly slug: string;
  /** The version of it that was asked for; null for the data as they are now. */
  readonly version: string | null;
  /** Whether what could not be had is the rest of a dataset whose outline is shown. */
  readonly isRest?: boolean;
  /** Null where nobody is to choose other data. */
  readonly onCurrent: (() => void) | null;
  readonly onRetry: () => void;
  readonly retrying: boolean;
  /** Opens a file of the reader's own, where that can be done. */
  readonly onFile?: (() => void) | undefined;
}

/** This page with the default dataset: only what is not of the other one stays, such as the reader's language and a box's height. */
function startHref(): string {
  const params = new URLSearchParams(window.location.search);
  for (const name of FIELD_NAMES) if (FIELDS[name].history !== 'device') params.delete(name);
  return `?${params}`;
}

/** What to do about it. */
function hintOf(kind: LoadError['kind'] | null, slug: string, version: string | null, m: Messages): string {
  if (kind === 'missing') return version === null ? m.failedMissing(slug) : m.embed.failedVersion(version);
  if (kind === 'webPage') return m.failedWebPage(slug);
  return kind === 'notJson' || kind === 'format' ? m.failedBroken : m.failedHint;
}

export function LoadFailure(props: LoadFailureProps) {
  const { error, slug, version, isRest, onCurrent, onRetry, retrying, onFile } = props;
  const m = useMessages();
  const kind = error instanceof LoadError ? error.kind : null;
  if (kind === 'lost') return <LostFile onFile={onFile} />;
  const missing = kind === 'missing' || kind === 'webPage';
  return (
    <div className="failure" role="alert">
      <h2>{error === null ? m.stopped : isRest ? m.partsFailed : m.failed}</h2>
      {error !== null && <p>{hintOf(kind, slug, version, m)}</p>}
      <p className="failure-actions">
        <button type="button" className="button" onClick={onRetry} disabled={retrying}>
          {m.retry}
        </button>
        {version !== null && onCurrent && (
          <button type="button" className="button" onClick={onCurrent}>
            {m.embed.current}
          </button>
        )}
        {missing && version === null && onCurrent && (
          <a className="button" href={startHref()}>
            {m.failedMissingCure}
          </a>
        )}
      </p>
      {error !== null && (
        <details>
          <summary>{m.whatWentWrong}</summary>
          <Technical text={error instanceof Error ? error.message : String(error)} />
        </details>
      )}
    </div>
  );
}

/** After a reload, or on another computer: a reader's own file is there no more. */
function LostFile({ onFile }: Pick<LoadFailureProps, 'onFile'>) {
  const m = useMessages();
  return (
    <div className="failure" role="alert">
      <h1>{m.ownFile.lost}</h1>
      <p>{m.ownFile.lostHint}</p>
      <p className="failure-actions">
        {onFile && (
          <button type="button" className="button" onClick={onFile}>
            {m.ownFile.open}
          </button>
        )}
        <a className="button" href={startHref()}>
          {m.failedMissingCure}
        </a>
      </p>
    </div>
  );
}

/** What a program said of itself: English in every language, for whoever is asked to help. */
export const Technical = ({ text }: { readonly text: string }) => (
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
        <Technical text={error.message} />
      </details>
    </div>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of what broke; the whole page's own message where it is not given. */
  readonly fallback?: (error: Error) => ReactNode;
  /** Told once, so that nothing goes on waiting for what broke. */
  readonly onFailure?: (() => void) | undefined;
}

/** A bug crashes up to here and no further: the timeline may break while the list goes on. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }
  override componentDidCatch(): void {
    this.props.onFailure?.();
  }
  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return this.props.fallback?.(this.state.error) ?? <Crash error={this.state.error} />;
  }
}
