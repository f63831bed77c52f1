// Notices above the events: invalid link values, a language that failed to load, dataset issues. Dataset issues are
// written for editors and stay in English.

import type { Dataset, LoaderState } from '../dataset/format/dataset.ts';
import type { Issue } from '../dataset/format/issue.ts';
import { LANGUAGE_TABLE } from '../i18n/languages.ts';
import { useDateMessages, useMessages } from '../i18n/messages.tsx';
import type { UrlIssue } from '../state/url.ts';
import { printUrl } from '../state/url.ts';
import type { View } from '../state/view.ts';
import { InternalLink } from '../ui/InternalLink.tsx';
import { truncate, findUnknownIds } from './findUnknownIds.ts';
import type { LanguageState } from './useLanguage.ts';

export interface NoticesProps {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly loader: LoaderState | null;
  readonly urlIssues: readonly UrlIssue[];
  readonly view: View;
  readonly onDismissUrlIssues: () => void;
  /** Switches to the current data. */
  readonly onCurrent: () => void;
  readonly language: LanguageState;
}

export function Notices({
  dataset,
  issues,
  loader,
  urlIssues,
  view,
  onDismissUrlIssues,
  onCurrent,
  language,
}: NoticesProps) {
  const m = useMessages();
  const dateWords = useDateMessages();
  const unknown = findUnknownIds(dataset, view, m);
  const linkIssues = [
    ...urlIssues.map(({ name, text, error }) =>
      m.invalidValue(name, truncate(text), m.parseErrors[error.why](error.what)),
    ),
    ...unknown,
  ];
  return (
    <>
      {view.v !== null && (
        <div className="notice">
          <p>{m.embed.pinned(dateWords(dataset.updated))}</p>
          <InternalLink href={printUrl({ ...view, v: null }) || '?'} onGo={onCurrent}>
            {m.embed.current}
          </InternalLink>
        </div>
      )}
      {language.failed && (
        <div className="notice" role="alert">
          <p>{m.languageFailed(LANGUAGE_TABLE[language.code].name)}</p>
          <button type="button" className="button" onClick={language.retry}>
            {m.retry}
          </button>
        </div>
      )}
      {linkIssues.length > 0 && (
        <div className="notice">
          <div>
            <strong>{m.linkFailed}</strong>
            <ul role="list">
              {linkIssues.map((issue) => (
                <li key={issue}>{issue}</li>
              ))}
            </ul>
          </div>
          {unknown.length === 0 && (
            <button type="button" className="button" onClick={onDismissUrlIssues}>
              {m.dismiss}
            </button>
          )}
        </div>
      )}
      {loader?.failed && (
        <div className="notice" role="alert">
          <strong>{m.textFailed}</strong>
          <button type="button" className="button" onClick={() => dataset.loader?.retry()}>
            {m.retry}
          </button>
        </div>
      )}
      {issues.length > 0 && (
        <details className="notice">
          <summary>{m.issues(issues.length)}</summary>
          <p>{m.issuesHint}</p>
          <ul role="list" lang="en" dir="ltr">
            {issues.map((issue) => (
              <li key={`${issue.path} ${issue.message}`}>
                <strong>{issue.rule}</strong> {issue.event ?? issue.path}: {issue.message}. {issue.fix}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
