// What has just been done, in words for those who do not see it: the page's one announcer says it.

import { createStore } from 'zustand/vanilla';

export const announce = createStore(() => '');
