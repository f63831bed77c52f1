// Creates the URLs of worker scripts, same-origin only. The pages' Trusted Types policy accepts script URLs from here only.

/** The used part of https://www.w3.org/TR/trusted-types/#trusted-type-policy-factory */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

function requireSameOrigin(address: string): string {
  if (new URL(address).origin !== new URL(import.meta.url).origin) {
    throw new TypeError(`${address} is not of this site`);
  }
  return address;
}

/** Browsers without Trusted Types use the same check. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('on-the-record', {
  createScriptURL: requireSameOrigin,
}) ?? { createScriptURL: requireSameOrigin };

/** A trusted URL for the absolute URL `address`. @throws TypeError if it has another origin. */
export const trustedScriptUrl = (address: string): string => policy.createScriptURL(address);
