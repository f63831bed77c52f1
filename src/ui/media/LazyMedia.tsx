// The media of an open event, a step or the record. Their code loads only where there are any.

import { lazyWithRetry } from '../lazyWithRetry.tsx';
import type { MediaFiguresProps } from './MediaFigures.tsx';

const Figures = lazyWithRetry(() => import('./MediaFigures.tsx').then(({ MediaFigures }) => MediaFigures));

export const prefetchMedia = (): Promise<void> => Figures.fetch();

export function LazyMedia(props: MediaFiguresProps) {
  return props.media.length === 0 ? null : <Figures props={props} />;
}
