// Lighthouse on the pages that readers come to, five times each. Writes docs/PERFORMANCE.md.

import { test } from '@playwright/test';
import { LIGHTHOUSE, LIGHTHOUSE_HEAD, lighthouseRow } from './lighthouse.ts';
import { RUNS } from './phone.ts';
import { table, writeSection } from './report.ts';

const PAGES = ['', 'embed/'];

test('Lighthouse', ({ baseURL }) => {
  const rows = PAGES.map((path) => lighthouseRow(`\`/${path}\``, `${baseURL}${path}`));
  writeSection(
    'lighthouse',
    `## Lighthouse

${table(LIGHTHOUSE_HEAD, rows)}

${LIGHTHOUSE}, its own emulated phone, medians of ${RUNS} runs.`,
  );
});
