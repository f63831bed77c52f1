// Leaves out the parts of TanStack Query that its client holds and this site never uses: it changes nothing on a server and
// pages no lists. Together 2 kB of each first visit.

import type { Plugin } from 'vite';

/** By file of `@tanstack/query-core`: what stands in its place. Other files of the library import these names. */
const UNUSED: Readonly<Record<string, string>> = {
  'mutation.js': 'export class Mutation {} export const getDefaultState = null;',
  'mutationCache.js':
    'export class MutationCache { findAll() { return []; } clear() {} resumePausedMutations() { return Promise.resolve(); } }',
  'infiniteQueryBehavior.js': 'export const infiniteQueryBehavior = null, hasNextPage = null, hasPreviousPage = null;',
};

export const leaveOutOfQuery: Plugin = {
  name: 'on-the-record:leave-out-of-query',
  enforce: 'pre',
  apply: 'build',
  load: (id) => Object.entries(UNUSED).find(([name]) => id.endsWith(`/@tanstack/query-core/build/modern/${name}`))?.[1],
};
