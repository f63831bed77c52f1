// TimelineJS3 with the bundled record, as its own documentation embeds it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a folder with index.html, the library and the events, and returns it. The font is the device's: no other server. */
export function buildTimelineJs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'timelinejs-'));
  cpSync(join(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json')), 'dist'), folder, {
    recursive: true,
  });
  const args = ['export', '--as', 'timelinejs-json', '--out', join(folder, 'events.json'), 'public/data/rotherham'];
  execFileSync(process.execPath, ['scripts/dataset.mjs', ...args], { stdio: 'pipe' });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="css/timeline.css">
<script src="js/timeline.js"></script><style>html,body{height:100%;margin:0}#timeline{height:100%}</style></head>
<body><div id="timeline"></div><script src="start.js"></script></body></html>`,
  );
  writeFileSync(join(folder, 'start.js'), "new TL.Timeline('timeline', 'events.json', { font: 'georgia-helvetica' });");
  return folder;
}
