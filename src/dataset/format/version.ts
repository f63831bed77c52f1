// Which version of a dataset a file is: by what is in it, so that two people can know that they have the same.

/** A version as links and folders say it. */
export const isVersion = (text: string): boolean => /^[0-9a-f]{12}$/.test(text);

/** Where a version lies in its dataset's folder. */
export const versionFolder = (version: string): string => `versions/${version}`;

/**
 * The first twelve hexadecimal digits of the file's SHA-256; null where the browser makes no digests, which it does not
 * for a page that came by plain http (https://www.w3.org/TR/WebCryptoAPI/#Crypto-interface).
 */
export async function versionOf(file: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', file));
  return Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
