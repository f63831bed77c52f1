import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { EMBED_FIELDS } from './embedOptions.ts';
import { FIELD_NAMES, FIELDS } from './viewFields.ts';

const HISTORY = {
  push: 'a step for Back',
  replace: 'replaces the address',
  device: 'kept on the device',
} as const;

/** docs/URL-PARAMETERS.md as the table of fields would have it. */
const document = (): string =>
  [
    '# Links',
    '',
    'Every choice is in the address, after the `?`. Values are read one by one: a bad one falls back and is told to the reader; parameters that are not ours are kept.',
    'A field that has its usual value is not written. `?event=…` alone is the link to one event. This page is made from `src/state/viewFields.ts`; a test keeps it true.',
    '',
    '| parameter | value | what it does | usual value | Back |',
    '| --- | --- | --- | --- | --- |',
    ...FIELD_NAMES.map((name) => {
      const { values, meaning, fallback, history } = FIELDS[name];
      const usual = Array.isArray(fallback) || fallback === null || fallback === '' ? '–' : `\`${String(fallback)}\``;
      return `| \`${name}\` | ${values} | ${meaning} | ${usual} | ${HISTORY[history]} |`;
    }),
    '',
    'What only an embed’s address says:',
    '',
    '| parameter | value | what it does | usual value |',
    '| --- | --- | --- | --- |',
    ...(['controls', 'height'] as const).map((name) => {
      const { values, meaning, fallback } = EMBED_FIELDS[name];
      return `| \`${name}\` | ${values} | ${meaning} | \`${fallback}\` |`;
    }),
    '',
  ].join('\n');

test('docs/URL-PARAMETERS.md says what the table of fields says', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/URL-PARAMETERS.md');
});

test('every file that a document names is there', async () => {
  const { access } = await import('node:fs/promises');
  for (const name of [
    'README.md',
    'docs/ARCHITECTURE.md',
    'docs/URL-PARAMETERS.md',
    'docs/DATASET.md',
    'docs/EMBEDDING.md',
    'docs/FAILURE-MODES.md',
    'docs/SECURITY.md',
  ]) {
    const text = await readFile(name, 'utf8');
    const paths = text.match(/(?<=[`(])(?:src|docs|scripts|e2e)\/[\w./-]+(?=[`)])/g) ?? [];
    for (const path of paths) await expect(access(path), `${name} names ${path}`).resolves.toBeUndefined();
  }
});
