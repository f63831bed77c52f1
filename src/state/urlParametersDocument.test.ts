import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { EMBED_FIELDS } from './embedOptions.ts';
import { FIELD_NAMES, FIELDS } from './viewFields.ts';

const HISTORY = {
  push: 'adds a step',
  replace: 'replaces the address',
  device: 'no step; stored on the device',
} as const;

/** docs/URL-PARAMETERS.md, generated from the table of fields. */
const document = (): string =>
  [
    '# URL parameters',
    '',
    'Every choice of a reader is in the address, after the `?`. Each value is parsed on its own: an invalid one is replaced by the default and shown to the reader. Unknown parameters are left as they are.',
    'A parameter with its default value is left out. `?event=…` alone is the link to one event. This page is generated from `src/state/viewFields.ts`; `npx vitest run src/state -u` updates it.',
    '',
    '| parameter | value | effect | default | Back |',
    '| --- | --- | --- | --- | --- |',
    ...FIELD_NAMES.map((name) => {
      const { values, meaning, fallback, history, parameters = `\`${name}\`` } = FIELDS[name];
      const usual =
        typeof fallback === 'object' || fallback === null || fallback === '' ? '–' : `\`${String(fallback)}\``;
      return `| ${parameters} | ${values} | ${meaning} | ${usual} | ${HISTORY[history]} |`;
    }),
    '',
    '## Embeds only',
    '',
    '| parameter | value | effect | default |',
    '| --- | --- | --- | --- |',
    ...(['controls', 'height'] as const).map((name) => {
      const { values, meaning, fallback } = EMBED_FIELDS[name];
      return `| \`${name}\` | ${values} | ${meaning} | \`${fallback}\` |`;
    }),
    '',
  ].join('\n');

test('docs/URL-PARAMETERS.md is what the table of fields generates', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/URL-PARAMETERS.md');
});

/** Documents that name files of earlier times. */
const HISTORICAL = ['CHANGELOG.md', 'docs/AUDIT.md'];

async function listDocuments(): Promise<readonly string[]> {
  const folders = ['docs', 'src', 'e2e', 'scripts'].map(async (folder) => {
    const entries = await readdir(folder, { recursive: true });
    return entries.filter((entry) => entry.endsWith('.md')).map((entry) => join(folder, entry));
  });
  const found = ['README.md', 'CONTRIBUTING.md', ...(await Promise.all(folders)).flat()];
  return found.filter((name) => !HISTORICAL.includes(name));
}

test('every file that a document names or links to exists', async () => {
  const names = await listDocuments();
  expect(names).toContain('docs/ARCHITECTURE.md');
  expect(names).toContain('src/modes/kiosk/README.md');
  for (const name of names) {
    const text = await readFile(name, 'utf8');
    const paths = text.match(/(?<=[`(])(?:src|docs|scripts|e2e)\/[\w./-]+(?=[`)])/g) ?? [];
    for (const path of paths) await expect(access(path), `${name} names ${path}`).resolves.toBeUndefined();
    const links = text.match(/(?<=\]\()(?!\w+:|\/|#)[^)#\s]+/g) ?? [];
    for (const link of links) {
      await expect(access(join(dirname(name), link)), `${name} links to ${link}`).resolves.toBeUndefined();
    }
  }
});
