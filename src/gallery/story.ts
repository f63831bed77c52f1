// A story: one component in one state. The gallery shows it, and e2e/gallery.spec.ts checks it.

import type { ReactNode } from 'react';

export interface Story {
  /** The component's name, as in the code. */
  readonly component: string;
  /** The state, in a few words. */
  readonly name: string;
  readonly render: () => ReactNode;
}

/** "event-card-long-text": what the parameter `story` names. */
export const storyId = ({ component, name }: Story): string =>
  `${component.replace(/(?<=[a-z])(?=[A-Z])/g, '-')}-${name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
