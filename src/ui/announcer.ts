// The message that the page's live region announces (app/Announcer.tsx).

import { createStore } from 'zustand/vanilla';

export const announce = createStore(() => '');
