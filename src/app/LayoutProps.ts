// The props that every mode's layout receives from App.

import type { BuiltDataset } from '../dataset/format/dataset.ts';
import type { LocalFile } from '../features/local-file/useLocalFile.ts';
import type { Preferences } from '../state/preferences.ts';
import type { Actions, ViewStore } from '../state/store.ts';
import type { UrlIssue } from '../state/url.ts';
import type { LanguageState } from './useLanguage.ts';

export interface LayoutProps {
  readonly built: BuiltDataset;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  /** The address of the record's own page: the root, or `r/<record>/` under it. */
  readonly home: string;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly preferences: Preferences;
  readonly urlIssues: readonly UrlIssue[];
  readonly language: LanguageState;
  /** Set when the reader may open a local file. */
  readonly localFile?: LocalFile;
}
