// A reader who hears the page, from its top to a quotation and its reply and back: what Orca says after each key, as a
// conversation. One transcript a browser; `npm run test:screenreader -- --update-snapshots` writes them anew.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HAS_BUNDLED } from '../builtFiles.ts';
import { BROWSERS, findMissing, type Orca, startOrca } from './orca.ts';

/** The events of South Yorkshire Police. */
const FILTERED = '?actor=syp';

/** Keys by xdotool's names. Orca's own are letters and digits: the next heading is "h", the next of level 3 "3", field "e", quotation "q". */
const JOURNEY: readonly (readonly [what: string, keys: string])[] = [
  ['To a filter', 'h e Tab Return Tab Tab space shift+Tab shift+Tab Return'],
  ['To the timeline', 'Tab '.repeat(13).trim()],
  ['Through the events', 'Right Right Right Right Right Left Left'],
  ['Into one, to its quotation and its reply', 'Return q 3 3 3 3 h Down'],
  ['And back', 'Escape Right Home End'],
];

/** The count is all that a transcript has of a page's arrival: what else is said depends on how fast it comes. */
const COUNT = /^\d+ of \d+ events$/;

const SAID = '    ';
/** What is said after each key, in order, by a transcript. */
function readTranscript(file: string): string[][] {
  const said: string[][] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (line.startsWith(SAID)) said.at(-1)?.push(line.slice(SAID.length));
    else if (line.startsWith('> ')) said.push([]);
  }
  return said;
}

let orca: Orca | null = null;
// Here, because it is also done when the run is interrupted.
test.afterEach(async () => {
  await orca?.close();
  orca = null;
});

// A newsroom may have removed the bundled record; without Orca there is nothing to compare. Both are said, not hidden.
test.skip(!HAS_BUNDLED, 'the transcripts are of the bundled record');

for (const browser of BROWSERS) {
  test(`Orca with ${browser}`, async ({ baseURL }, info) => {
    const site = baseURL ?? '';
    const missing = await findMissing(browser);
    if (missing !== null) console.log(`SKIPPED: ${missing}`);
    test.skip(missing !== null, missing ?? '');
    const file = `${browser}.txt`;
    const isUpdate = info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed';
    const expected = isUpdate ? [] : readTranscript(info.snapshotPath(file));
    const log = join('.reports', 'screenreader', `${browser}.log`);
    const text: string[] = [];
    const note = (key: string, said: readonly string[]): void => {
      text.push(`> ${key}`, ...said.map((words) => `${SAID}${words}`));
    };

    orca = await startOrca(browser, site, log);
    console.log(await orca.versions());
    await orca.arrive();
    for (const [what, keys] of JOURNEY) {
      text.push('', what, '');
      for (const key of keys.split(' ')) {
        const next = expected.shift();
        const said = await orca.press(key, next);
        note(key, said);
        // After another word than expected nothing is worth waiting for.
        if (next?.join() !== said.join()) expected.length = 0;
      }
    }
    await orca.close();

    orca = await startOrca(browser, site + FILTERED, log);
    text.push('', 'A link with a filter', '');
    note(
      '(the page opens)',
      (await orca.arrive()).filter((words) => COUNT.test(words)),
    );

    expect(`${text.join('\n').trim()}\n`).toMatchSnapshot(file);
  });
}
