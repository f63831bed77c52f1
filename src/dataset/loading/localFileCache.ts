// The files of their own that a reader has opened in this visit, by the names under which the View speaks of them. They
// are kept in the query cache and nowhere else: what is kept is the way to the file, not what is in it.

import type { QueryClient } from '@tanstack/react-query';
import { isLocalFile } from '../../model/ids.ts';

const keyOf = (name: string) => ['own-file', name] as const;

/** Keeps a file for this visit. Returns its name, such as "local.1". */
export function cacheLocalFile(client: QueryClient, file: File): string {
  const name = `local.${client.getQueryCache().findAll({ queryKey: ['own-file'] }).length + 1}`;
  client.setQueryDefaults(['own-file'], { gcTime: Infinity });
  client.setQueryData(keyOf(name), file);
  return name;
}

/** The file that was opened under a name; undefined where that was in another visit, or on another computer. */
export const findLocalFile = (client: QueryClient, name: string): File | undefined =>
  isLocalFile(name) ? client.getQueryData<File>(keyOf(name)) : undefined;

/** Lets go of a file that could not be opened. */
export const dropLocalFile = (client: QueryClient, name: string): void =>
  client.removeQueries({ queryKey: keyOf(name), exact: true });
