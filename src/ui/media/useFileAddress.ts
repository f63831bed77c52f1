// The addresses of files in a dataset's folder.

import { type MediaFiles, toAddress } from '../../model/media.ts';
import { usePage } from '../PageContext.ts';

/** The address of a file of the dataset; null where the page cannot reach it, beside a file that the reader opened. */
export function useFileAddress({ folder, inline }: MediaFiles): (file: string) => string | null {
  const { fileRoot } = usePage();
  return (file) => inline?.[file] ?? (folder === null ? null : fileRoot + folder + toAddress(file));
}
