// The one door through which the address of a script goes to a worker: only this site's own. Under Trusted Types (the
// pages' policy) a browser takes such an address from here or not at all.

/** https://www.w3.org/TR/trusted-types/#trusted-type-policy-factory, as far as it is used. */
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

/** A browser that knows no Trusted Types is held to the same rule. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('on-the-record', {
  createScriptURL: requireSameOrigin,
}) ?? { createScriptURL: requireSameOrigin };

/** `address` (absolute) as a browser takes it for a script; a TypeError where it is not this site's. */
export const trustedScriptUrl = (address: string): string => policy.createScriptURL(address);
