// The layout of each mode, for the prerender. In the browser each mode has its own entry (start*.tsx). Without scripts
// a kiosk page shows the explorer.

import type { ComponentType } from 'react';
import type { Mode } from '../state/pageSettings.ts';
import { Embed } from '../modes/embed/Embed.tsx';
import type { LayoutProps } from '../app/LayoutProps.ts';
import { Explorer } from '../modes/explore/Explorer.tsx';

export const LAYOUTS: Readonly<Record<Mode, ComponentType<LayoutProps>>> = {
  explore: Explorer,
  embed: Embed,
  kiosk: Explorer,
};
