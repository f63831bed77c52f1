// The local files that the reader has opened in this session, by the names that the View uses. They exist only in the
// query cache, as File handles without content.

import type { QueryClient } from '@tanstack/react-query';
import { isLocalFile } from '../../model/ids.ts';
import type { FileChoices } from '../format/issue.ts';

/** A local file, and how to read it where it does not say so itself. */
export interface LocalSource {
  readonly file: File;
  readonly choices: FileChoices;
}

const keyOf = (name: string) => ['local-file', name] as const;

/** Caches a file for this session. Returns its name, such as "local.1". */
export function cacheLocalFile(client: QueryClient, source: LocalSource): string {
  const name = `local.${client.getQueryCache().findAll({ queryKey: ['local-file'] }).length + 1}`;
  client.setQueryDefaults(['local-file'], { gcTime: Infinity });
  client.setQueryData(keyOf(name), source);
  return name;
}

/** The file with this name; undefined if it was opened in another session or on another computer. */
export const findLocalFile = (client: QueryClient, name: string | null): LocalSource | undefined =>
  isLocalFile(name) ? client.getQueryData<LocalSource>(keyOf(name)) : undefined;

/** Removes a file that could not be opened. */
export const dropLocalFile = (client: QueryClient, name: string): void =>
  client.removeQueries({ queryKey: keyOf(name), exact: true });
