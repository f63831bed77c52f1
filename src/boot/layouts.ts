// The parts, arranged for each kind of page, as the build writes them; each is started by itself. A screen on a wall is started by itself
// (startKiosk.tsx); what stands in its HTML, for where no script runs, is the explorer's.

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
