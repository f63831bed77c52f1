// Error messages when a dataset cannot be loaded: what happened, and what the reader can do.

import { LoadError } from '../dataset/loading/datasetQuery.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { useMessages } from '../i18n/messages.tsx';
import { FIELD_NAMES, FIELDS } from '../state/viewFields.ts';
import { TechnicalDetails } from '../ui/ErrorBoundary.tsx';

export interface LoadFailureProps {
  /** Null when the reader stopped the loading. */
  readonly error: unknown;
  readonly slug: string;
  /** The requested version; null for the current data. */
  readonly version: string | null;
  /** Whether a preview is already shown and only the remaining data failed. */
  readonly isPartial?: boolean;
  /** Shows the current data in place of a version; null when the reader may not switch data. */
  readonly onCurrent: (() => void) | null;
  readonly onRetry: () => void;
  readonly retrying: boolean;
  /** Opens a local file, where that is possible. */
  readonly onFile?: (() => void) | undefined;
}

/**
 * The link to this page with the default dataset. Keeps the parameters that belong to no dataset, such as the language.
 */
function defaultDatasetHref(): string {
  const params = new URLSearchParams(window.location.search);
  for (const name of FIELD_NAMES) if (FIELDS[name].history !== 'device') params.delete(name);
  return `?${params}`;
}

/** What the reader can do about this error. */
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
      {/* Trying again comes last: a record that is missing stays missing. */}
      <p className="failure-actions">
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
        <button type="button" className="button" onClick={onRetry} disabled={retrying}>
          {m.retry}
        </button>
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

/** A local file is gone after a reload, and a link to it works on no other computer. */
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
