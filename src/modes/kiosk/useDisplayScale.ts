// Applies the sizes of displayScale.ts and the contrast to the document element, from which rem and --target follow.

import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Contrast } from './config.ts';
import { computeDisplayScale } from './displayScale.ts';

export interface DisplayPreferences {
  readonly textSize: number;
  readonly contrast: Contrast;
}

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
};
const pageSize = (): string => `${window.innerWidth} ${window.innerHeight}`;

export function useDisplayScale(
  settings: { readonly diag: number | null; readonly scale: number },
  preferences: DisplayPreferences,
): void {
  const [width = 0, height = 0] = useSyncExternalStore(subscribe, pageSize).split(' ').map(Number);
  const { textSize, contrast } = preferences;
  const { text, target } = computeDisplayScale({ width, height, diag: settings.diag, scale: settings.scale, textSize });
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    style.fontSize = `${text}px`;
    style.setProperty('--target', `${target}px`);
    if (contrast === 'more') dataset.contrast = contrast;
    else delete dataset.contrast;
  }, [text, target, contrast]);
}
