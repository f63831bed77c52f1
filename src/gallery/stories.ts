// Every story, by the folder of its component.

import { APP_STORIES } from './appStories.tsx';
import { FEATURE_STORIES } from './featureStories.tsx';
import { MEDIA_STORIES } from './mediaStories.tsx';
import type { Story } from './story.ts';
import { TIMELINE_STORIES } from './timelineStories.tsx';
import { UI_STORIES } from './uiStories.tsx';

export const STORIES: readonly Story[] = [
  ...UI_STORIES,
  ...MEDIA_STORIES,
  ...FEATURE_STORIES,
  ...TIMELINE_STORIES,
  ...APP_STORIES,
];
