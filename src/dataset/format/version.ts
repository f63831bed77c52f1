// A dataset's version: a hash of its file, so that two people can check that they have the same data.

/** True for a version as written in links and folder names. */
export const isVersion = (text: string): boolean => /^[0-9a-f]{12}$/.test(text);

/** The folder of a version, relative to the dataset's folder. */
export const versionFolder = (version: string): string => `versions/${version}`;

/**
 * The first twelve hexadecimal digits of the file's SHA-256. Null in insecure contexts such as plain http, where
 * `crypto.subtle` is missing (https://www.w3.org/TR/WebCryptoAPI/#Crypto-interface).
 */
export async function versionOf(file: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', file));
  return Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
