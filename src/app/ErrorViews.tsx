// What a reader sees when the data cannot be had, or the page itself broke: what happened, what to do, nothing lost.

import { LoadError } from '../dataset/loading/datasetQuery.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { useMessages } from '../i18n/messages.tsx';
import { FIELD_NAMES, FIELDS } from '../state/viewFields.ts';
import { TechnicalDetails } from '../ui/ErrorBoundary.tsx';

export interface LoadFailureProps {
  /** Null where the reader stopped the loading. */
  readonly error: unknown;
  readonly slug: string;
  /** The version of it that was asked for; null for the data as they are now. */
  readonly version: string | null;
  /** Whether what could not be had is the rest of a dataset whose outline is shown. */
  readonly isPartial?: boolean;
  /** Null where nobody is to choose other data. */
  readonly onCurrent: (() => void) | null;
  readonly onRetry: () => void;
  readonly retrying: boolean;
  /** Opens a file of the reader's own, where that can be done. */
  readonly onFile?: (() => void) | undefined;
}

/** This page with the default dataset: only what is not of the other one stays, such as the reader's language and a box's height. */
function defaultDatasetHref(): string {
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
  const { error, slug, version, isPartial, onCurrent, onRetry, retrying, onFile } = props;
  const m = useMessages();
  const kind = error instanceof LoadError ? error.kind : null;
  if (kind === 'lost') return <MissingLocalFile onFile={onFile} />;
  const missing = kind === 'missing' || kind === 'webPage';
  return (
    <div className="failure" role="alert">
      <h2>{error === null ? m.stopped : isPartial ? m.textFailed : m.failed}</h2>
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
          <a className="button" href={defaultDatasetHref()}>
            {m.showDefaultDataset}
          </a>
        )}
      </p>
      {error !== null && (
        <details>
          <summary>{m.whatWentWrong}</summary>
          <TechnicalDetails text={error instanceof Error ? error.message : String(error)} />
        </details>
      )}
    </div>
  );
}

/** After a reload, or on another computer: a reader's own file is there no more. */
function MissingLocalFile({ onFile }: Pick<LoadFailureProps, 'onFile'>) {
  const m = useMessages();
  return (
    <div className="failure" role="alert">
      <h1>{m.localFile.lost}</h1>
      <p>{m.localFile.lostHint}</p>
      <p className="failure-actions">
        {onFile && (
          <button type="button" className="button" onClick={onFile}>
            {m.localFile.open}
          </button>
        )}
        <a className="button" href={defaultDatasetHref()}>
          {m.showDefaultDataset}
        </a>
      </p>
    </div>
  );
}
