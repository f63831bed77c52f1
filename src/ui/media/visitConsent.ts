// The hosts whose media the reader wants to see without being asked, during this visit. Kept in the tab's session storage,
// and in memory where the browser refuses that, as in some frames.

import { useSyncExternalStore } from 'react';

const KEY = 'otr:media-hosts';
const listeners = new Set<() => void>();
let hosts: readonly string[] | null = null;

function readHosts(): readonly string[] {
  if (hosts !== null) return hosts;
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]');
    hosts = Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    hosts = []; // Refused, or not ours: the reader is asked again.
  }
  return hosts;
}

/** Remembers a host until the tab is closed. */
export function agreeForVisit(host: string): void {
  hosts = [...new Set([...readHosts(), host])];
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(hosts));
  } catch {
    // In memory only.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the reader has agreed to this host during this visit. */
export const useVisitConsent = (host: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => readHosts().includes(host),
    () => false,
  );
